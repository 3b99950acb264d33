package dev.kodama.creators.vendors;

import dev.kodama.creators.FreshnessDesk.Closure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why a platform should be left alone for a while.
///
/// @param until as the platform asks; null leaves it to us
/// @param detail a status and the platform's own word for it; never a body, an address or a key
public record Halt(Closure why, @Nullable Instant until, String detail) {}
