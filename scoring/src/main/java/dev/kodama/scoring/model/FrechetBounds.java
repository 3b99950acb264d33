package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudienceTraits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What marginals tell about the share of an audience inside a target.
///
/// Of k traits with shares p, at least max(0, Σp − (k − 1)) and at most min p of the people have all of them, and
/// nothing narrower holds without knowing how the traits go together (M. Fréchet, "Généralisation du théorème des
/// probabilités totales", Fundamenta Mathematicae 25 (1935), 379-387). A trait that is asked for and not measured may
/// be anyone's. Of a target of several cells the bounds hold, but need not be the narrowest.
///
/// Shares are rounded where they are published. What a distribution lacks to 100 % may be inside the target; what it
/// has too much may not be.
public final class FrechetBounds {
    private static final int FULL = 1_000_000;
    private static final int TRAITS = AudienceTraits.values().length;

    private static final byte OUTSIDE = 0;
    private static final byte INSIDE = 1;
    private static final byte PERHAPS = 2;

    private final List<TargetCell> parts;
    private final int cells;
    private final boolean disjoint;

    public FrechetBounds(Target target) {
        this.cells = target.cells().size();
        this.parts = new ArrayList<>(target.cells());
        if (cells > 1) {
            parts.add(hull(target.cells()));
        }
        this.disjoint = disjoint(target.cells());
    }

    /// How each part of the target sees a group; to be kept by whoever asks about the same groups again and again.
    public byte[] view(AudienceMarginal group) {
        var view = new byte[parts.size()];
        for (var part = 0; part < view.length; part++) {
            view[part] = standing(parts.get(part), group);
        }
        return view;
    }

    public AudienceBounds of(List<AudienceMarginal> marginals) {
        var groups = new Groups(marginals.size());
        for (var marginal : marginals) {
            groups.add(marginal.traits().ordinal(), view(marginal), marginal.sharePpm());
        }
        return of(groups);
    }

    /// Some groups, in plain arrays.
    public static final class Groups {
        private int[] traits;
        private byte[][] views;
        private int[] sharesPpm;
        private int size;

        public Groups(int expected) {
            traits = new int[expected];
            views = new byte[expected][];
            sharesPpm = new int[expected];
        }

        /// @param ordinal of the group's [AudienceTraits]
        public void add(int ordinal, byte[] view, int sharePpm) {
            traits[size] = ordinal;
            views[size] = view;
            sharesPpm[size] = sharePpm;
            size++;
        }
    }

    public AudienceBounds of(Groups groups) {
        var low = 0L;
        var sumOfLows = 0L;
        var sumOfHighs = 0L;
        for (var part = 0; part < cells; part++) {
            var bounds = ofPart(part, groups);
            low = Math.max(low, bounds.lowPpm());
            sumOfLows += bounds.lowPpm();
            sumOfHighs += bounds.highPpm();
        }
        var high = Math.min(FULL, sumOfHighs);
        if (cells > 1) {
            high = Math.min(high, ofPart(cells, groups).highPpm());
        }
        low = Math.min(high, disjoint ? sumOfLows : low);
        return new AudienceBounds((int) low, (int) high);
    }

    private AudienceBounds ofPart(int part, Groups groups) {
        var inside = new long[TRAITS];
        var perhaps = new long[TRAITS];
        var all = new long[TRAITS];
        var largestInterest = 0;
        var interests = 0;
        for (var i = 0; i < groups.size; i++) {
            var traits = groups.traits[i];
            var share = groups.sharesPpm[i];
            all[traits] += share;
            switch (groups.views[i][part]) {
                case INSIDE -> {
                    inside[traits] += share;
                    if (traits == AudienceTraits.INTEREST.ordinal()) {
                        largestInterest = Math.max(largestInterest, share);
                        interests++;
                    }
                }
                case PERHAPS -> perhaps[traits] += share;
                default -> {}
            }
        }
        var cell = parts.get(part);
        var bounds = new Conjunction();
        if (!cell.ages().isEmpty() || !cell.genders().isEmpty()) {
            var person = new Conjunction();
            if (!cell.ages().isEmpty()) {
                person.and(share(AudienceTraits.AGE, inside, perhaps, all));
            }
            if (!cell.genders().isEmpty()) {
                person.and(share(AudienceTraits.GENDER, inside, perhaps, all));
            }
            bounds.and(narrower(person.bounds(), share(AudienceTraits.AGE_AND_GENDER, inside, perhaps, all)));
        }
        if (!cell.interests().isEmpty()) {
            bounds.and(interest(cell, largestInterest, inside[AudienceTraits.INTEREST.ordinal()], interests));
        }
        if (!cell.regions().isEmpty()) {
            bounds.and(narrower(
                    share(AudienceTraits.COUNTRY, inside, perhaps, all),
                    share(AudienceTraits.SUBDIVISION, inside, perhaps, all)));
        }
        return bounds.bounds();
    }

