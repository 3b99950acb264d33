package dev.kodama.creators;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shall stand in a custom field. Without any of it, anything.
///
/// @param text part of it, whatever its width, case and kana script
/// @param from for a number, inclusive; for a date, as days since 1970
/// @param below exclusive
public record FieldWish(
        UUID fieldId,
        @Nullable String text,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below) {}
