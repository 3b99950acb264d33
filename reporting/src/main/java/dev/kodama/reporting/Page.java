package dev.kodama.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is walked by key, so that page 1 000 costs what page 1 costs.
///
/// @param endCursor where the next page begins; null if this page is empty
public record Page<T>(List<T> items, @Nullable String endCursor, boolean hasNext) {}
