package dev.kodama.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a list.
///
/// @param endCursor where the next piece begins, null for an empty piece
public record Page<T>(List<T> items, @Nullable String endCursor, boolean hasNext) {}
