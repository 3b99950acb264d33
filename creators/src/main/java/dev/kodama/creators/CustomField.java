package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that this house wants to know of creators beside what every house does.
///
/// @param choices what may be said, for [Type#CHOICE] only
/// @param retiredAt since when nobody is asked for it any more; what was said stays
public record CustomField(
        UUID id,
        String labelJa,
        String labelEn,
        Type type,
        List<String> choices,
        Instant createdAt,
        @Nullable Instant retiredAt) {
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO
    }

    /// What an administrator decides. The type is for good: what was said would mean something else.
    public record Wish(String labelJa, String labelEn, Type type, List<String> choices) {}

    /// What is known of one creator.
    ///
    /// @param value a number in plain digits, a date as ISO 8601, `yes` or `no`, a choice, a text
    public record Value(UUID fieldId, UUID creatorId, String value, String setBy, Instant setAt) {}
}
