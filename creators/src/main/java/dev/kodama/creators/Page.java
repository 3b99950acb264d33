package dev.kodama.creators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is read by key, not by counting: the hundred-thousandth page costs what the first does.
///
/// @param endCursor opaque; hand it back as `after` to get the next page. Null if the page is empty.
public record Page<T>(List<T> items, @Nullable String endCursor, boolean hasNext) {}
