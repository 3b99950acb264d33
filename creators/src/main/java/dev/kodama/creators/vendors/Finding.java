package dev.kodama.creators.vendors;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Remark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a platform said of one account.
public sealed interface Finding {
    /// @param figures what the platform publishes, and nothing else; may be empty
    /// @param remark beside the figures, such as that the account has another name by now
    /// @param remarkDetail the new name
    record Read(
            Figures figures,
            @Nullable String vendorId,
            @Nullable String validator,
            @Nullable Instant lastPostedAt,
            @Nullable Remark remark,
            @Nullable String remarkDetail)
            implements Finding {}

    /// All is as it was the last time.
    record Unchanged() implements Finding {}

    /// There are no figures to be had.
    record Refused(Remark remark) implements Finding {}
}
