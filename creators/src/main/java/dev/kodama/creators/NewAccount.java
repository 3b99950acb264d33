package dev.kodama.creators;

import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;

/// An account that someone adds by hand.
///
/// @param handle with or without `@`, or the account's address
public record NewAccount(
        Platform platform, String handle, @Nullable String url) {}
