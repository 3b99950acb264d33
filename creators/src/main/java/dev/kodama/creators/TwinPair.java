package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Two creators who may be one person. A lead for someone who looks, never a verdict.
///
/// @param one, other the lower id first, as PostgreSQL orders ids
/// @param score 1 … 100; see [Rule]
/// @param clues the strongest first
public record TwinPair(UUID one, UUID other, int score, List<Clue> clues, Instant foundAt) {
    /// Why the two may be one.
    ///
    /// @param evidence what is the same, as people write it
    public record Clue(Rule rule, String evidence) {}

    /// What counts as a clue, and for how much.
    ///
    /// A weight is the share of such pairs that are one person, as a rule of thumb; nobody has measured it. Clues
    /// add up as independent ones do: the score is 1 − ∏(1 − weight), in hundredths. Both having accounts on one
    /// platform speaks against it and halves the score.
    public enum Rule {
        /// An account of the one links to where the other is, or both to the same place.
        SAME_LINK(85),
        /// The same handle on two platforms.
        SAME_HANDLE(60),
        /// The same name, and on YouTube the one is known by a channel id and the other by a handle: those are two
        /// names of one thing. Comes on top of [#SAME_NAME], and then YouTube in common speaks against nothing.
        CHANNEL_AND_HANDLE(50),
        /// The same name, whatever its width, case and kana script.
        SAME_NAME(40),
        /// The same handle but for separators, a number at the end and words such as `official`.
        SIMILAR_HANDLE(35),
        /// Names that are read alike: kanji with a reading beside kana or romaji.
        SAME_READING(30),
        /// Both have accounts on one platform. People do, but more often these are two people.
        SAME_PLATFORM(0);

        private final int weight;

        Rule(int weight) {
            this.weight = weight;
        }

        /// In hundredths.
        public int weight() {
            return weight;
        }
    }
}