    /// The share of the groups inside, of a distribution whose groups exclude each other.
    private static AudienceBounds share(AudienceTraits traits, long[] inside, long[] perhaps, long[] all) {
        var i = traits.ordinal();
        var lacking = Math.max(0, FULL - all[i]);
        var tooMuch = Math.max(0, all[i] - FULL);
        return new AudienceBounds(
                Math.clamp(inside[i] - tooMuch, 0, FULL), Math.clamp(inside[i] + perhaps[i] + lacking, 0, FULL));
    }

    /// People have several interests, so what they add up to is only a ceiling, and of an interest that is not named
    /// nothing is known.
    private static AudienceBounds interest(TargetCell cell, int largest, long sum, int named) {
        return new AudienceBounds(largest, named < cell.interests().size() ? FULL : Math.clamp(sum, 0, FULL));
    }

    /// Two distributions of the same people both hold.
    private static AudienceBounds narrower(AudienceBounds one, AudienceBounds other) {
        var low = Math.max(one.lowPpm(), other.lowPpm());
        return new AudienceBounds(low, Math.max(low, Math.min(one.highPpm(), other.highPpm())));
    }

    private static final class Conjunction {
        private long low = FULL;
        private int high = FULL;

        void and(AudienceBounds more) {
            low += more.lowPpm() - FULL;
            high = Math.min(high, more.highPpm());
        }

        AudienceBounds bounds() {
            return new AudienceBounds(Math.clamp(low, 0, high), high);
        }
    }

    private static byte standing(TargetCell cell, AudienceMarginal group) {
        if (!wants(cell.ages(), group.age())
                || !wants(cell.genders(), group.gender())
                || !wants(cell.interests(), group.interest())) {
            return OUTSIDE;
        }
        var region = group.region();
        if (region == null || Target.wantsRegion(cell.regions(), region)) {
            return INSIDE;
        }
        return cell.regions().stream().anyMatch(wanted -> wanted.startsWith(region + "-")) ? PERHAPS : OUTSIDE;
    }

    private static <T> boolean wants(Set<T> wanted, @Nullable T actual) {
        return actual == null || wanted.isEmpty() || wanted.contains(actual);
    }

    /// The smallest single cell that holds the whole target.
    private static TargetCell hull(List<TargetCell> cells) {
        return new TargetCell(
                union(cells, TargetCell::ages),
                union(cells, TargetCell::genders),
                union(cells, TargetCell::interests),
                union(cells, TargetCell::regions));
    }

    private static <T> Set<T> union(List<TargetCell> cells, Function<TargetCell, Set<T>> trait) {
        var union = new HashSet<T>();
        for (var cell : cells) {
            if (trait.apply(cell).isEmpty()) {
                return Set.of();
            }
            union.addAll(trait.apply(cell));
        }
        return union;
    }

    /// Beyond doubt: interests and regions of different names can be the same person's.
    private static boolean disjoint(List<TargetCell> cells) {
        for (var i = 0; i < cells.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (!disjoint(cells.get(i).ages(), cells.get(j).ages())
                        && !disjoint(cells.get(i).genders(), cells.get(j).genders())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T> boolean disjoint(Set<T> one, Set<T> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }
}
