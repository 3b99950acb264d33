package dev.kodama.creators.events;

/// Why a comment does not count as one that the account could answer. The rules are tried in this order, and a comment
/// is removed by the first that fits. Emoji alone are no spam: people greet so, and many accounts greet back.
public enum SpamRule {
    /// Nothing but links, with mentions or emoji at most.
    LINKS_ONLY,
    /// Nothing but mentions, with emoji at most: said to a friend, not to the account.
    MENTIONS_ONLY,
    /// The same author has written the same words below these posts before.
    SAID_BEFORE,
    /// The same words of at least twenty letters stand below these posts three times or more.
    COPIED
}
