package dev.kodama.gateway.creators;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.Figure;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.ids.GlobalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was asked by a [CreatorFilterInput], said back in its words.
record SavedFilter(
        @Nullable String text,
        List<Platform> platforms,
        List<Tier> tiers,
        int tierMarginPercent,
        List<String> topics,
        List<String> tags,
        List<String> countries,
        List<String> languages,
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
        @Nullable SavedAudienceWish audience,
        List<String> lists,
        List<SavedFieldWish> customFields) {
    /// @param dates the house's own fields whose wishes are days
    static SavedFilter of(CreatorFilter filter, Set<UUID> dates) {
        return new SavedFilter(
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
                share(from(filter, Figure.ENGAGEMENT_RATE)),
                share(below(filter, Figure.ENGAGEMENT_RATE)),
                from(filter, Figure.VIEWS),
                below(filter, Figure.VIEWS),
                share(from(filter, Figure.REPLY_RATE)),
                share(below(filter, Figure.REPLY_RATE)),
                from(filter, Figure.PRICE),
                below(filter, Figure.PRICE),
                filter.maxAgeDays(),
                filter.minAgeDays(),
                filter.registeredFrom(),
                filter.contactable(),
                filter.hasRateCard(),
                filter.hasAudience(),
                filter.audience() == null ? null : SavedAudienceWish.of(filter.audience()),
                filter.lists().stream()
                        .map(wish -> new GlobalId(ListController.TYPE, wish.listId()).toString())
                        .sorted()
                        .toList(),
                filter.fields().stream()
                        .map(wish -> SavedFieldWish.of(wish, dates.contains(wish.fieldId())))
                        .sorted(Comparator.comparing(SavedFieldWish::field))
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

    private static @Nullable Double share(@Nullable Long ppm) {
        return ppm == null ? null : ppm / 1e6;
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Set<T> wanted) {
        return wanted.stream().sorted().toList();
    }

    record SavedAudienceWish(
            List<AgeBand> ages,
            List<Gender> genders,
            List<String> interests,
            @Nullable String region,
            double minShare) {
        static SavedAudienceWish of(AudienceWish wish) {
            return new SavedAudienceWish(
                    sorted(wish.ages()),
                    sorted(wish.genders()),
                    sorted(wish.interests()),
                    wish.region(),
                    wish.minSharePpm() / 1e6);
        }
    }

    record SavedFieldWish(
            String field,
            @Nullable String text,
            @Nullable Double from,
            @Nullable Double below,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate belowDay) {
        static SavedFieldWish of(FieldWish wish, boolean isDate) {
            return new SavedFieldWish(
                    new GlobalId(CustomFieldController.TYPE, wish.fieldId()).toString(),
                    wish.text(),
                    isDate ? null : number(wish.from()),
                    isDate ? null : number(wish.below()),
                    isDate ? day(wish.from()) : null,
                    isDate ? day(wish.below()) : null);
        }

        private static @Nullable Double number(@Nullable BigDecimal end) {
            return end == null ? null : end.doubleValue();
        }

        private static @Nullable LocalDate day(@Nullable BigDecimal end) {
            return end == null ? null : LocalDate.ofEpochDay(end.longValue());
        }
    }

    record SavedOrder(CreatorSort.Key by, boolean descending) {
        static SavedOrder of(CreatorSort sort) {
            return new SavedOrder(sort.key(), sort.descending());
        }
    }
}
