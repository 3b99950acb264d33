package dev.kodama.gateway.creators;

import dev.kodama.creators.CreatorSort;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [CreatorSort].
record CreatorOrder(CreatorSort.Key by, boolean descending) {
    static CreatorSort of(@Nullable CreatorOrder order) {
        return order == null ? CreatorSort.MOST_FOLLOWERS : new CreatorSort(order.by(), order.descending());
    }
}
