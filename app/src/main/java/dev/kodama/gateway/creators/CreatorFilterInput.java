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
import dev.kodama.gateway.creators.CustomFieldController.CustomFieldWish;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// As in the schema, where the input `CreatorFilter` asks it and `SavedFilter` says back what was asked; see
/// [CreatorFilter].
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
        @Nullable List<CustomFieldWish> customFields) {
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
                .fields(set(customFields).stream().map(CustomFieldWish::toWish).collect(Collectors.toSet()))
                .filter();
    }

    /// What was asked, said back.
    ///
    /// @param dates the house's own fields whose wishes are days
    static CreatorFilterInput of(CreatorFilter filter, Set<UUID> dates) {
        return new CreatorFilterInput(
                filter.text(),
                sorted(filter.platforms()),
                sorted(filter.tiers()),
                filter.tierMarginPercent(),
                sorted(filter.topics()),
                sorted(filter.tags()),
                sorted(filter.countries()),
                sorted(filter.languages()),
                from(filter, Figure.FOLLOWERS),
                below(filter, Figure.FOLLOWERS),
                Shares.ofPpm(from(filter, Figure.ENGAGEMENT_RATE)),
                Shares.ofPpm(below(filter, Figure.ENGAGEMENT_RATE)),
                from(filter, Figure.VIEWS),
                below(filter, Figure.VIEWS),
                Shares.ofPpm(from(filter, Figure.REPLY_RATE)),
                Shares.ofPpm(below(filter, Figure.REPLY_RATE)),
                from(filter, Figure.PRICE),
                below(filter, Figure.PRICE),
                filter.maxAgeDays(),
                filter.minAgeDays(),
                filter.registeredFrom(),
                filter.contactable(),
                filter.hasRateCard(),
                filter.hasAudience(),
                filter.audience() == null ? null : AudienceWishInput.of(filter.audience()),
                filter.lists().stream()
                        .map(wish -> new GlobalId(ListController.TYPE, wish.listId()))
                        .sorted(Comparator.comparing(GlobalId::toString))
                        .toList(),
                filter.fields().stream()
                        .map(wish -> CustomFieldWish.of(wish, dates.contains(wish.fieldId())))
                        .sorted(Comparator.comparing(wish -> wish.field().toString()))
                        .toList());
    }

    private static @Nullable Long from(CreatorFilter filter, Figure figure) {
        var range = filter.figures().get(figure);
        return range == null ? null : range.from();
    }

    private static @Nullable Long below(CreatorFilter filter, Figure figure) {
        var range = filter.figures().get(figure);
        return range == null ? null : range.below();
    }

    private static @Nullable Long ppm(@Nullable Double share) {
        return share == null ? null : (long) Shares.toPpm(share);
    }

    private static <T> Set<T> set(@Nullable List<T> wanted) {
        return wanted == null ? Set.of() : Set.copyOf(wanted);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Set<T> wanted) {
        return wanted.stream().sorted().toList();
    }

    record AudienceWishInput(
            @Nullable List<AgeBand> ages,
            @Nullable List<Gender> genders,
            @Nullable List<String> interests,
            @Nullable String region,
            double minShare) {
        static AudienceWishInput of(AudienceWish wish) {
            return new AudienceWishInput(
                    sorted(wish.ages()),
                    sorted(wish.genders()),
                    sorted(wish.interests()),
                    wish.region(),
                    Shares.ofPpm(wish.minSharePpm()));
        }

        AudienceWish toWish() {
            if (!(minShare >= 0 && minShare <= 1)) {
                throw RequestRefused.invalid("minShare", "A share is 0 … 1.");
            }
            return new AudienceWish(set(ages), set(genders), set(interests), region, Shares.toPpm(minShare));
        }
    }
}
