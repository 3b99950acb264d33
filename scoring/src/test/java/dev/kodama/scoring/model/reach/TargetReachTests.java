package dev.kodama.scoring.model.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TargetReachTests {
    private static final int FULL = 1_000_000;

    @Test
    void whatIsNotMeasuredMayBeAnything() {
        var reach = TargetReach.of(List.of(Listed.sized(1, 300), Listed.sized(2, 200)), Map.of(), KnownOverlaps.NONE);
        assertThat(reach).isEqualTo(new TargetReach(new Reach.Bounded(0, 500, true), 2, 0));
    }

    @Test
    void ofTwoAccountsThatShareNothingThePartsAddUp() {
        var known = new KnownOverlaps.Collected();
        known.add(Listed.id(1), Listed.id(2), 0);
        var reach = TargetReach.of(
                List.of(Listed.sized(1, 300), Listed.sized(2, 200)),
                Map.of(Listed.id(1), counted(0), Listed.id(2), counted(FULL)),
                known.known());
        assertThat(reach.people()).isEqualTo(new Reach.Exact(200));
        assertThat(reach.measured()).isEqualTo(2);
    }

    @Test
    void whoFollowsBothIsInsideForBothOrForNeither() {
        // 90 of the 100 follow both; everybody on the first is inside, so 90 of the second are.
        var known = new KnownOverlaps.Collected();
        known.add(Listed.id(1), Listed.id(2), 90);
        var reach = TargetReach.of(
                List.of(Listed.sized(1, 100), Listed.sized(2, 100)),
                Map.of(Listed.id(1), counted(FULL), Listed.id(2), counted(900_000)),
                known.known());
        assertThat(reach.people().low()).isEqualTo(100);
        assertThat(reach.people().high()).isLessThanOrEqualTo(101);
    }

    @Test
    void aSampleWidensBothEnds() {
        var exact = TargetReach.of(
                List.of(Listed.sized(1, 1_000)), Map.of(Listed.id(1), counted(500_000)), KnownOverlaps.NONE);
        var sampled = TargetReach.of(
                List.of(Listed.sized(1, 1_000)),
                Map.of(Listed.id(1), new Inside(500_000, 500_000, 100)),
                KnownOverlaps.NONE);
        assertThat(sampled.people().low())
                .isEqualTo(403)
                .isLessThan(exact.people().low());
        assertThat(sampled.people().high())
                .isEqualTo(597)
                .isGreaterThan(exact.people().high());
        assertThat(sampled.people()).isInstanceOf(Reach.Bounded.class);
    }

    @Test
    void anAccountOfUnknownSizeLeavesNoUpperBound() {
        var reach = TargetReach.of(
                List.of(Listed.sized(1, 100), Listed.unsized(2)),
                Map.of(Listed.id(1), counted(FULL)),
                KnownOverlaps.NONE);
        assertThat(reach.people()).isEqualTo(new Reach.Unknown(1, 100));
    }

    @Property(tries = 2000)
    void theBoundsAlwaysHoldTheTrueNumber(
            @ForAll("families") List<Set<Long>> family, @ForAll("people") Set<Long> target, @ForAll long seed) {
        var made = made(family, target, new Random(seed));
        var truth = family.stream()
                .flatMap(Set::stream)
                .filter(target::contains)
                .collect(Collectors.toSet())
                .size();

        var reach = TargetReach.of(made.members, made.inside, made.overlaps).people();

        assertThat((long) truth).isBetween(reach.low(), reach.high());
    }

    @Property(tries = 500)
    void neverMoreThanEverybodyAndInAnyOrder(
            @ForAll("families") List<Set<Long>> family, @ForAll("people") Set<Long> target, @ForAll long seed) {
        var random = new Random(seed);
        var made = made(family, target, random);
        var reach = TargetReach.of(made.members, made.inside, made.overlaps);
        assertThat(reach.people().high())
                .isLessThanOrEqualTo(UniqueReach.of(made.members, made.overlaps).high());
        var shuffled = new ArrayList<>(made.members);
        shuffled.add(made.members.getFirst());
        Collections.shuffle(shuffled, random);
        assertThat(TargetReach.of(shuffled, made.inside, made.overlaps)).isEqualTo(reach);
    }

    @Provide
    Arbitrary<Set<Long>> people() {
        return Arbitraries.longs().between(1, 30).set().ofMaxSize(30);
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

    private record Made(List<Member> members, Map<UUID, Inside> inside, KnownOverlaps overlaps) {}

    private static Made made(List<Set<Long>> family, Set<Long> target, Random random) {
        var members = new ArrayList<Member>();
        var inside = new HashMap<UUID, Inside>();
        var overlaps = new KnownOverlaps.Collected();
        for (var i = 0; i < family.size(); i++) {
            var set = family.get(i);
            members.add(random.nextBoolean() && !set.isEmpty() ? Listed.complete(i, set) : Listed.sized(i, set.size()));
            if (!set.isEmpty() && random.nextInt(4) > 0) {
                var hit = set.stream().filter(target::contains).count();
                inside.put(Listed.id(i), counted((int) Math.round(hit * 1e6 / set.size())));
            }
            for (var j = 0; j < i; j++) {
                if (random.nextBoolean()) {
                    var shared = new HashSet<>(set);
                    shared.retainAll(family.get(j));
                    overlaps.add(Listed.id(j), Listed.id(i), shared.size());
                }
            }
        }
        return new Made(members, inside, overlaps.known());
    }

    private static Inside counted(int ppm) {
        return new Inside(ppm, ppm, 0);
    }
}
