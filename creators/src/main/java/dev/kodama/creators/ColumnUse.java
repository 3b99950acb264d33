package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one column of a file is taken for. Several columns may stand for the same thing: the first that can be read
/// counts, so the exact one goes first.
///
/// @param column its place, the first being 0
/// @param platform whose account it is about, if the column says so; else the line's or the file's platform
/// @param customField which of the house's own fields, for [ImportField#CUSTOM] only
public record ColumnUse(
        int column,
        ImportField field,
        @Nullable Platform platform,
        @Nullable UUID customField) {
    public ColumnUse(int column, ImportField field, @Nullable Platform platform) {
        this(column, field, platform, null);
    }

    /// What somebody wants to know of creators in this house alone.
    public static ColumnUse custom(int column, UUID customField) {
        return new ColumnUse(column, ImportField.CUSTOM, null, customField);
    }
}
