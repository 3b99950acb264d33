package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A campaign of another brand from 1 to 10 December, exclusive until the 20th.
class CommitmentTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 10);
    private static final LocalDate BOUND = LocalDate.of(2026, 12, 20);
    private static final UUID THEIRS = new UUID(0, 1);
    private static final UUID OURS = new UUID(0, 2);

    @Test
    void aCompetitorHasToWaitUntilTheLastDayOfTheExclusivityIsOver() {
        assertThat(against(OURS, brief(BOUND, BOUND.plusDays(5), "sunscreen", 0)))
                .isEqualTo(new Availability.Conflict(THEIRS, THEIRS, "夏", "sunscreen", BOUND));
        assertThat(against(OURS, brief(BOUND.plusDays(1), BOUND.plusDays(5), "sunscreen", 0)))
                .isNull();
    }

    @Test
    void theExclusivityThatTheBriefItselfWantsCountsAsMuch() {
        var before = FIRST.minusDays(31);
        assertThat(against(OURS, brief(before, before.plusDays(1), "sunscreen", 30)))
                .isInstanceOf(Availability.Conflict.class);
        assertThat(against(OURS, brief(before, before.plusDays(1), "sunscreen", 29)))
                .isNull();
    }

    @Test
    void theBrandItselfAnotherKindOfProductAndNoneAtAllDoNotCompete() {
        assertThat(against(THEIRS, brief(LAST.plusDays(1), BOUND, "sunscreen", 90)))
                .isNull();
        assertThat(against(OURS, brief(LAST.plusDays(1), BOUND, "shoes", 90))).isNull();
        assertThat(against(OURS, brief(LAST.plusDays(1), BOUND, null, 0))).isNull();
    }

    @Test
    void workInTheSameTimeFillsTheCalendarFromTheFirstSharedDayToTheLast() {
        var busy = new Availability.Busy(THEIRS, THEIRS, "夏", FIRST, LAST);
        assertThat(against(OURS, brief(LAST, LAST, null, 0))).isEqualTo(busy);
        assertThat(against(OURS, brief(LAST.plusDays(1), BOUND, null, 0))).isNull();
        assertThat(against(OURS, brief(FIRST, FIRST, null, 0))).isEqualTo(busy);
        assertThat(against(OURS, brief(FIRST.minusDays(9), FIRST.minusDays(1), null, 0)))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"SHORTLISTED", "INVITED", "DECLINED", "REMOVED"})
    void onlyWhatWasAcceptedIsACommitment(Stage stage) {
        assertThat(Commitment.AGREED).doesNotContain(stage);
    }

    @Test
    void whoeverHasPostedOrFinishedIsBoundButNotBusy() {
        var sameTime = brief(FIRST, LAST, null, 0);
        assertThat(commitment(false, Stage.LIVE).against(OURS, sameTime)).isNull();
        assertThat(commitment(true, Stage.ACCEPTED).against(OURS, sameTime)).isNull();
        var competing = brief(FIRST, LAST, "sunscreen", 0);
        assertThat(commitment(true, Stage.LIVE).against(OURS, competing)).isInstanceOf(Availability.Conflict.class);
    }

    @Property
    void ofTwoCampaignsEitherConflictsWithTheOther(
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(max = 30) int length,
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 30) int otherLength,
            @ForAll @IntRange(max = 40) int otherDays) {
        var one = brief(FIRST.plusDays(start), FIRST.plusDays(start + length), "sunscreen", days);
        var other = brief(FIRST.plusDays(30), FIRST.plusDays(30 + otherLength), "sunscreen", otherDays);
        assertThat(of(one, THEIRS).against(OURS, other) instanceof Availability.Conflict)
                .isEqualTo(of(other, OURS).against(THEIRS, one) instanceof Availability.Conflict);
    }

    @Property
    void longerExclusivityNeverFreesAnybody(
            @ForAll @IntRange(max = 60) int start, @ForAll @IntRange(max = 40) int days) {
        var shorter = brief(FIRST.minusDays(start), FIRST.minusDays(start), "sunscreen", days);
        var longer = brief(FIRST.minusDays(start), FIRST.minusDays(start), "sunscreen", days + 1);
        if (against(OURS, shorter) != null) {
            assertThat(against(OURS, longer)).isNotNull();
        }
    }

    @Test
    void whatABrandDoesNotSeeLooksTheSameWhateverItIs() {
        var conflict = new Availability(List.of(new Availability.Conflict(THEIRS, THEIRS, "夏", "sunscreen", BOUND)));
        var busy = new Availability(List.of(new Availability.Busy(THEIRS, THEIRS, "夏", FIRST, LAST)));
        assertThat(conflict.seenBy(OURS::equals)).isEqualTo(busy.seenBy(OURS::equals));
        assertThat(conflict.seenBy(OURS::equals).sentence().en()).isEqualTo("Not available in this time.");
        assertThat(conflict.seenBy(THEIRS::equals)).isEqualTo(conflict);
        assertThat(busy.seenBy(OURS::equals).passes(Openness.NO_CONFLICT))
                .as("else the filter would tell the two apart")
                .isEqualTo(conflict.seenBy(OURS::equals).passes(Openness.NO_CONFLICT))
                .isFalse();
        assertThat(busy.passes(Openness.NO_CONFLICT)).isTrue();
        assertThat(busy.passes(Openness.FREE)).isFalse();
    }

    private static Availability.@Nullable Obstacle against(UUID brand, Brief brief) {
        return commitment(false, Stage.ACCEPTED).against(brand, brief);
    }

    private static Commitment commitment(boolean finished, Stage stage) {
        return new Commitment(THEIRS, THEIRS, "夏", finished, stage, FIRST, LAST, "sunscreen", BOUND);
    }

    private static Commitment of(Brief brief, UUID brand) {
        var exclusivity = brief.exclusivity();
        return new Commitment(
                brand,
                brand,
                "夏",
                false,
                Stage.LIVE,
                brief.startsOn(),
                brief.endsOn(),
                exclusivity == null ? null : exclusivity.category(),
                brief.endsOn().plusDays(exclusivity == null ? 0 : exclusivity.days()));
    }

    private static Brief brief(LocalDate from, LocalDate to, @Nullable String category, int days) {
        return new Brief(
                "認知",
                1,
                from,
                to,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                List.of(),
                category == null ? null : new Exclusivity(category, days));
    }
}
