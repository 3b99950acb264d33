package dev.kodama.creators;

/// What a column can stand for.
public enum ImportField {
    /// How the list itself calls the person; the same in every file of that origin.
    EXTERNAL_ID(false),
    DISPLAY_NAME(false),
    KANA(false),
    LANGUAGE(false),
    COUNTRY(false),
    /// One topic, or several with `|`, `,`, `;`, `、` or `/` between them.
    TOPICS(false),
    TAGS(false),
    NOTES(false),
    /// One of the house's own fields; the column's use says which.
    CUSTOM(false),
    /// The platform of this line's account, in words.
    PLATFORM(false),
    /// Handle, channel id or address of an account.
    HANDLE(true),
    URL(true),
    CAPTURED_AT(false),
    FOLLOWERS(true),
    TOTAL_POSTS(true),
    POSTS(true),
    AVG_VIEWS(true),
    AVG_LIKES(true),
    AVG_COMMENTS(true),
    AVG_SHARES(true),
    AVG_SAVES(true),
    AVG_ENGAGEMENTS(true),
    OTHERS_COMMENTS(true),
    ANSWERED_COMMENTS(true),
    /// A whole audience in one cell: `25-34F:fashion:JP-13:12%; 18-24F:beauty:JP:8%`.
    AUDIENCE(false),
    AUDIENCE_AGE(false),
    AUDIENCE_GENDER(false),
    AUDIENCE_INTEREST(false),
    AUDIENCE_REGION(false),
    AUDIENCE_SHARE(false),
    AUDIENCE_SAMPLE_SIZE(false),
    /// Shares of groups of an audience, trait by trait: of the group that the header names (`Female %`, `18-24`), or
    /// of those that stand in the cell (`Japan 70%, US 12%`).
    AUDIENCE_MARGINAL(false),
    /// Of a sampled follower, as all that begin so: whether there is a profile picture.
    FOLLOWER_PICTURE(false),
    /// The share of digits in the user name.
    FOLLOWER_USER_NAME_DIGITS(false),
    FOLLOWER_FULL_NAME_WORDS(false),
    FOLLOWER_FULL_NAME_DIGITS(false),
    FOLLOWER_NAME_IS_USER_NAME(false),
    FOLLOWER_DESCRIPTION_LENGTH(false),
    FOLLOWER_LINK(false),
    FOLLOWER_PRIVATE(false),
    FOLLOWER_POSTS(false),
    FOLLOWER_FOLLOWERS(false),
    FOLLOWER_FOLLOWS(false),
    RATE_FORMAT(false),
    RATE_YEN(false),
    RATE_VALID_FROM(false),
    /// A follower of the line's account: name, number, channel id, or a hash of one of these.
    FOLLOWER_ID(false),
    /// The second account of a pair, on the platform of the first.
    OTHER_HANDLE(false),
    SHARED_FOLLOWERS(false),
    /// How the platform calls the post, or its address.
    POST_ID(false),
    POST_URL(false),
    POST_PUBLISHED_AT(false),
    POST_FORMAT(false),
    /// Caption, title or text.
    POST_CAPTION(false),
    /// Whether it is paid promotion: yes or no in words.
    POST_PAID(false),
    POST_VIEWS(false),
    POST_REACH(false),
    POST_LIKES(false),
    POST_COMMENTS(false),
    POST_SHARES(false),
    POST_SAVES(false),
    COMMENT_ID(false),
    /// The id of the comment that this one answers.
    COMMENT_PARENT(false),
    COMMENT_AUTHOR(false),
    /// What the platform calls the author for good: a channel id, a user id, the address of either.
    COMMENT_AUTHOR_ID(false),
    /// Whether the account itself wrote it: yes or no in words.
    COMMENT_BY_OWNER(false),
    COMMENT_AT(false),
    COMMENT_TEXT(false);

    private final boolean ofAnAccount;

    ImportField(boolean ofAnAccount) {
        this.ofAnAccount = ofAnAccount;
    }

    /// Whether a line can have it once per platform.
    public boolean isOfAnAccount() {
        return ofAnAccount;
    }
}
