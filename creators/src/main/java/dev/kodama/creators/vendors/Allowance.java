package dev.kodama.creators.vendors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The platform's own count, which is right where ours differs: other programs may use the same key.
///
/// @param remaining units left in its window
/// @param resetsAt when its window ends; null if it does not say
public record Allowance(int remaining, @Nullable Instant resetsAt) {}
