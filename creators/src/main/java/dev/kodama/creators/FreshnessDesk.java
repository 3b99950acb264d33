package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps figures fresh by asking the platforms themselves, as far as keys and quotas allow.
///
/// Who is asked about next follows from how much depends on it: whoever someone is waiting for, then creators at work
/// in a campaign, then those looked at lately, then the rest, the longest unasked first.
public interface FreshnessDesk {
    /// At most so many creators in one [#refresh].
    int LARGEST_SELECTION = 10_000;

    /// Every platform that can be asked at all, whether it is connected or not.
    List<PlatformState> platforms();

    /// What the platforms last said of these accounts; nothing for accounts that were never asked about.
    Map<UUID, AccountState> ofAccounts(Set<UUID> accountIds);

    /// Asks about all accounts of these creators as soon as the quotas allow. Accounts that were asked about in the
    /// last ten minutes are left alone.
    ///
    /// @param by who wants to know
    Asked refresh(Set<UUID> creatorIds, String by);

    /// Someone is looking at this creator: worth keeping a little fresher for a while.
    void lookedAt(UUID creatorId);

    /// Asks a closed platform again at once, for whoever has mended what was wrong.
    void reopen(Platform platform);

    /// @param connected false if no key is configured; then all else is what is left of earlier times
    /// @param quota units that may be used in one window
    /// @param used units used in the current window
    /// @param windowEnds when the quota is whole again; null if nothing was used yet
    /// @param closed why the platform is not asked at present; null if it is
    /// @param due accounts that would be asked about now, exact up to 10 000
    /// @param remarked accounts with a remark, exact up to 10 000
    /// @param lastTurn when an answer last came; null if none ever did
    /// @param results what has come of the current window's questions
    record PlatformState(
            Platform platform,
            boolean connected,
            int quota,
            int used,
            @Nullable Instant windowEnds,
            @Nullable Closed closed,
            Count due,
            Count remarked,
            @Nullable Instant lastTurn,
            Results results) {}

    /// @param until when it is tried again
    /// @param detail as the platform put it, such as `HTTP 403 quotaExceeded`; never with a key in it
    record Closed(Closure why, Instant until, String detail) {}

    enum Closure {
        /// The platform's own count says that the quota is used up.
        QUOTA,
        /// Asked too fast.
        SLOW_DOWN,
        /// The key is wrong, has expired or lacks a permission.
        NO_ACCESS,
        /// No answer, or none that can be understood.
        DOWN
    }

    /// @param read answered with figures
    /// @param unchanged answered "nothing new"
    /// @param refused answered that there are no figures to be had
    /// @param unanswered not answered; asked again
    record Results(int read, int unchanged, int refused, int unanswered) {
        public static final Results NONE = new Results(0, 0, 0, 0);
    }

    /// @param checkedAt when the platform last answered; null if it has not yet
    /// @param waiting someone asked for it and the answer is not there yet
    /// @param lastPostedAt the newest post, where the platform tells
    /// @param remark what is odd about the account; null if nothing is
    record AccountState(
            UUID accountId,
            @Nullable Instant checkedAt,
            Instant dueAt,
            boolean waiting,
            @Nullable Instant lastPostedAt,
            @Nullable Remarked remark) {}

    /// @param since when it was first seen to be so
    /// @param detail of a renamed account the new name; null otherwise
    record Remarked(Remark kind, Instant since, @Nullable String detail) {}

    enum Remark {
        /// The platform knows no such account: deleted, renamed or misspelt, or of a kind that its API does not show.
        NOT_FOUND,
        SUSPENDED,
        /// Only followers see what is posted there.
        PRIVATE,
        /// It is there, but the platform does not tell this house about it.
        NOT_SHOWN,
        /// A blog whose server does not answer.
        UNREACHABLE,
        RENAMED
    }

    /// @param accounts how many are being asked about now
    /// @param fresh how many were asked about a moment ago and are left alone
    /// @param notConnected platforms of accounts that cannot be asked because there is no key
    /// @param closed platforms of accounts that are to be asked about but have to wait
    record Asked(int accounts, int fresh, Set<Platform> notConnected, Set<Platform> closed) {}
}
