package dev.kodama.scoring.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UniqueReachPropertyTests {
    /// Of each set it is known by chance its list, only its size or some of its overlaps.
    @Property(tries = 2000)
    void theBoundsAlwaysHoldTheTrueUnion(@ForAll("families") List<Set<Long>> family, @ForAll long seed) {
        var known = someOf(family, new Random(seed));
        var union = union(family, -1);

        var reach = UniqueReach.of(known.members, known.overlaps);

        assertThat(union.size()).isBetween((int) reach.low(), (int) reach.high());
        assertThat(reach).isNotInstanceOf(Reach.Estimated.class);
    }

    @Property(tries = 2000)
    void theBoundsOfWhatAnAccountBringsAloneHoldToo(@ForAll("families") List<Set<Long>> family, @ForAll long seed) {
        var known = someOf(family, new Random(seed));
        var union = union(family, -1);

        var exclusive = UniqueReach.exclusive(known.members, known.overlaps);

        for (var i = 0; i < family.size(); i++) {
            var lost = union.size() - union(family, i).size();
            var reach = Objects.requireNonNull(exclusive.get(Listed.id(i)));
            assertThat(lost).isBetween((int) reach.low(), (int) reach.high());
        }
    }

    @Property(tries = 500)
    void orderAndRepetitionChangeNothing(@ForAll("families") List<Set<Long>> family, @ForAll long seed) {
        var random = new Random(seed);
        var known = someOf(family, random);
        var shuffled = new ArrayList<>(known.members);
        shuffled.addAll(known.members.subList(0, known.members.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(UniqueReach.of(shuffled, known.overlaps)).isEqualTo(UniqueReach.of(known.members, known.overlaps));
        assertThat(UniqueReach.memberships(shuffled)).isEqualTo(UniqueReach.memberships(known.members));
        assertThat(UniqueReach.exclusive(shuffled, known.overlaps))
                .isEqualTo(UniqueReach.exclusive(known.members, known.overlaps));
    }

    @Property(tries = 500)
    void oneMoreOverlapNeverRaisesTheUpperBound(@ForAll("families") List<Set<Long>> family, @ForAll long seed) {
        var sizes = someOf(family, new Random(seed), 0).members;
        var before = UniqueReach.of(sizes, KnownOverlaps.NONE);
        var after = UniqueReach.of(sizes, someOf(family, new Random(seed), 0).overlaps);

        assertThat(after.high()).isLessThanOrEqualTo(before.high());
        assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
    }

    @Provide
    Arbitrary<List<Set<Long>>> families() {
        return Arbitraries.longs()
                .between(1, 30)
                .set()
                .ofMaxSize(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private record Known(List<Member> members, KnownOverlaps overlaps) {}

    private static Known someOf(List<Set<Long>> family, Random random) {
        return someOf(family, random, random.nextInt(3));
    }

    /// @param listed of three sets, about how many have a list
    private static Known someOf(List<Set<Long>> family, Random random, int listed) {
        var members = new ArrayList<Member>();
        var overlaps = new KnownOverlaps.Collected();
        for (var i = 0; i < family.size(); i++) {
            var set = family.get(i);
            members.add(
                    random.nextInt(3) < listed && !set.isEmpty()
                            ? Listed.complete(i, set)
                            : Listed.sized(i, set.size()));
            for (var j = 0; j < i; j++) {
                if (random.nextBoolean()) {
                    var shared = new HashSet<>(set);
                    shared.retainAll(family.get(j));
                    overlaps.add(Listed.id(j), Listed.id(i), shared.size());
                }
            }
        }
        return new Known(members, overlaps.known());
    }

    private static Set<Long> union(List<Set<Long>> family, int without) {
        var union = new HashSet<Long>();
        for (var i = 0; i < family.size(); i++) {
            if (i != without) {
                union.addAll(family.get(i));
            }
        }
        return union;
    }
}
