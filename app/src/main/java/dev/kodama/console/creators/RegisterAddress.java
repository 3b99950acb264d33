package dev.kodama.console.creators;

import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.Figure;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the register's filter and order are written in an address. Rates are in per cent, as people say them.
final class RegisterAddress {
    static final String TEXT = "q";
    static final String PLATFORM = "platform";
    static final String TIER = "tier";
    static final String MARGIN = "margin";
    static final String TOPIC = "topic";
    static final String TAG = "tag";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    static final String MAX_AGE = "fresh";
    static final String MIN_AGE = "stale";
    static final String SINCE = "since";
    static final String CONTACT = "contact";
    static final String RATE_CARD = "prices";
    static final String AUDIENCE = "audience";
    static final String AGE = "age";
    static final String GENDER = "gender";
    static final String INTEREST = "interest";
    static final String REGION = "region";
    static final String SHARE = "share";
    static final String LIST = "list";
    static final String SORT = "sort";

    private static final BigDecimal PPM_OF_A_PERCENT = BigDecimal.valueOf(10_000);
    private static final int MOST_MARGIN = 50;

    /// Begins the names of custom fields; their ids follow.
    private static final String CUSTOM = "f-";

    private RegisterAddress() {}

    static String custom(UUID fieldId) {
        return CUSTOM + fieldId;
    }

    static String customFrom(UUID fieldId) {
        return CUSTOM + fieldId + "-from";
    }

    static String customBelow(UUID fieldId) {
        return CUSTOM + fieldId + "-below";
    }

    static String from(Figure figure) {
        return switch (figure) {
            case FOLLOWERS -> "min";
            case ENGAGEMENT_RATE -> "er";
            case VIEWS -> "views";
            case REPLY_RATE -> "reply";
            case PRICE -> "yen";
        };
    }

    static String below(Figure figure) {
        return figure == Figure.FOLLOWERS ? "max" : from(figure) + "-max";
    }

    static boolean isRate(Figure figure) {
        return figure == Figure.ENGAGEMENT_RATE || figure == Figure.REPLY_RATE;
    }

    /// @param onlooker who asks: on a list that is not theirs to see is nobody
    static CreatorFilter filter(Address address, Onlooker onlooker) {
        var filter = CreatorFilter.where()
                .text(address.one(TEXT).orElse(null))
                .platforms(address.all(PLATFORM, Platform.class))
                .tiers(address.all(TIER, Tier.class))
                .tierMarginPercent(address.number(MARGIN)
                        .map(percent -> (int) Math.clamp(percent, 0, MOST_MARGIN))
                        .orElse(0))
                .topics(Set.copyOf(address.all(TOPIC)))
                .tags(Set.copyOf(address.all(TAG)))
                .countries(Set.copyOf(address.all(COUNTRY)))
                .languages(Set.copyOf(address.all(LANGUAGE)))
                .maxAgeDays(days(address, MAX_AGE))
                .minAgeDays(days(address, MIN_AGE))
                .registeredFrom(
                        address.one(SINCE).flatMap(RegisterAddress::instant).orElse(null))
                .contactable(yesOrNo(address, CONTACT))
                .hasRateCard(yesOrNo(address, RATE_CARD))
                .hasAudience(yesOrNo(address, AUDIENCE))
                .audience(audience(address))
                .lists(address.all(LIST).stream()
                        .flatMap(id -> Ids.read(id).stream())
                        .map(id -> new ListWish(id, onlooker))
                        .collect(Collectors.toSet()))
                .fields(custom(address));
        for (var figure : Figure.values()) {
            filter.figure(figure, end(address, figure, from(figure)), end(address, figure, below(figure)));
        }
        return filter.filter();
    }

