package dev.kodama.creators.vendors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One account that a platform is to be asked about.
///
/// @param handle as the register has it
/// @param url the account's address, if known
/// @param vendorId what the platform calls it for good, if it has told before
/// @param validator what came with the last [Finding]
public record Question(
        UUID accountId,
        String handle,
        @Nullable String url,
        @Nullable String vendorId,
        @Nullable String validator) {}
