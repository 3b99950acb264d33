package dev.kodama.creators;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a creator wants to be contacted, and for what not.
///
/// @param channel null if any will do
/// @param address where on that channel: a mail address, a LINE id, a telephone number
/// @param languages ISO 639-1; empty for any
/// @param days empty for any
/// @param from, until hours of a day in Japan, `until` being later; both null for any
/// @param refusedTopics what they do not work for
/// @param minimumYen the least fee they consider, without consumption tax, 0 or more; null if they name none
/// @param agent who speaks for them, and how to reach them
public record ContactPreferences(
        @Nullable ContactChannel channel,
        @Nullable String address,
        List<String> languages,
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        List<String> refusedTopics,
        @Nullable Long minimumYen,
        boolean onlyByAgent,
        @Nullable String agent) {
    public static final ContactPreferences NONE =
            new ContactPreferences(null, null, List.of(), Set.of(), null, null, List.of(), null, false, null);

    public ContactPreferences {
        languages = List.copyOf(languages);
        days = Set.copyOf(days);
        refusedTopics = List.copyOf(refusedTopics);
    }
}