    /// The other way round: the address at which the register shows this.
    static Address of(CreatorFilter filter, CreatorSort sort) {
        var address = Address.empty()
                .with(TEXT, filter.text())
                .withAll(PLATFORM, filter.platforms())
                .withAll(TIER, filter.tiers())
                .with(MARGIN, filter.tierMarginPercent() == 0 ? null : filter.tierMarginPercent())
                .withAll(TOPIC, filter.topics())
                .withAll(TAG, filter.tags())
                .withAll(COUNTRY, filter.countries())
                .withAll(LANGUAGE, filter.languages())
                .with(MAX_AGE, filter.maxAgeDays())
                .with(MIN_AGE, filter.minAgeDays())
                .with(SINCE, filter.registeredFrom())
                .with(CONTACT, yesOrNo(filter.contactable()))
                .with(RATE_CARD, yesOrNo(filter.hasRateCard()))
                .with(AUDIENCE, yesOrNo(filter.hasAudience()))
                .withAll(
                        LIST,
                        filter.lists().stream().map(ListWish::listId).sorted().toList());
        for (var figure : filter.figures().entrySet()) {
            address = address.with(
                            from(figure.getKey()),
                            written(figure.getKey(), figure.getValue().from()))
                    .with(
                            below(figure.getKey()),
                            written(figure.getKey(), figure.getValue().below()));
        }
        var audience = filter.audience();
        if (audience != null) {
            address = address.withAll(AGE, audience.ages())
                    .withAll(GENDER, audience.genders())
                    .withAll(INTEREST, audience.interests())
                    .with(REGION, audience.region())
                    .with(SHARE, audience.minSharePpm() == 0 ? null : percent(audience.minSharePpm()));
        }
        for (var field : filter.fields()) {
            address = address.with(custom(field.fieldId()), field.text())
                    .with(customFrom(field.fieldId()), field.from())
                    .with(customBelow(field.fieldId()), field.below());
        }
        return sorted(address, sort);
    }

    private static Set<FieldWish> custom(Address address) {
        return address.values().keySet().stream()
                .filter(name -> name.startsWith(CUSTOM))
                .map(name -> name.substring(CUSTOM.length()).replaceAll("-(from|below)$", ""))
                .flatMap(id -> Ids.read(id).stream())
                .map(id -> new FieldWish(
                        id,
                        address.one(custom(id)).orElse(null),
                        decimal(address, customFrom(id)),
                        decimal(address, customBelow(id))))
                .collect(Collectors.toSet());
    }

    private static @Nullable AudienceWish audience(Address address) {
        var ages = address.all(AGE, AgeBand.class);
        var genders = address.all(GENDER, Gender.class);
        var interests = Set.copyOf(address.all(INTEREST));
        var region = address.one(REGION).orElse(null);
        var share = decimal(address, SHARE);
        return ages.isEmpty() && genders.isEmpty() && interests.isEmpty() && region == null
                ? null
                : new AudienceWish(
                        ages,
                        genders,
                        interests,
                        region,
                        share == null ? 0 : (int) Math.clamp(ppm(share), 0, 1_000_000));
    }

    private static @Nullable Long end(Address address, Figure figure, String name) {
        if (!isRate(figure)) {
            return address.number(name).orElse(null);
        }
        var percent = decimal(address, name);
        return percent == null ? null : ppm(percent);
    }

    private static @Nullable String written(Figure figure, @Nullable Long end) {
        return end == null ? null : isRate(figure) ? percent(end) : end.toString();
    }

    private static long ppm(BigDecimal percent) {
        return percent.multiply(PPM_OF_A_PERCENT).longValue();
    }

    private static String percent(long ppm) {
        return BigDecimal.valueOf(ppm)
                .divide(PPM_OF_A_PERCENT)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A value that is no number is ignored: addresses are typed by people.
    static @Nullable BigDecimal decimal(Address address, String name) {
        try {
            return address.one(name).map(BigDecimal::new).orElse(null);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Integer days(Address address, String name) {
        return address.number(name)
                .map(days -> (int) Math.clamp(days, 0, 36_500))
                .orElse(null);
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException notAnInstant) {
            try {
                return Optional.of(
                        LocalDate.parse(written).atStartOfDay(Formats.TOKYO).toInstant());
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }
    }

    private static @Nullable Boolean yesOrNo(Address address, String name) {
        return address.one(name).map("yes"::equals).orElse(null);
    }

    private static @Nullable String yesOrNo(@Nullable Boolean wanted) {
        return wanted == null ? null : wanted ? "yes" : "no";
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
