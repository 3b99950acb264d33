package dev.kodama.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.PeerGroup;
import dev.kodama.scoring.model.Yardstick;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTests {
    /// Peers have 1 % … 3 %, half of them less than 2 %.
    private static final long[] PEERS = {10_000, 12_000, 14_000, 16_000, 18_000, 20_000, 22_000, 24_000, 28_000, 30_000
    };

    @Test
    void manyOwnPostsOutweighThePeers() {
        var few = engagements(figures(1, 1_000L), PEERS);
        var many = engagements(figures(1_000, 1_000L), PEERS);
        assertThat(many.expected()).as("their own average").isCloseTo(1_000, within(20L));
        assertThat(few.expected()).as("between peers' 200 and their own").isBetween(220L, 900L);
        assertThat(few.posts()).isOne();
        assertThat(few.peers()).isEqualTo(PEERS.length);
    }

    @Test
    void withoutOwnPostsThePeersSpeak() {
        var peersOnly = engagements(figures(null, null), PEERS);
        assertThat(peersOnly.expected()).isCloseTo(200, within(10L));
        assertThat(peersOnly.posts()).isZero();
    }

    @Test
    void withTooFewPeersOnlyOwnPostsSpeak() {
        var seven = Arrays.copyOf(PEERS, Forecast.FEWEST_PEERS - 1);
        assertThat(engagements(figures(1, 1_000L), seven).expected()).isEqualTo(1_000);
        assertThat(Forecast.of(figures(null, null), yardstick(seven), TierCutoffs.CUSTOMARY)
                        .engagements())
                .isNull();
    }

    @Test
    void theMoreIsKnownTheNarrowerButNeverNarrowerThanPostsScatter() {
        var one = engagements(figures(1, 200L), new long[0]);
        var ten = engagements(figures(10, 200L), new long[0]);
        var tenWithPeers = engagements(figures(10, 200L), PEERS);
        var thousand = engagements(figures(1_000, 200L), PEERS);
        assertThat(width(ten)).isLessThan(width(one));
        assertThat(width(tenWithPeers)).isLessThan(width(ten));
        assertThat(width(thousand)).isGreaterThan(2 * 1.28 * Math.sqrt(PostSpread.WITHIN) - 0.1);
    }

    @Test
    void fourOfFivePostsOfALogNormalAccountLieInside() {
        var random = new Random(1);
        var inside = 0;
        var tried = 5_000;
        for (var i = 0; i < tried; i++) {
            var level = 5 + random.nextGaussian();
            var sum = 0.0;
            for (var post = 0; post < 30; post++) {
                sum += post(level, random);
            }
            var forecast = engagements(figures(30, Math.round(sum / 30)), new long[0]);
            inside += forecast.contains(Math.round(post(level, random))) ? 1 : 0;
        }
        assertThat((double) inside / tried).isBetween(0.78, 0.85);
    }

    private static double post(double level, Random random) {
        return Math.exp(level + Math.sqrt(PostSpread.WITHIN) * random.nextGaussian());
    }

    @Test
    void theHousesOwnPostsSetTheWidthAndLeaveTheRestAsItIs() {
        var twice = new Spread(2 * Spread.ASSUMED.deviations(), 40);
        var assumed = engagements(figures(10, 1_000L), PEERS);
        var read = Objects.requireNonNull(Forecast.of(
                        figures(10, 1_000L),
                        yardstick(PEERS),
                        TierCutoffs.CUSTOMARY,
                        new Calibration(twice, Spread.ASSUMED))
                .engagements());
        assertThat(read.typical()).isEqualTo(assumed.typical());
        assertThat(read.expected()).isEqualTo(assumed.expected());
        assertThat(read.calibratedOn()).isEqualTo(40);
        assertThat(assumed.calibratedOn()).isZero();
        assertThat(width(read)).isCloseTo(2 * width(assumed), within(0.05));
        assertThat(read.distance(read.high()))
                .as("the end of the interval")
                .isCloseTo(twice.deviations(), within(0.05));
    }

    @Test
    void reachIsTheAccountsOwnViewsOrNothing() {
        var known = Forecast.of(figures(1_000, 10L), yardstick(PEERS), TierCutoffs.CUSTOMARY);
        assertThat(Objects.requireNonNull(known.reach()).expected()).isCloseTo(4_000, within(2L));
        var hidden = new AccountFigures(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Platform.INSTAGRAM,
                Instant.now(),
                "test",
                10_000L,
                10,
                null,
                1L,
                1L,
                null,
                null,
                null,
                null);
        assertThat(Forecast.of(hidden, yardstick(PEERS), TierCutoffs.CUSTOMARY).reach())
                .isNull();
    }

    @Test
    void nobodyReactingIsAForecastToo() {
        var silent = engagements(figures(30, 0L), new long[0]);
        assertThat(silent.low()).isZero();
        assertThat(silent.contains(0)).isTrue();
        assertThat(silent.high()).isPositive();
    }

    private static double width(Expectation expectation) {
        return Math.log((double) expectation.high() / expectation.low());
    }

    private static Expectation engagements(AccountFigures figures, long[] peers) {
        return Objects.requireNonNull(
                Forecast.of(figures, yardstick(peers), TierCutoffs.CUSTOMARY).engagements());
    }

    /// On Instagram, with 10 000 followers and 4 000 views.
    private static AccountFigures figures(@Nullable Integer posts, @Nullable Long likes) {
        return new AccountFigures(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Platform.INSTAGRAM,
                Instant.now(),
                "test",
                10_000L,
                posts,
                4_000L,
                likes,
                0L,
                null,
                null,
                null,
                null);
    }

    static Yardstick yardstick(long[] peers) {
        var none = new PeerGroup[Yardstick.GROUPS];
        Arrays.setAll(none, _ -> PeerGroup.of(new long[0]));
        var all = new PeerGroup[Yardstick.GROUPS];
        Arrays.setAll(all, _ -> PeerGroup.of(peers.clone()));
        return new Yardstick(1, ParameterEdition.USUAL, peers.length, 0, all, none, none);
    }
}
