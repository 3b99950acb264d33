package dev.kodama.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.PortfolioProposal.Counting;
import dev.kodama.scoring.model.reach.FollowerList;
import dev.kodama.scoring.model.reach.FollowerSketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorthTests {
    private final Map<UUID, FollowerList> lists = new HashMap<>();

    @Test
    void listedFollowersCountOnceAndTheOthersInFull() {
        var candidates = List.of(
                listed(0, 1_000, FollowerCoverage.COMPLETE, 1),
                listed(500, 1_500, FollowerCoverage.COMPLETE, 1),
                candidate(Platform.INSTAGRAM, 300, 1));
        var worth = Worth.reach(candidates, lists);
        assertThat(worth.counting()).isEqualTo(new Counting(2, 1_500));
        assertThat(together(worth, 0, 1)).isEqualTo(1_500);
        assertThat(together(worth, 0, 1, 2)).isEqualTo(1_800);
    }

    @Test
    void onlyThoseInTheTargetCount() {
        var candidates = List.of(
                listed(0, 1_000, FollowerCoverage.COMPLETE, 0.5), listed(500, 1_500, FollowerCoverage.COMPLETE, 0.1));
        assertThat(together(Worth.reach(candidates, lists), 0, 1)).isCloseTo(1_000 * 0.5 + 500 * 0.1, within(0.01));
    }

    @Test
    void aLongListIsSampledForAllAlike() {
        var candidates = List.of(
                listed(0, 100_000, FollowerCoverage.COMPLETE, 1),
                listed(50_000, 150_000, FollowerCoverage.COMPLETE, 1));
        assertThat(together(Worth.reach(candidates, lists), 0, 1)).isCloseTo(150_000, within(10_000.0));
    }

    @Test
    void whatIsNoCompleteListTellsNobodyApart() {
        var candidates = List.of(
                listed(0, 1_000, FollowerCoverage.PARTIAL, 1), listed(0, 1_000, FollowerCoverage.COMPLETE, 1));
        var worth = Worth.reach(candidates, lists);
        assertThat(worth.counting()).isEqualTo(new Counting(0, 0));
        assertThat(together(worth, 0, 1)).isEqualTo(2_000);
    }

    private static double together(Worth worth, int... chosen) {
        var growing = worth.value().nobody();
        for (var candidate : chosen) {
            growing.add(candidate);
        }
        return growing.value();
    }

    private Candidate listed(long from, long until, FollowerCoverage coverage, double share) {
        var candidate = candidate(Platform.INSTAGRAM, until - from, share);
        lists.put(
                Objects.requireNonNull(candidate.accountId()),
                new FollowerList(coverage, "id", FollowerSketch.of(LongStream.range(from, until), 4_096)));
        return candidate;
    }

    private static Candidate candidate(Platform platform, long followers, double share) {
        return new Candidate(
                UUID.randomUUID(),
                "creator",
                UUID.randomUUID(),
                platform,
                "handle",
                Tier.NANO,
                followers,
                0,
                null,
                null,
                share,
                false,
                null,
                List.of());
    }
}
