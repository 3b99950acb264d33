package dev.kodama.creators;

import java.util.List;
import java.util.Map;

/// What is among the creators who match, counted by one property at a time.
///
/// A count says how many would be found if that value were chosen too: beside what is chosen where a filter asks for
/// all of its values (platforms, topics, tags), in its place where it asks for any (tiers, countries, languages).
///
/// @param total how many match
/// @param values of each dimension, most first, at most [#MOST_VALUES]; tiers in their order
public record Facets(Count total, Map<Dimension, List<Value>> values) {
    public static final int MOST_VALUES = 20;

    public enum Dimension {
        PLATFORM,
        TIER,
        LANGUAGE,
        COUNTRY,
        TOPIC,
        TAG
    }

    /// @param value an enum constant's name, a code or a word
    /// @param count exact if `low` and `high` are the same, else an estimate from a sample
    /// @param low with `high`, where the true number lies in 19 of 20 cases
    public record Value(String value, long count, long low, long high) {
        public boolean exact() {
            return low == high;
        }
    }
}
