package dev.kodama.creators.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an account deals with what others write below its posts, counted comment by comment.
///
/// @param posts below how many of the latest posts comments are known, 1 or more
/// @param comments top-level comments by others, without what was removed
/// @param answered how many of them the account answered somewhere in their thread, at most `comments`
/// @param timed of how many answers the waiting time is known, at most `answered`
/// @param medianMinutes the median time from a comment to the account's first answer; null if `timed` is 0
/// @param removed how many comments each rule removed
/// @param from when the first of the comments was written; null if no time is known
/// @param to when the last of them was written, likewise
/// @param source who told the last of them, such as `import:comments.csv`
public record CommentCount(
        int posts,
        int comments,
        int answered,
        int timed,
        @Nullable Integer medianMinutes,
        Map<SpamRule, Integer> removed,
        @Nullable Instant from,
        @Nullable Instant to,
        String source) {}
