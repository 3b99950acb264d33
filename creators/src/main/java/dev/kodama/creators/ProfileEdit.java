package dev.kodama.creators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A creator's profile as an editor leaves it; all of it replaces what was.
///
/// @param language ISO 639-1
/// @param country ISO 3166-1 alpha-2
public record ProfileEdit(
        String displayName,
        @Nullable String kana,
        @Nullable String language,
        @Nullable String country,
        List<String> topics,
        @Nullable String notes) {}
