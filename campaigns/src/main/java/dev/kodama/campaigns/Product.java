package dev.kodama.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a brand sells and a campaign talks about.
public record Product(
        UUID id,
        long version,
        UUID brandId,
        String name,
        @Nullable String url) {}
