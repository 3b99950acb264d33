package dev.kodama.scoring.validation;

import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.scoring.model.FollowerRule;
import dev.kodama.scoring.model.FollowerRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// How well the published rules tell fake profiles from real ones.
///
/// The rules in force are held against all profiles and against each of five parts. What thresholds chosen on this
/// very file would come to on profiles they were not chosen on, five-fold cross-validation shows: far more would mean
/// that the published ones are poor, far less that choosing on such a file is worth nothing.
final class ProfileValidation {
    private static final int PARTS = 5;
    private static final long SEED = 20_261_127;

    private final List<LabelledProfile> all;

    ProfileValidation(List<LabelledProfile> all) {
        this.all = new ArrayList<>(all);
        Collections.shuffle(this.all, new Random(SEED));
    }

    private record Outcome(int hits, int falseAlarms, int missed) {
        static Outcome of(List<LabelledProfile> profiles, Predicate<FollowerProfile> suspected) {
            var hits = 0;
            var falseAlarms = 0;
            var missed = 0;
            for (var one : profiles) {
                var found = suspected.test(one.profile());
                hits += found && one.fake() ? 1 : 0;
                falseAlarms += found && !one.fake() ? 1 : 0;
                missed += !found && one.fake() ? 1 : 0;
            }
            return new Outcome(hits, falseAlarms, missed);
        }

        Outcome plus(Outcome other) {
            return new Outcome(hits + other.hits, falseAlarms + other.falseAlarms, missed + other.missed);
        }

        double precision() {
            return hits == 0 ? 0 : (double) hits / (hits + falseAlarms);
        }

        double recall() {
            return hits == 0 ? 0 : (double) hits / (hits + missed);
        }

        double f1() {
            return hits == 0 ? 0 : 2.0 * hits / (2 * hits + falseAlarms + missed);
        }

        String figures() {
            return "precision %.3f  recall %.3f  F1 %.3f".formatted(precision(), recall(), f1());
        }
    }

    void print() {
        var rules = FollowerRules.USUAL;
        IO.println("\nProfile rules, version %d: %d signs of %d speak against a profile"
                .formatted(rules.version(), rules.signs(), FollowerRule.values().length));
        IO.println("%,d profiles, %,d labelled fake, %,d that cannot be judged"
                .formatted(
                        all.size(),
                        all.stream().filter(LabelledProfile::fake).count(),
                        all.stream()
                                .filter(one -> !rules.canJudge(one.profile()))
                                .count()));
        IO.println("\n  each rule alone");
        for (var rule : FollowerRule.values()) {
            IO.println("    %-22s %s"
                    .formatted(
                            rule,
                            Outcome.of(all, profile -> Boolean.TRUE.equals(rules.fires(rule, profile)))
                                    .figures()));
        }
        IO.println("\n  in all               %s  (aim: F1 0.88)"
                .formatted(suspected(all, rules).figures()));
        for (var part = 0; part < PARTS; part++) {
            IO.println("    part %d             %s"
                    .formatted(part + 1, suspected(part(part), rules).figures()));
        }
        IO.println("\n  thresholds chosen on four parts, tried on the fifth");
        var heldOut = new Outcome(0, 0, 0);
        for (var part = 0; part < PARTS; part++) {
            var others = others(part);
            var best = candidates().stream()
                    .max(Comparator.comparingDouble(
                            one -> suspected(others, one).f1()))
                    .orElseThrow();
            var outcome = suspected(part(part), best);
            heldOut = heldOut.plus(outcome);
            IO.println("    part %d             %s  by %s".formatted(part + 1, outcome.figures(), best));
        }
        IO.println("    held out, in all   %s".formatted(heldOut.figures()));
    }

    private static Outcome suspected(List<LabelledProfile> profiles, FollowerRules rules) {
        return Outcome.of(profiles, rules::speakAgainst);
    }

    private List<LabelledProfile> part(int part) {
        return byPart(place -> place % PARTS == part);
    }

    private List<LabelledProfile> others(int part) {
        return byPart(place -> place % PARTS != part);
    }

    private List<LabelledProfile> byPart(Predicate<Integer> wanted) {
        var some = new ArrayList<LabelledProfile>();
        for (var place = 0; place < all.size(); place++) {
            if (wanted.test(place)) {
                some.add(all.get(place));
            }
        }
        return some;
    }

    private static List<FollowerRules> candidates() {
        var candidates = new ArrayList<FollowerRules>();
        for (var posts : List.of(0, 1, 2, 3, 5)) {
            for (var followers : List.of(20, 30, 50, 75, 100)) {
                for (var perFollower : List.of(3, 5, 10)) {
                    for (var digits : List.of(200_000, 250_000, 333_000, 400_000)) {
                        candidates.add(new FollowerRules(0, 2, posts, followers, 100, perFollower, digits));
                    }
                }
            }
        }
        return candidates;
    }
}
