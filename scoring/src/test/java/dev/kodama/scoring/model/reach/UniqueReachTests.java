package dev.kodama.scoring.model.reach;

import static dev.kodama.scoring.model.reach.Listed.complete;
import static dev.kodama.scoring.model.reach.Listed.id;
import static dev.kodama.scoring.model.reach.Listed.listed;
import static dev.kodama.scoring.model.reach.Listed.sized;
import static dev.kodama.scoring.model.reach.Listed.unsized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UniqueReachTests {
    /// Eight memberships in three lists are five people, and three of them are in one list only.
    @Test
    void countsEverybodyOnceWhereAllListsAreComplete() {
        var lists =
                List.of(complete(1, Set.of(1L, 2L, 3L)), complete(2, Set.of(2L, 3L, 4L)), complete(3, Set.of(3L, 5L)));

        assertThat(UniqueReach.memberships(lists)).isEqualTo(8);
        assertThat(UniqueReach.of(lists, KnownOverlaps.NONE)).isEqualTo(new Reach.Exact(5));
        assertThat(UniqueReach.exclusive(lists, KnownOverlaps.NONE))
                .containsOnlyKeys(id(1), id(2), id(3))
                .containsValues(new Reach.Exact(1))
                .doesNotContainValue(new Reach.Exact(0));
    }

    @Test
    void nobodyReachesNobody() {
        assertThat(UniqueReach.of(List.of(), KnownOverlaps.NONE)).isEqualTo(new Reach.Exact(0));
        assertThat(UniqueReach.exclusive(List.of(), KnownOverlaps.NONE)).isEmpty();
    }

    @Test
    void oneAccountReachesItsFollowers() {
        assertThat(UniqueReach.of(List.of(sized(1, 12_300)), KnownOverlaps.NONE))
                .isEqualTo(new Reach.Exact(12_300));
    }

    @Test
    void estimatesWhereListsAreTooLongToKeep() {
        var lists = List.of(
                complete(1, LongStream.range(0, 50_000)),
                complete(2, LongStream.range(25_000, 75_000)),
                complete(3, LongStream.range(74_000, 90_000)));

        var reach = UniqueReach.of(lists, KnownOverlaps.NONE);

        assertThat(reach).isInstanceOf(Reach.Estimated.class);
        assertThat(90_000L).isBetween(reach.low(), reach.high());
        assertThat(reach.high() - reach.low()).isLessThan(90_000 * 8 / 100);
    }

    @Test
    void givesBoundsWhereOnlySizesAreKnown() {
        var accounts = List.of(sized(1, 100), sized(2, 60), sized(3, 40));

        assertThat(UniqueReach.of(accounts, KnownOverlaps.NONE)).isEqualTo(new Reach.Bounded(100, 200, true));
    }

    /// Above by the heaviest spanning tree: 300 − (50 + 30), and not − 20 as well. Below by Bonferroni: 300 − 100.
    @Test
    void boundsByKnownOverlapsAboveAndBelow() {
        var accounts = List.of(sized(1, 100), sized(2, 100), sized(3, 100));
        var known = new KnownOverlaps.Collected()
                .add(id(1), id(2), 50)
                .add(id(2), id(3), 30)
                .add(id(3), id(1), 20)
                .known();

        assertThat(UniqueReach.of(accounts, known)).isEqualTo(new Reach.Bounded(200, 220, true));
    }

    @Test
    void anUnknownOverlapMayBeNothingAndMayBeTheWholeOfTheSmaller() {
        var accounts = List.of(sized(1, 100), sized(2, 80));
        var known = new KnownOverlaps.Collected().add(id(1), id(2), 30).known();

        assertThat(UniqueReach.of(accounts, KnownOverlaps.NONE)).isEqualTo(new Reach.Bounded(100, 180, true));
        assertThat(UniqueReach.of(accounts, known)).isEqualTo(new Reach.Exact(150));
    }

    @Test
    void anAccountThatNobodyHasCountedLeavesTheUpperEndOpen() {
        var reach = UniqueReach.of(List.of(sized(1, 100), unsized(2), unsized(3)), KnownOverlaps.NONE);

        assertThat(reach).isEqualTo(new Reach.Unknown(2, 100));
    }

    @Test
    void completeListsNarrowTheBoundsOfAMixedSet() {
        var listed = List.of(complete(1, LongStream.range(0, 1000)), complete(2, LongStream.range(500, 1500)));
        var mixed = List.of(listed.get(0), listed.get(1), sized(3, 400));
        var known = new KnownOverlaps.Collected().add(id(1), id(3), 100).known();

        assertThat(UniqueReach.of(mixed, KnownOverlaps.NONE)).isEqualTo(new Reach.Bounded(1500, 1900, true));
        assertThat(UniqueReach.of(mixed, known)).isEqualTo(new Reach.Bounded(1500, 1800, true));
    }

    /// The lists of two accounts hold a tenth and a fifth of their followers. Whoever took them for the audiences
    /// would see a union of under 3 000 people and hardly an overlap.
    @Test
    void aRandomSampleIsNotTakenForTheWhole() {
        var random = new Random(5);
        var one = listed(1, FollowerCoverage.RANDOM, 10_000L, drawn(random, 0, 10_000, 0.1));
        var other = listed(2, FollowerCoverage.RANDOM, 10_000L, drawn(random, 4_000, 14_000, 0.2));

        var reach = UniqueReach.of(List.of(one, other), KnownOverlaps.NONE);

        assertThat(reach).isInstanceOf(Reach.Bounded.class);
        assertThat(14_000L).isBetween(reach.low(), reach.high());
        assertThat(reach.low()).isGreaterThan(12_000);
        assertThat(((Reach.Bounded) reach).certain()).isFalse();
    }

    @Test
    void aPartOfUnknownSelectionShowsNoMoreThanWhoIsInBoth() {
        var one = listed(1, FollowerCoverage.PARTIAL, 1_000L, LongStream.range(0, 100));
        var other = listed(2, FollowerCoverage.PARTIAL, 1_000L, LongStream.range(60, 160));

        assertThat(UniqueReach.of(List.of(one, other), KnownOverlaps.NONE))
                .isEqualTo(new Reach.Bounded(1_000, 1_960, true));
    }

    @Test
    void namesAndNumbersOfTheSamePeopleAreNotCompared() {
        var names = complete(1, LongStream.range(0, 100));
        var numbers = new Member(
                id(2),
                Platform.INSTAGRAM,
                null,
                new FollowerList(
                        FollowerCoverage.COMPLETE, "NUMBER", FollowerSketch.of(LongStream.range(500, 600), 4096)));

        assertThat(UniqueReach.of(List.of(names, numbers), KnownOverlaps.NONE))
                .isEqualTo(new Reach.Bounded(100, 200, true));
    }

    @Test
    void whatContradictsItselfIsDoubtedAndNotBelieved() {
        var one = complete(1, LongStream.range(0, 100));
        var other = new Member(id(2), Platform.INSTAGRAM, 50L, null);
        var known = new KnownOverlaps.Collected().add(id(1), id(2), 70).known();

        assertThat(UniqueReach.of(List.of(one, other), known)).isEqualTo(new Reach.Exact(100));
    }

    @Test
    void whatAnAccountBringsAloneIsBoundedByWhatItShares() {
        var accounts = List.of(sized(1, 100), sized(2, 80), sized(3, 50));
        var known = new KnownOverlaps.Collected()
                .add(id(1), id(2), 30)
                .add(id(1), id(3), 20)
                .known();

        assertThat(UniqueReach.exclusive(accounts, known))
                .containsEntry(id(1), new Reach.Bounded(50, 70, true))
                .containsEntry(id(2), new Reach.Bounded(0, 50, true));
    }

    private static LongStream drawn(Random random, long from, long to, double rate) {
        return LongStream.range(from, to).filter(person -> random.nextDouble() < rate);
    }
}
