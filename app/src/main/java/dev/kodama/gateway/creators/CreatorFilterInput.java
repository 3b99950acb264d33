package dev.kodama.gateway.creators;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.Figure;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// As in the schema; see [CreatorFilter].
record CreatorFilterInput(
        @Nullable String text,
        @Nullable List<Platform> platforms,
        @Nullable List<Tier> tiers,
        @Nullable Integer tierMarginPercent,
        @Nullable List<String> topics,
        @Nullable List<String> tags,
        @Nullable List<String> countries,
        @Nullable List<String> languages,
        @Nullable Long minFollowers,
        @Nullable Long maxFollowers,
        @Nullable Double minEngagementRate,
        @Nullable Double maxEngagementRate,
        @Nullable Long minViews,
        @Nullable Long maxViews,
        @Nullable Double minReplyRate,
        @Nullable Double maxReplyRate,
        @Nullable Long minYen,
        @Nullable Long maxYen,
        @Nullable Integer maxAgeDays,
        @Nullable Integer minAgeDays,
        @Nullable Instant registeredFrom,
        @Nullable Boolean contactable,
        @Nullable Boolean hasRateCard,
        @Nullable Boolean hasAudience,
        @Nullable AudienceWishInput audience,
        @Nullable List<GlobalId> lists,
        @Nullable List<CustomFieldController.CustomFieldWish> customFields) {
    private static final int MOST_MARGIN = 50;

    /// @param onlooker who asks: on lists that are not theirs to see is nobody
    static CreatorFilter of(@Nullable CreatorFilterInput input, Onlooker onlooker) {
        return input == null ? CreatorFilter.NONE : input.toFilter(onlooker);
    }

    private CreatorFilter toFilter(Onlooker onlooker) {
        var margin = tierMarginPercent == null ? 0 : tierMarginPercent;
        if (margin < 0 || margin > MOST_MARGIN) {
            throw RequestRefused.invalid("tierMarginPercent", "A margin is 0 … %d per cent.".formatted(MOST_MARGIN));
        }
        return CreatorFilter.where()
                .text(text)
                .platforms(set(platforms))
                .tiers(set(tiers))
                .tierMarginPercent(margin)
                .topics(set(topics))
                .tags(set(tags))
                .countries(set(countries))
                .languages(set(languages))
                .figure(Figure.FOLLOWERS, minFollowers, maxFollowers)
                .figure(Figure.ENGAGEMENT_RATE, ppm(minEngagementRate), ppm(maxEngagementRate))
                .figure(Figure.VIEWS, minViews, maxViews)
                .figure(Figure.REPLY_RATE, ppm(minReplyRate), ppm(maxReplyRate))
                .figure(Figure.PRICE, minYen, maxYen)
                .maxAgeDays(maxAgeDays)
                .minAgeDays(minAgeDays)
                .registeredFrom(registeredFrom)
                .contactable(contactable)
                .hasRateCard(hasRateCard)
                .hasAudience(hasAudience)
                .audience(audience == null ? null : audience.toWish())
                .lists(set(lists).stream()
                        .map(list -> new ListWish(list.of(ListController.TYPE), onlooker))
                        .collect(Collectors.toSet()))
                .fields(set(customFields).stream()
                        .map(CustomFieldController.CustomFieldWish::toWish)
                        .collect(Collectors.toSet()))
                .filter();
    }

    private static @Nullable Long ppm(@Nullable Double share) {
        return share == null ? null : (long) Shares.toPpm(share);
    }

    private static <T> Set<T> set(@Nullable List<T> wanted) {
        return wanted == null ? Set.of() : Set.copyOf(wanted);
    }

    record AudienceWishInput(
            @Nullable List<AgeBand> ages,
            @Nullable List<Gender> genders,
            @Nullable List<String> interests,
            @Nullable String region,
            double minShare) {
        AudienceWish toWish() {
            if (!(minShare >= 0 && minShare <= 1)) {
                throw RequestRefused.invalid("minShare", "A share is 0 … 1.");
            }
            return new AudienceWish(set(ages), set(genders), set(interests), region, Shares.toPpm(minShare));
        }
    }
}
