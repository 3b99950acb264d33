package dev.kodama.creators.twins;

import dev.kodama.creators.TwinPair.Clue;
import dev.kodama.creators.TwinPair.Rule;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.twins.Clues.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How likely two creators are one, and why; see [Rule] for the weights. Pure rules.
///
/// @param score 0 … 100
/// @param clues the strongest first
record Likeness(int score, List<Clue> clues) {
    /// Anything below is not worth anybody's look: a name alone is, a common platform halves it away.
    static final int WORTH_A_LOOK = 30;

    /// Where a creator is.
    ///
    /// @param channelId whether they are on YouTube by a channel id
    /// @param youtubeHandle whether they are there by a handle
    record Places(Set<Platform> platforms, boolean channelId, boolean youtubeHandle) {
        static final Places NONE = new Places(Set.of(), false, false);
    }

    /// @param shared what is the same of each kind, as the one and the other write it
    static Likeness of(Map<Kind, Shown> shared, Places one, Places other) {
        var clues = new EnumMap<Rule, String>(Rule.class);
        put(clues, Rule.SAME_LINK, shared.get(Kind.LINK));
        put(clues, Rule.SAME_HANDLE, shared.get(Kind.HANDLE));
        if (!clues.containsKey(Rule.SAME_HANDLE)) {
            put(clues, Rule.SIMILAR_HANDLE, shared.get(Kind.STEM));
        }
        put(clues, Rule.SAME_NAME, shared.get(Kind.NAME));
        var twoNamesOfAChannel = one.channelId() && other.youtubeHandle() || one.youtubeHandle() && other.channelId();
        if (!clues.containsKey(Rule.SAME_NAME)) {
            put(clues, Rule.SAME_READING, shared.get(Kind.READING));
        } else if (twoNamesOfAChannel) {
            put(clues, Rule.CHANNEL_AND_HANDLE, shared.get(Kind.NAME));
        }
        var inCommon = EnumSet.noneOf(Platform.class);
        inCommon.addAll(one.platforms());
        inCommon.retainAll(other.platforms());
        if (clues.containsKey(Rule.CHANNEL_AND_HANDLE)) {
            inCommon.remove(Platform.YOUTUBE);
        }
        var doubt = 1.0;
        for (var rule : clues.keySet()) {
            doubt *= 1 - rule.weight() / 100.0;
        }
        var score = 100 * (1 - doubt);
        if (!inCommon.isEmpty()) {
            clues.put(
                    Rule.SAME_PLATFORM,
                    String.join(", ", inCommon.stream().map(Platform::name).toList()));
            score /= 2;
        }
        var sorted = new ArrayList<Clue>();
        clues.forEach((rule, evidence) -> sorted.add(new Clue(rule, evidence)));
        sorted.sort(Comparator.comparing(clue -> -clue.rule().weight()));
        return new Likeness((int) Math.round(score), List.copyOf(sorted));
    }

    boolean isWorthALook() {
        return score >= WORTH_A_LOOK;
    }

    /// The same thing as two people write it.
    record Shown(String one, String other) {
        String together() {
            return one.equals(other) ? one : one + " / " + other;
        }
    }

    private static void put(Map<Rule, String> clues, Rule rule, @Nullable Shown shown) {
        if (shown != null) {
            clues.put(rule, shown.together());
        }
    }
}
