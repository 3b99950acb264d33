package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// A figure that the register can be filtered by. Rates are in parts per million.
public enum Figure {
    /// Of the account with most followers.
    FOLLOWERS,
    /// Of that account.
    ENGAGEMENT_RATE,
    /// Views per post of that account.
    VIEWS,
    /// Comments by others that it answered, of those that were looked at.
    REPLY_RATE,
    /// Yen that the creator asks at present for some piece of work.
    PRICE;

    /// Who lacks the figure lies in no range.
    ///
    /// @param from inclusive; null for no lower end
    /// @param below exclusive; null for no upper end
    public record Range(@Nullable Long from, @Nullable Long below) {}
}
