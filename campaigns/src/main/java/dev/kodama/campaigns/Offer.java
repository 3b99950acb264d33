package dev.kodama.campaigns;

import org.jspecify.annotations.Nullable;

/// What a creator is invited with.
///
/// @param yen the fee without consumption tax, 0 or more
/// @param message in the manager's words, up to 4 000 characters
public record Offer(long yen, @Nullable String message) {}
