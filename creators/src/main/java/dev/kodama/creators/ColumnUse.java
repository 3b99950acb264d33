package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;

/// What one column of a file is taken for. Several columns may stand for the same thing: the first that can be read
/// counts, so the exact one goes first.
///
/// @param column its place, the first being 0
/// @param platform whose account it is about, if the column says so; else the line's or the file's platform
public record ColumnUse(
        int column, ImportField field, @Nullable Platform platform) {}
