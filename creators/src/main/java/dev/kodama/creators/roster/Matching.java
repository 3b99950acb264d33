package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Audience.AUDIENCE;
import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static dev.kodama.creators.db.tables.CreatorList.CREATOR_LIST;
import static dev.kodama.creators.db.tables.CustomValue.CUSTOM_VALUE;
import static dev.kodama.creators.db.tables.ListMember.LIST_MEMBER;
import static dev.kodama.creators.db.tables.Rate.RATE;
import static dev.kodama.creators.db.tables.SampledAudience.SAMPLED_AUDIENCE;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort.Key;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.Figure;
import dev.kodama.creators.Figure.Range;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.audience.AudienceKeys;
import dev.kodama.creators.db.tables.Audience;
import dev.kodama.creators.db.tables.Creator;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Folding.Vocabulary;
import dev.kodama.creators.naming.Romaji;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/// A filter as conditions on rows that go by the name [#C], be they the register's or the sample's.
///
/// @param decides holds for those who match and nobody else; on the register
/// @param decidesInSample the same on the sample, where what hangs on creators is looked up among the sampled only
/// @param finds holds for those who match and some others, by the index of grams; on the register only
/// @param ranges between which ends of an order they lie; part of what decides
/// @param patience how many it is better to pass over on the way than to collect one who matches
record Matching(
        Condition decides, Condition decidesInSample, Condition finds, Map<Key, Condition> ranges, int patience) {
    private static final int PATIENCE = 2;

    /// Whoever may have the audience that is wanted has it read cell by cell.
    private static final int PATIENCE_WITH_AUDIENCES = 16;

    static final Creator C = CREATOR.as("c");

    private static final Audience A = AUDIENCE.as("a");
    private static final Table<?> SAMPLED_A = SAMPLED_AUDIENCE.as("a", "creator_id", "keys", "cells", "marginals");

    /// The indexes are built on these very expressions; unknown comes below every known value.
    static final Field<Long> FOLLOWERS = coalesce(C.FOLLOWERS, inline(-1L));

    static final Field<Long> ENGAGEMENT = coalesce(C.ENGAGEMENT_RATE_PPM, inline(-1L));

    private static final ZoneId BUSINESS = ZoneId.of("Asia/Tokyo");
    private static final double PERCENT = 100.0;

    static Matching of(CreatorFilter filter, TierCutoffs cutoffs) {
        var conditions = new Conditions();
        var text = filter.text() == null ? "" : Folding.fold(filter.text());
        text = text.startsWith("@") ? text.substring(1).strip() : text;
        for (var word : text.split(" ")) {
            if (!word.isEmpty()) {
                conditions.word(word);
            }
        }
        for (var platform : filter.platforms()) {
            conditions.gram(Folding.wordGram(Vocabulary.PLATFORM, platform.name()));
            conditions.decide(C.PLATFORMS.contains(new String[] {platform.name()}));
        }
        if (!filter.topics().isEmpty()) {
            filter.topics().forEach(topic -> conditions.gram(Folding.wordGram(Vocabulary.TOPIC, topic)));
            conditions.decide(C.TOPICS.contains(filter.topics().toArray(String[]::new)));
        }
        if (!filter.tags().isEmpty()) {
            filter.tags().forEach(tag -> conditions.gram(Folding.wordGram(Vocabulary.TAG, tag)));
            conditions.decide(C.TAGS.contains(filter.tags().toArray(String[]::new)));
        }
        conditions.anyOf(C.COUNTRY, Vocabulary.COUNTRY, filter.countries());
        conditions.anyOf(C.LANGUAGE, Vocabulary.LANGUAGE, filter.languages());
        if (!filter.tiers().isEmpty()) {
            conditions.tiers(filter.tiers(), cutoffs, filter.tierMarginPercent());
        }
        filter.figures().forEach(conditions::figure);
        var now = Instant.now();
        if (filter.maxAgeDays() != null) {
            var from = now.minus(filter.maxAgeDays(), ChronoUnit.DAYS);
            conditions.decide(C.FIGURES_AT.ge(from));
            conditions.steps(Vocabulary.FIGURES_MONTH, Steps.since(from, now));
        }
        if (filter.minAgeDays() != null) {
            var before = now.minus(filter.minAgeDays(), ChronoUnit.DAYS);
            conditions.decide(C.FIGURES_AT.isNull().or(C.FIGURES_AT.lt(before)));
            conditions.steps(Vocabulary.FIGURES_MONTH, Steps.before(before));
        }
        if (filter.registeredFrom() != null) {
            conditions.decide(C.ID.ge(TimeOrderedIds.firstOf(filter.registeredFrom())));
        }
        if (filter.contactable() != null) {
            conditions.decide(C.CONTACTABLE.eq(filter.contactable()));
            if (!filter.contactable()) {
                conditions.gram(Folding.stepGram(Vocabulary.OPTED_OUT, 1));
            }
        }
        if (filter.hasRateCard() != null) {
            boolean wanted = filter.hasRateCard();
            conditions.lack(Lack.RATE_CARD, !wanted);
            conditions.decideAmong(among -> whether(wanted, rateCard(among)));
        }
        if (filter.hasAudience() != null) {
            boolean wanted = filter.hasAudience();
            conditions.lack(Lack.AUDIENCE, !wanted);
            conditions.decideAmong(among -> whether(wanted, audience(among, noCondition())));
        }
        if (filter.audience() != null) {
            var holds = holds(filter.audience());
            conditions.decideAmong(among -> audience(among, holds));
            conditions.patience = PATIENCE_WITH_AUDIENCES;
        }
        filter.lists().forEach(wish -> conditions.decideAmong(among -> isOn(wish, among)));
        filter.fields().forEach(wish -> conditions.decideAmong(among -> says(wish, among)));
        return conditions.matching();
    }

    private static Condition whether(boolean wanted, Condition condition) {
        return wanted ? condition : not(condition);
    }

    private static Condition says(FieldWish wish, Among among) {
        var text = wish.text() == null ? "" : Folding.fold(wish.text());
        return C.ID.in(select(CUSTOM_VALUE.CREATOR_ID)
                .from(CUSTOM_VALUE)
                .where(CUSTOM_VALUE.FIELD_ID.eq(wish.fieldId()))
                .and(among.only(CUSTOM_VALUE.CREATOR_ID))
                .and(text.isEmpty() ? noCondition() : CUSTOM_VALUE.FOLDED.contains(text))
                .and(wish.from() == null ? noCondition() : CUSTOM_VALUE.NUMBER.ge(wish.from()))
                .and(wish.below() == null ? noCondition() : CUSTOM_VALUE.NUMBER.lt(wish.below())));
    }

    private static Condition isOn(ListWish wish, Among among) {
        var brands = wish.onlooker().brandIds();
        return C.ID.in(select(LIST_MEMBER.CREATOR_ID)
                .from(LIST_MEMBER)
                .where(LIST_MEMBER.LIST_ID.eq(wish.listId()))
                .and(among.only(LIST_MEMBER.CREATOR_ID))
                .andExists(selectOne()
                        .from(CREATOR_LIST)
                        .where(CREATOR_LIST.ID.eq(wish.listId()))
                        .and(
                                brands == null
                                        ? noCondition()
                                        : CREATOR_LIST.BRAND_ID.isNull().or(CREATOR_LIST.BRAND_ID.in(brands)))));
    }

    /// Whoever may match is found by index first.
    Condition byIndex() {
        return decides.and(finds);
    }

    /// Outside of this nobody who matches stands in that order.
    Condition range(Key key) {
        return ranges.getOrDefault(key, noCondition());
    }

    private static Condition rateCard(Among among) {
        return exists(selectOne().from(RATE).where(RATE.CREATOR_ID.eq(C.ID)).and(among.only(RATE.CREATOR_ID)));
    }

    private static Condition audience(Among among, Condition holds) {
        return exists(selectOne()
                .from(among == Among.SAMPLED ? SAMPLED_A : A)
                .where(A.CREATOR_ID.eq(C.ID))
                .and(among == Among.SAMPLED ? noCondition() : condition(A.LATEST))
                .and(A.CELLS.ne("").or(A.MARGINALS.ne("")))
                .and(holds));
    }

    private static Condition holds(AudienceWish wish) {
        var keys = AudienceKeys.wanted(wish).stream()
                .map(any -> condition("{0} && {1}::text[]", A.KEYS, val(any.toArray(String[]::new))))
                .toList();
        return and(keys)
                .and(condition(
                        "(select coalesce(sum(m[1]::integer), 0) from regexp_matches({0}, {1}, 'g') as m) >= {2}",
                        A.CELLS, val(AudienceKeys.pattern(wish)), val(Math.max(1, wish.minSharePpm()))));
    }

    /// Among whom is looked.
    private enum Among {
        ALL,
        SAMPLED;

        /// The indexes of the sampled are built on this very condition.
        Condition only(Field<UUID> creatorId) {
            return this == ALL ? noCondition() : condition("uuid_hash({0}) & 31 = 0", creatorId);
        }
    }

    /// Collects what has to hold.
    private static final class Conditions {
        private final List<Condition> deciding = new ArrayList<>();
        private final List<Condition> decidingInSample = new ArrayList<>();
        private final Map<Key, Condition> ranges = new EnumMap<>(Key.class);
        private final List<Condition> finding = new ArrayList<>();
        private final List<Integer> grams = new ArrayList<>();
        private int patience = PATIENCE;

        void decide(Condition condition) {
            decideAmong(among -> condition);
        }

        void decideAmong(Function<Among, Condition> condition) {
            deciding.add(condition.apply(Among.ALL));
            decidingInSample.add(condition.apply(Among.SAMPLED));
        }

        private void decideRange(Key key, Condition range) {
            decide(range);
            ranges.merge(key, range, Condition::and);
        }

        /// From the lowest to the highest end in one piece, so that a walk along the followers begins and ends there.
        void tiers(Set<Tier> tiers, TierCutoffs cutoffs, int marginPercent) {
            var each = tiers.stream()
                    .sorted()
                    .map(tier -> bounds(tier, cutoffs, marginPercent))
                    .toList();
            decideRange(
                    Key.FOLLOWERS,
                    within(
                            FOLLOWERS,
                            new Range(each.getFirst().from(), each.getLast().below())));
            if (each.size() > 1) {
                decide(or(each.stream().map(range -> within(FOLLOWERS, range)).toList()));
            }
        }

        private static Range bounds(Tier tier, TierCutoffs cutoffs, int marginPercent) {
            var upper = cutoffs.upperBound(tier);
            return new Range(
                    Math.round(cutoffs.lowerBound(tier) * (1 - marginPercent / PERCENT)),
                    upper == Long.MAX_VALUE ? null : Math.round(upper * (1 + marginPercent / PERCENT)));
        }

        void gram(int gram) {
            grams.add(gram);
        }

        void lack(Lack what, boolean wanted) {
            if (wanted) {
                gram(Folding.stepGram(Vocabulary.LACKS, what.ordinal()));
            }
        }

        /// Part of a line; or, in other letters, the beginning of a word as it sounds. In the middle of a word a sound
        /// would find too much: いし is not in にし.
        void word(String word) {
            var sound = word.length() == 1 ? "" : Romaji.spelling(word);
            if (sound.isEmpty() || sound.equals(word)) {
                decide(word.length() == 1 ? beginsAWord(word) : C.SEARCH_TEXT.contains(word));
                IntStream.of(Folding.queryGrams(word)).forEach(grams::add);
                return;
            }
            decide(C.SEARCH_TEXT.contains(word).or(beginsAWord(sound)));
            finding.add(has(Folding.queryGrams(word)).or(has(Folding.grams(sound))));
        }

        private static Condition beginsAWord(String beginning) {
            return C.SEARCH_TEXT
                    .startsWith(beginning)
                    .or(C.SEARCH_TEXT.contains("\n" + beginning))
                    .or(C.SEARCH_TEXT.contains(" " + beginning));
        }

        void anyOf(Field<String> column, Vocabulary vocabulary, Collection<String> words) {
            if (!words.isEmpty()) {
                decide(column.in(words));
                finding.add(hasAny(words.stream().mapToInt(word -> Folding.wordGram(vocabulary, word))));
            }
        }

        void steps(Vocabulary scale, IntStream steps) {
            finding.add(hasAny(steps.map(step -> Folding.stepGram(scale, step))));
        }

        void figure(Figure figure, Range range) {
            switch (figure) {
                case FOLLOWERS -> decideRange(Key.FOLLOWERS, within(FOLLOWERS, range));
                case ENGAGEMENT_RATE -> decideRange(Key.ENGAGEMENT_RATE, within(ENGAGEMENT, range));
                case VIEWS -> {
                    decide(within(C.AVG_VIEWS, range));
                    steps(Vocabulary.VIEWS, Steps.ofViews(range.from(), range.below()));
                }
                case REPLY_RATE -> {
                    decide(within(C.REPLY_RATE_PPM, range));
                    steps(Vocabulary.REPLY_RATE, Steps.ofRate(range.from(), range.below()));
                }
                case PRICE -> decideAmong(among -> asks(range, among));
            }
        }

        /// What stands on the rate card for one kind of work today.
        private static Condition asks(Range range, Among among) {
            var today = LocalDate.now(BUSINESS);
            var later = RATE.as("later");
            return exists(selectOne()
                    .from(RATE)
                    .where(RATE.CREATOR_ID.eq(C.ID))
                    .and(among.only(RATE.CREATOR_ID))
                    .and(within(RATE.YEN, range))
                    .and(RATE.VALID_FROM.le(today))
                    .andNotExists(selectOne()
                            .from(later)
                            .where(later.CREATOR_ID.eq(RATE.CREATOR_ID))
                            .and(later.PLATFORM.eq(RATE.PLATFORM))
                            .and(later.FORMAT.eq(RATE.FORMAT))
                            .and(later.VALID_FROM.gt(RATE.VALID_FROM))
                            .and(later.VALID_FROM.le(today))));
        }

        private static Condition within(Field<Long> figure, Range range) {
            var from = figure.ge(range.from() == null ? 0L : range.from());
            return range.below() == null ? from : from.and(figure.lt(range.below()));
        }

        private static Condition has(int[] grams) {
            return C.SEARCH_GRAMS.contains(IntStream.of(grams).boxed().toArray(Integer[]::new));
        }

        private static Condition hasAny(IntStream grams) {
            return condition(
                    "{0} && {1}", C.SEARCH_GRAMS, val(grams.boxed().distinct().toArray(Integer[]::new)));
        }

        Matching matching() {
            if (!grams.isEmpty()) {
                finding.add(has(grams.stream().mapToInt(gram -> gram).toArray()));
            }
            return new Matching(and(deciding), and(decidingInSample), and(finding), ranges, patience);
        }
    }
}
