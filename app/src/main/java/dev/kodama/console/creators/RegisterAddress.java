package dev.kodama.console.creators;

import dev.kodama.console.parts.Address;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.Set;

/// How the register's filter and order are written in an address.
final class RegisterAddress {
    static final String TEXT = "q";
    static final String PLATFORM = "platform";
    static final String TIER = "tier";
    static final String TOPIC = "topic";
    static final String TAG = "tag";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    static final String MIN_FOLLOWERS = "min";
    static final String MAX_FOLLOWERS = "max";
    static final String CONTACT = "contact";
    static final String SORT = "sort";

    private RegisterAddress() {}

    static CreatorFilter filter(Address address) {
        return new CreatorFilter(
                address.one(TEXT).orElse(null),
                address.all(PLATFORM, Platform.class),
                address.all(TIER, Tier.class),
                Set.copyOf(address.all(TOPIC)),
                Set.copyOf(address.all(TAG)),
                Set.copyOf(address.all(COUNTRY)),
                Set.copyOf(address.all(LANGUAGE)),
                address.number(MIN_FOLLOWERS).orElse(null),
                address.number(MAX_FOLLOWERS).orElse(null),
                null,
                address.one(CONTACT).map("yes"::equals).orElse(null));
    }

    /// `name` rises and `-name` falls; most followers first by default.
    static CreatorSort sort(Address address) {
        var written = address.one(SORT).orElse("");
        var descending = written.startsWith("-");
        var name = descending ? written.substring(1) : written;
        for (var key : CreatorSort.Key.values()) {
            if (key.name().equalsIgnoreCase(name)) {
                return new CreatorSort(key, descending);
            }
        }
        return CreatorSort.MOST_FOLLOWERS;
    }

    static Address sorted(Address address, CreatorSort sort) {
        var written = (sort.descending() ? "-" : "") + sort.key().name().toLowerCase();
        return address.with(SORT, sort.equals(CreatorSort.MOST_FOLLOWERS) ? null : written);
    }
}
