package dev.kodama.gateway.paging;

import org.jspecify.annotations.Nullable;

/// Where a page stands; see `PageInfo` in `schema.graphqls`.
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
