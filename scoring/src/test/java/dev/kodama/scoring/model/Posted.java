package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Posts as the register tells them.
public final class Posted {
    public static final Instant AT = Instant.parse("2026-11-20T00:00:00Z");

    private Posted() {}

    public static CapturedPost post(
            @Nullable Long views, @Nullable Long likes, @Nullable Long comments, @Nullable Long followers) {
        return new CapturedPost(UUID.randomUUID(), AT, null, null, AT, views, likes, comments, null, null, followers);
    }

    static CapturedPost at(String moment) {
        return new CapturedPost(
                UUID.randomUUID(), Instant.parse(moment), null, null, null, null, null, null, null, null, null);
    }

    static CapturedPost paid(@Nullable Boolean paid) {
        return new CapturedPost(UUID.randomUUID(), AT, null, paid, null, null, null, null, null, null, null);
    }

    static CapturedPost seen(@Nullable Long views) {
        return post(views, null, null, null);
    }

    /// On Instagram, with 1 000 followers each and so many interactions: a rate of as many thousandths.
    static AccountPosts rated(int... interactions) {
        return account(
                Platform.INSTAGRAM,
                Arrays.stream(interactions)
                        .mapToObj(likes -> post(null, (long) likes, 0L, 1_000L))
                        .toList(),
                null);
    }

    static AccountPosts rated(int from, int count) {
        return rated(IntStream.range(from, from + count).toArray());
    }

    public static AccountPosts account(Platform platform, List<CapturedPost> posts, @Nullable CommentCount comments) {
        return new AccountPosts(new UUID(1, platform.ordinal()), 1, platform, "import:insights.csv", posts, comments);
    }

    public static CommentCount comments(int comments, int answered, @Nullable Integer minutes) {
        return new CommentCount(
                10,
                comments,
                answered,
                minutes == null ? 0 : answered,
                minutes,
                Map.of(),
                AT,
                AT,
                "import:comments.csv");
    }
}
