package dev.kodama.creators;

import dev.kodama.creators.Figure.Range;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which creators are wanted; everything given must hold. An empty set or a null asks for nothing.
///
/// @param text words, each of which is part of a name, its reading or a handle; width, case and the two kana scripts do
/// not matter, and kana and Latin letters find each other by their sound
/// @param platforms has an account on each of these
/// @param tiers the account with most followers is in one of these
/// @param tierMarginPercent also those who miss a tier's boundary by at most so much of it, 0 … 50
/// @param topics makes things about each of these, lower case
/// @param tags carries each of these
/// @param countries ISO 3166-1 alpha-2, any of these
/// @param languages ISO 639-1, any of these
/// @param figures each lies in its range
/// @param maxAgeDays the newest figures of the account with most followers were taken within so many days
/// @param minAgeDays those figures are older than so many days, or there are none
/// @param registeredFrom is in the register since then or later
/// @param hasRateCard has any price; an empty rate card is none
/// @param hasAudience somebody has measured the audience
/// @param lists is on each of these
/// @param fields in each of these custom fields stands what is wished
public record CreatorFilter(
        @Nullable String text,
        Set<Platform> platforms,
        Set<Tier> tiers,
        int tierMarginPercent,
        Set<String> topics,
        Set<String> tags,
        Set<String> countries,
        Set<String> languages,
        Map<Figure, Range> figures,
        @Nullable Integer maxAgeDays,
        @Nullable Integer minAgeDays,
        @Nullable Instant registeredFrom,
        @Nullable Boolean contactable,
        @Nullable Boolean hasRateCard,
        @Nullable Boolean hasAudience,
        @Nullable AudienceWish audience,
        Set<ListWish> lists,
        Set<FieldWish> fields) {
    /// Everyone.
    public static final CreatorFilter NONE = new Draft().filter();

    public CreatorFilter {
        platforms = orNone(platforms);
        tiers = orNone(tiers);
        topics = orNone(topics);
        tags = orNone(tags);
        countries = orNone(countries);
        languages = orNone(languages);
        lists = orNone(lists);
        fields = orNone(fields);
        figures = figures == null ? Map.of() : Map.copyOf(figures);
    }

    /// A filter that was written down before there was something to ask for does not ask for it.
    private static <T> Set<T> orNone(@Nullable Set<T> wanted) {
        return wanted == null ? Set.of() : Set.copyOf(wanted);
    }

    /// Everyone whose name, reading or handle contains this.
    public static CreatorFilter text(String text) {
        return where().text(text).filter();
    }

    /// The same question, asked by somebody else: who is on a list depends on who may see it.
    public CreatorFilter askedBy(Onlooker onlooker) {
        return lists.isEmpty()
                ? this
                : but().lists(lists.stream()
                                .map(wish -> new ListWish(wish.listId(), onlooker))
                                .collect(Collectors.toSet()))
                        .filter();
    }

    /// Begins a filter that asks for nothing yet.
    public static Draft where() {
        return new Draft();
    }

    /// The same filter, to be changed.
    public Draft but() {
        var draft = new Draft();
        draft.text = text;
        draft.platforms = platforms;
        draft.tiers = tiers;
        draft.tierMarginPercent = tierMarginPercent;
        draft.topics = topics;
        draft.tags = tags;
        draft.countries = countries;
        draft.languages = languages;
        draft.figures.putAll(figures);
        draft.maxAgeDays = maxAgeDays;
        draft.minAgeDays = minAgeDays;
        draft.registeredFrom = registeredFrom;
        draft.contactable = contactable;
        draft.hasRateCard = hasRateCard;
        draft.hasAudience = hasAudience;
        draft.audience = audience;
        draft.lists = lists;
        draft.fields = fields;
        return draft;
    }

    /// A filter in the making.
    public static final class Draft {
        private @Nullable String text;
        private Set<Platform> platforms = Set.of();
        private Set<Tier> tiers = Set.of();
        private int tierMarginPercent;
        private Set<String> topics = Set.of();
        private Set<String> tags = Set.of();
        private Set<String> countries = Set.of();
        private Set<String> languages = Set.of();
        private final Map<Figure, Range> figures = new EnumMap<>(Figure.class);
        private @Nullable Integer maxAgeDays;
        private @Nullable Integer minAgeDays;
        private @Nullable Instant registeredFrom;
        private @Nullable Boolean contactable;
        private @Nullable Boolean hasRateCard;
        private @Nullable Boolean hasAudience;
        private @Nullable AudienceWish audience;
        private Set<ListWish> lists = Set.of();
        private Set<FieldWish> fields = Set.of();

        private Draft() {}

        public Draft text(@Nullable String wanted) {
            text = wanted;
            return this;
        }

        public Draft platforms(Set<Platform> wanted) {
            platforms = wanted;
            return this;
        }

        public Draft tiers(Set<Tier> wanted) {
            tiers = wanted;
            return this;
        }

        public Draft tierMarginPercent(int percent) {
            tierMarginPercent = percent;
            return this;
        }

        public Draft topics(Set<String> wanted) {
            topics = wanted;
            return this;
        }

        public Draft tags(Set<String> wanted) {
            tags = wanted;
            return this;
        }

        public Draft countries(Set<String> wanted) {
            countries = wanted;
            return this;
        }

        public Draft languages(Set<String> wanted) {
            languages = wanted;
            return this;
        }

        /// Without either end, nothing is asked of the figure.
        public Draft figure(Figure figure, @Nullable Long from, @Nullable Long below) {
            if (from == null && below == null) {
                figures.remove(figure);
            } else {
                figures.put(figure, new Range(from, below));
            }
            return this;
        }

        public Draft maxAgeDays(@Nullable Integer days) {
            maxAgeDays = days;
            return this;
        }

        public Draft minAgeDays(@Nullable Integer days) {
            minAgeDays = days;
            return this;
        }

        public Draft registeredFrom(@Nullable Instant from) {
            registeredFrom = from;
            return this;
        }

        public Draft contactable(@Nullable Boolean wanted) {
            contactable = wanted;
            return this;
        }

        public Draft hasRateCard(@Nullable Boolean wanted) {
            hasRateCard = wanted;
            return this;
        }

        public Draft hasAudience(@Nullable Boolean wanted) {
            hasAudience = wanted;
            return this;
        }

        public Draft audience(@Nullable AudienceWish wanted) {
            audience = wanted;
            return this;
        }

        public Draft lists(Set<ListWish> wanted) {
            lists = wanted;
            return this;
        }

        public Draft fields(Set<FieldWish> wanted) {
            fields = wanted;
            return this;
        }

        public CreatorFilter filter() {
            return new CreatorFilter(
                    text,
                    platforms,
                    tiers,
                    tierMarginPercent,
                    topics,
                    tags,
                    countries,
                    languages,
                    figures,
                    maxAgeDays,
                    minAgeDays,
                    registeredFrom,
                    contactable,
                    hasRateCard,
                    hasAudience,
                    audience,
                    lists,
                    fields);
        }
    }
}
