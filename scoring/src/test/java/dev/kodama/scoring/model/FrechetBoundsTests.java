package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudienceTraits;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FrechetBoundsTests {
    private static final int ALL = 1_000_000;
    private static final TargetCell YOUNG_WOMEN =
            new TargetCell(Set.of(AgeBand.AGE_18_24), Set.of(Gender.FEMALE), Set.of(), Set.of());
    private static final TargetCell YOUNG_WOMEN_IN_JAPAN =
            new TargetCell(Set.of(AgeBand.AGE_18_24), Set.of(Gender.FEMALE), Set.of(), Set.of("JP"));

    @Test
    void ofTwoTraitsTheBoundsAreFrechets() {
        assertThat(bounds(YOUNG_WOMEN, age(700_000), women(600_000), otherAges(300_000), men(400_000)))
                .isEqualTo(new AudienceBounds(300_000, 600_000));
        assertThat(bounds(YOUNG_WOMEN, age(300_000), women(600_000), otherAges(700_000), men(400_000)))
                .isEqualTo(new AudienceBounds(0, 300_000));
    }

    @Test
    void ofThreeTraitsTheBoundsAreFrechets() {
        assertThat(bounds(
                        YOUNG_WOMEN_IN_JAPAN,
                        age(800_000),
                        otherAges(200_000),
                        women(900_000),
                        men(100_000),
                        japan(700_000),
                        abroad(300_000)))
                .isEqualTo(new AudienceBounds(400_000, 700_000));
    }

    /// Every way in which six people can have or lack three traits: the least and the most there are.
    @Test
    void theBoundsAreThoseOfAllJointTables() {
        var people = 6;
        var least = new HashMap<List<Integer>, Integer>();
        var most = new HashMap<List<Integer>, Integer>();
        tables(new int[8], 0, people, table -> {
            var shares = List.of(
                    table[4] + table[5] + table[6] + table[7],
                    table[2] + table[3] + table[6] + table[7],
                    table[1] + table[3] + table[5] + table[7]);
            least.merge(shares, table[7], Math::min);
            most.merge(shares, table[7], Math::max);
        });
        assertThat(least).hasSize(7 * 7 * 7);
        least.forEach((shares, fewest) -> {
            var unit = ALL / people;
            var bounds = bounds(
                    YOUNG_WOMEN_IN_JAPAN,
                    age(shares.get(0) * unit),
                    otherAges(ALL - shares.get(0) * unit),
                    women(shares.get(1) * unit),
                    men(ALL - shares.get(1) * unit),
                    japan(shares.get(2) * unit),
                    abroad(ALL - shares.get(2) * unit));
            assertThat(bounds.lowPpm()).isCloseTo(fewest * unit, within(10));
            assertThat(bounds.highPpm()).isCloseTo(most.getOrDefault(shares, 0) * unit, within(10));
        });
    }

    private static Offset<Integer> within(int ppm) {
        return Offset.offset(ppm);
    }

    private static void tables(int[] table, int cell, int left, Consumer<int[]> seen) {
        if (cell == table.length - 1) {
            table[cell] = left;
            seen.accept(table);
            return;
        }
        for (var here = 0; here <= left; here++) {
            table[cell] = here;
            tables(table, cell + 1, left - here, seen);
        }
    }

    @Property
    void theTruthLiesBetweenTheBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int cells) {
        var random = new Random(seed);
        var people = people(random);
        var target = new Target(Collections.nCopies(cells, 0).stream()
                .map(_ -> targetCell(random))
                .toList());
        var inside = people.stream()
                .filter(target::includes)
                .mapToInt(AudienceCell::sharePpm)
                .sum();

        var bounds = new FrechetBounds(target).of(marginalsOf(people, random));

        assertThat(inside).isBetween(bounds.lowPpm(), bounds.highPpm());
    }

    @Property
    void moreMarginalsNeverWidenTheBounds(@ForAll long seed) {
        var random = new Random(seed);
        var people = people(random);
        var target = new Target(List.of(targetCell(random)));
        var all = marginalsOf(people, random);
        var left = AudienceTraits.values()[random.nextInt(AudienceTraits.values().length)];
        var fewer = all.stream().filter(one -> one.traits() != left).toList();

        var narrow = new FrechetBounds(target).of(all);
        var wide = new FrechetBounds(target).of(fewer);

        assertThat(wide.lowPpm()).isLessThanOrEqualTo(narrow.lowPpm());
        assertThat(wide.highPpm()).isGreaterThanOrEqualTo(narrow.highPpm());
    }

    @Test
    void aTraitThatIsNotMeasuredMayBeAnyones() {
        assertThat(bounds(YOUNG_WOMEN_IN_JAPAN, age(800_000), otherAges(200_000), women(900_000), men(100_000)))
                .isEqualTo(new AudienceBounds(0, 800_000));
        assertThat(bounds(YOUNG_WOMEN, japan(ALL)).sayNothing()).isTrue();
        assertThat(bounds(YOUNG_WOMEN).sayNothing()).isTrue();
    }

    @Test
    void whatIsLackingToAHundredPerCentMayBeInside() {
        var women = new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of());
        assertThat(bounds(women, women(600_000), men(399_000))).isEqualTo(new AudienceBounds(600_000, 601_000));
        assertThat(bounds(women, women(600_000), men(400_000))).isEqualTo(new AudienceBounds(600_000, 600_000));
    }

    @Test
    void whatIsTooMuchMayNotBeInside() {
        var women = new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of());
        assertThat(bounds(women, women(600_000), men(410_000))).isEqualTo(new AudienceBounds(590_000, 600_000));
    }

    @Test
    void agesByGenderAreNarrowerThanAgesAndGenders() {
        assertThat(bounds(
                        YOUNG_WOMEN,
                        age(700_000),
                        women(600_000),
                        new AudienceMarginal(AgeBand.AGE_18_24, Gender.FEMALE, null, null, 450_000),
                        new AudienceMarginal(AgeBand.AGE_18_24, Gender.MALE, null, null, 250_000),
                        new AudienceMarginal(AgeBand.AGE_25_34, Gender.FEMALE, null, null, 150_000),
                        new AudienceMarginal(AgeBand.AGE_25_34, Gender.MALE, null, null, 150_000)))
                .isEqualTo(new AudienceBounds(450_000, 450_000));
    }

    @Test
    void interestsAreNotSharesOfOneWhole() {
        var either = new TargetCell(Set.of(), Set.of(), Set.of("fashion", "food"), Set.of());
        assertThat(bounds(either, interest("fashion", 450_000), interest("food", 400_000), interest("cars", 500_000)))
                .isEqualTo(new AudienceBounds(450_000, 850_000));
        assertThat(bounds(either, interest("fashion", 450_000), interest("cars", 500_000)))
                .isEqualTo(new AudienceBounds(450_000, ALL));
    }

    @Test
    void aCountryMayOrMayNotBeInThePartOfItThatIsWanted() {
        var tokyo = new TargetCell(Set.of(), Set.of(), Set.of(), Set.of("JP-13"));
        assertThat(bounds(tokyo, japan(700_000), abroad(300_000))).isEqualTo(new AudienceBounds(0, 700_000));
        assertThat(bounds(
                        tokyo,
                        japan(700_000),
                        abroad(300_000),
                        new AudienceMarginal(null, null, null, "JP-13", 200_000)))
                .isEqualTo(new AudienceBounds(200_000, 700_000));
    }

    @Test
    void twoGroupsThatNobodyCanBelongToBothAddUp() {
        var women = new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of());
        var men = new TargetCell(Set.of(), Set.of(Gender.MALE), Set.of(), Set.of());
        assertThat(new FrechetBounds(new Target(List.of(women, men)))
                        .of(List.of(women(600_000), men(300_000), unspecified(100_000))))
                .isEqualTo(new AudienceBounds(900_000, 900_000));
    }

    @Test
    void aSmallSampleWidensBothEnds() {
        var bounds = new AudienceBounds(300_000, 600_000);
        assertThat(bounds.measuredOn(100, ParameterEdition.USUAL).lowPpm())
                .isLessThan(bounds.measuredOn(10_000, ParameterEdition.USUAL).lowPpm());
        assertThat(bounds.measuredOn(100, ParameterEdition.USUAL).highPpm())
                .isGreaterThan(bounds.measuredOn(10_000, ParameterEdition.USUAL).highPpm());
        assertThat(bounds.measuredOn(null, ParameterEdition.USUAL))
                .isEqualTo(bounds.measuredOn(100, ParameterEdition.USUAL));
    }

    @Test
    void theLevelIsTypicalAsFarAsTheBoundsAllow() {
        var typical = Baseline.Mean.of(400_000, 1);
        assertThat(new AudienceBounds(100_000, 900_000).against(typical).value())
                .isEqualTo(Level.TYPICAL);
        assertThat(new AudienceBounds(500_000, 900_000).against(typical).value())
                .isEqualTo(Level.ofLift(500_000, 400_000));
        assertThat(new AudienceBounds(100_000, 200_000).against(typical).value())
                .isEqualTo(Level.ofLift(200_000, 400_000));
        assertThat(new AudienceBounds(500_000, 900_000).against(Baseline.Mean.of(0, 0)))
                .isEqualTo(Level.UNKNOWN);
    }

    private static AudienceBounds bounds(TargetCell wanted, AudienceMarginal... marginals) {
        return new FrechetBounds(new Target(List.of(wanted))).of(List.of(marginals));
    }

    private static AudienceMarginal age(int share) {
        return new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, share);
    }

    private static AudienceMarginal otherAges(int share) {
        return new AudienceMarginal(AgeBand.AGE_25_34, null, null, null, share);
    }

    private static AudienceMarginal women(int share) {
        return new AudienceMarginal(null, Gender.FEMALE, null, null, share);
    }

    private static AudienceMarginal men(int share) {
        return new AudienceMarginal(null, Gender.MALE, null, null, share);
    }

    private static AudienceMarginal unspecified(int share) {
        return new AudienceMarginal(null, Gender.UNSPECIFIED, null, null, share);
    }

    private static AudienceMarginal japan(int share) {
        return new AudienceMarginal(null, null, null, "JP", share);
    }

    private static AudienceMarginal abroad(int share) {
        return new AudienceMarginal(null, null, null, "US", share);
    }

    private static AudienceMarginal interest(String interest, int share) {
        return new AudienceMarginal(null, null, interest, null, share);
    }

    private static final List<AgeBand> AGES = List.of(AgeBand.AGE_18_24, AgeBand.AGE_25_34, AgeBand.AGE_35_44);
    private static final List<String> INTERESTS = List.of("fashion", "food", "cars");
    private static final List<String> REGIONS = List.of("JP-13", "JP-27", "US-CA");

    /// A joint table of everyone.
    private static List<AudienceCell> people(Random random) {
        var people = new ArrayList<AudienceCell>();
        var left = ALL;
        for (var age : AGES) {
            for (var gender : Gender.values()) {
                for (var interest : INTERESTS) {
                    for (var region : REGIONS) {
                        var share = random.nextInt(4) == 0 ? random.nextInt(left / 3 + 1) : 0;
                        left -= share;
                        people.add(new AudienceCell(age, gender, interest, region, share));
                    }
                }
            }
        }
        people.add(new AudienceCell(AgeBand.AGE_65_PLUS, Gender.MALE, "bonsai", "JP-01", left));
        return people;
    }

    private static List<AudienceMarginal> marginalsOf(List<AudienceCell> people, Random random) {
        var sums = new HashMap<AudienceMarginal, Integer>();
        for (var cell : people) {
            var groups = List.of(
                    new AudienceMarginal(cell.age(), null, null, null, 0),
                    new AudienceMarginal(null, cell.gender(), null, null, 0),
                    new AudienceMarginal(cell.age(), cell.gender(), null, null, 0),
                    new AudienceMarginal(null, null, cell.interest(), null, 0),
                    new AudienceMarginal(null, null, null, cell.region().substring(0, 2), 0),
                    new AudienceMarginal(null, null, null, cell.region(), 0));
            groups.forEach(group -> sums.merge(group, cell.sharePpm(), Integer::sum));
        }
        var told = EnumSet.allOf(AudienceTraits.class);
        told.removeIf(_ -> random.nextInt(4) == 0);
        return sums.entrySet().stream()
                .filter(sum -> told.contains(sum.getKey().traits()))
                .map(sum -> sum.getKey().with(sum.getValue()))
                .toList();
    }

    private static TargetCell targetCell(Random random) {
        return new TargetCell(
                some(AGES, random),
                some(List.of(Gender.values()), random),
                some(INTERESTS, random),
                some(List.of("JP", "JP-13", "US"), random));
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        var some = new HashSet<T>();
        if (random.nextBoolean()) {
            some.add(all.get(random.nextInt(all.size())));
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }
}
