package dev.kodama.creators.twins;

import java.util.UUID;

/// Two creators, the lower id first, as PostgreSQL orders ids.
record Two(UUID one, UUID other) {
    static Two of(UUID a, UUID b) {
        return isBelow(a, b) ? new Two(a, b) : new Two(b, a);
    }

    private static boolean isBelow(UUID a, UUID b) {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()) < 0;
    }
}
