package dev.kodama.scoring.model.reach;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Accounts made up for tests.
final class Listed {
    static final int MOST_HASHES = 4096;

    private Listed() {}

    static UUID id(int number) {
        return new UUID(7, number);
    }

    static Member complete(int number, Set<Long> followers) {
        return complete(number, followers.stream().mapToLong(Long::longValue));
    }

    static Member complete(int number, LongStream followers) {
        return listed(number, FollowerCoverage.COMPLETE, null, followers);
    }

    static Member listed(int number, FollowerCoverage coverage, @Nullable Long followers, LongStream list) {
        return new Member(
                id(number),
                Platform.INSTAGRAM,
                followers,
                new FollowerList(coverage, "NAME", FollowerSketch.of(list, MOST_HASHES)));
    }

    static Member sized(int number, long followers) {
        return new Member(id(number), Platform.INSTAGRAM, followers, null);
    }

    static Member unsized(int number) {
        return new Member(id(number), Platform.INSTAGRAM, null, null);
    }
}
