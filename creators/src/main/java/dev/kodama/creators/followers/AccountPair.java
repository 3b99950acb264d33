package dev.kodama.creators.followers;

import java.util.UUID;

/// Two accounts, the lower id first, as PostgreSQL orders ids.
record AccountPair(UUID one, UUID other) {
    static AccountPair of(UUID a, UUID b) {
        return a.toString().compareTo(b.toString()) < 0 ? new AccountPair(a, b) : new AccountPair(b, a);
    }

    boolean isOfOne() {
        return one.equals(other);
    }
}
