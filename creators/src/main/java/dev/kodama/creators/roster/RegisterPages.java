package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Creator.CREATOR;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.Page;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Folding.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register as a list: found, filtered, sorted, page by page, one row per creator.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegisterPages {
    static final int COUNTED_EXACTLY = 10_000;

    /// The indexes are built on these very expressions; unknown comes below every known value.
    private static final Field<Long> FOLLOWERS = coalesce(CREATOR.FOLLOWERS, inline(-1L));

    private static final Field<Long> ENGAGEMENT = coalesce(CREATOR.ENGAGEMENT_RATE_PPM, inline(-1L));

    private static final List<SelectField<?>> COLUMNS = List.of(
            CREATOR.ID,
            CREATOR.VERSION,
            CREATOR.DISPLAY_NAME,
            CREATOR.KANA,
            CREATOR.LANGUAGE,
            CREATOR.COUNTRY,
            CREATOR.TOPICS,
            CREATOR.TAGS,
            CREATOR.CONTACTABLE,
            CREATOR.MAIN_ACCOUNT_ID,
            CREATOR.MAIN_PLATFORM,
            CREATOR.MAIN_HANDLE,
            CREATOR.ACCOUNTS,
            CREATOR.FOLLOWERS,
            CREATOR.ENGAGEMENT_RATE_PPM,
            CREATOR.SORT_NAME,
            CREATOR.UPDATED_AT);

    private final DSLContext db;
    private final TierCutoffs cutoffs;

    RegisterPages(DSLContext db, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.db = db;
        this.cutoffs = cutoffs;
    }

    Page<CreatorSummary> page(CreatorFilter filter, CreatorSort sort, @Nullable String after, int first) {
        var key = key(sort.key());
        var rows = db.select(COLUMNS)
                .from(CREATOR)
                .where(matches(filter))
                .and(after == null ? noCondition() : behind(sort, after))
                .orderBy(
                        sort.descending() ? key.desc() : key.asc(),
                        sort.descending() ? CREATOR.ID.desc() : CREATOR.ID.asc())
                .limit(first + 1)
                .fetch();
        var hasNext = rows.size() > first;
        var shown = hasNext ? rows.subList(0, first) : rows;
        return new Page<>(
                shown.stream().map(this::summary).toList(),
                shown.isEmpty() ? null : cursor(sort, shown.getLast()),
                hasNext);
    }

    Count count(CreatorFilter filter) {
        if (filter.equals(CreatorFilter.NONE)) {
            var about = db.select(field("reltuples::bigint", Long.class))
                    .from("pg_class")
                    .where("oid = 'creators.creator'::regclass")
                    .fetchSingle()
                    .value1();
            if (about > COUNTED_EXACTLY) {
                return new Count(about, false);
            }
        }
        var counted = db.selectCount()
                .from(db.select(one())
                        .from(CREATOR)
                        .where(matches(filter))
                        .limit(COUNTED_EXACTLY + 1)
                        .asTable("matching"))
                .fetchSingle()
                .value1();
        return new Count(Math.min(counted, COUNTED_EXACTLY), counted <= COUNTED_EXACTLY);
    }

    Map<UUID, CreatorSummary> byIds(Collection<UUID> ids) {
        var summaries = new HashMap<UUID, CreatorSummary>();
        db.select(COLUMNS)
                .from(CREATOR)
                .where(CREATOR.ID.eq(any(ids.toArray(UUID[]::new))))
                .forEach(row -> summaries.put(row.get(CREATOR.ID), summary(row)));
        return summaries;
    }

    /// The grams find candidates by index; where a gram can stand for more than was asked, the column itself
    /// decides.
    private Condition matches(CreatorFilter filter) {
        var grams = new ArrayList<Integer>();
        Condition matches = trueCondition();
        var text = filter.text() == null ? "" : Folding.fold(filter.text());
        text = text.startsWith("@") ? text.substring(1).strip() : text;
        if (!text.isEmpty()) {
            Arrays.stream(Folding.queryGrams(text)).forEach(grams::add);
            matches = text.length() == 1
                    ? matches.and(CREATOR.SEARCH_TEXT
                            .startsWith(text)
                            .or(CREATOR.SEARCH_TEXT.contains("\n" + text))
                            .or(CREATOR.SEARCH_TEXT.contains(" " + text)))
                    : matches.and(CREATOR.SEARCH_TEXT.contains(text));
        }
        for (var platform : filter.platforms()) {
            grams.add(Folding.wordGram(Vocabulary.PLATFORM, platform.name()));
        }
        if (!filter.topics().isEmpty()) {
            filter.topics().forEach(topic -> grams.add(Folding.wordGram(Vocabulary.TOPIC, topic)));
            matches = matches.and(CREATOR.TOPICS.contains(filter.topics().toArray(String[]::new)));
        }
        if (!filter.tags().isEmpty()) {
            filter.tags().forEach(tag -> grams.add(Folding.wordGram(Vocabulary.TAG, tag)));
            matches = matches.and(CREATOR.TAGS.contains(filter.tags().toArray(String[]::new)));
        }
        if (!filter.countries().isEmpty()) {
            if (filter.countries().size() == 1) {
                grams.add(Folding.wordGram(
                        Vocabulary.COUNTRY, filter.countries().iterator().next()));
            }
            matches = matches.and(CREATOR.COUNTRY.in(filter.countries()));
        }
        if (!filter.languages().isEmpty()) {
            if (filter.languages().size() == 1) {
                grams.add(Folding.wordGram(
                        Vocabulary.LANGUAGE, filter.languages().iterator().next()));
            }
            matches = matches.and(CREATOR.LANGUAGE.in(filter.languages()));
        }
        if (!filter.tiers().isEmpty()) {
            matches = matches.and(filter.tiers().stream()
                    .map(tier -> FOLLOWERS.ge(cutoffs.lowerBound(tier)).and(FOLLOWERS.lt(cutoffs.upperBound(tier))))
                    .reduce(Condition::or)
                    .orElseThrow());
        }
        if (filter.minFollowers() != null) {
            matches = matches.and(FOLLOWERS.ge(filter.minFollowers()));
        }
        if (filter.maxFollowers() != null) {
            matches = matches.and(FOLLOWERS.ge(0L)).and(FOLLOWERS.lt(filter.maxFollowers()));
        }
        if (filter.minEngagementRatePpm() != null) {
            matches = matches.and(ENGAGEMENT.ge(filter.minEngagementRatePpm()));
        }
        if (filter.contactable() != null) {
            matches = matches.and(CREATOR.CONTACTABLE.eq(filter.contactable()));
        }
        return grams.isEmpty() ? matches : matches.and(CREATOR.SEARCH_GRAMS.contains(grams.toArray(Integer[]::new)));
    }

    private static Field<?> key(CreatorSort.Key key) {
        return switch (key) {
            case FOLLOWERS -> FOLLOWERS;
            case NAME -> CREATOR.SORT_NAME;
            case ENGAGEMENT_RATE -> ENGAGEMENT;
            case UPDATED -> CREATOR.UPDATED_AT;
        };
    }

    private static Condition behind(CreatorSort sort, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = text.substring(0, text.length() - 37);
            var id = UUID.fromString(text.substring(text.length() - 36));
            if (!key.startsWith(sort.key().name() + "=")) {
                throw new UnknownCursorException(cursor);
            }
            var value = key.substring(sort.key().name().length() + 1);
            return switch (sort.key()) {
                case FOLLOWERS -> behind(sort, FOLLOWERS, Long.valueOf(value), id);
                case NAME -> behind(sort, CREATOR.SORT_NAME, value, id);
                case ENGAGEMENT_RATE -> behind(sort, ENGAGEMENT, Long.valueOf(value), id);
                case UPDATED -> behind(sort, CREATOR.UPDATED_AT, Instant.parse(value), id);
            };
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    private static <T> Condition behind(CreatorSort sort, Field<T> key, T value, UUID id) {
        return sort.descending()
                ? row(key, CREATOR.ID).lt(value, id)
                : row(key, CREATOR.ID).gt(value, id);
    }

    private static String cursor(CreatorSort sort, Record row) {
        var value = switch (sort.key()) {
            case FOLLOWERS -> orUnknown(row.get(CREATOR.FOLLOWERS));
            case NAME -> row.get(CREATOR.SORT_NAME);
            case ENGAGEMENT_RATE -> orUnknown(row.get(CREATOR.ENGAGEMENT_RATE_PPM));
            case UPDATED -> row.get(CREATOR.UPDATED_AT).toString();
        };
        var text = sort.key().name() + "=" + value + "|" + row.get(CREATOR.ID);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String orUnknown(@Nullable Long figure) {
        return String.valueOf(figure == null ? -1L : figure);
    }

    private CreatorSummary summary(Record row) {
        var followers = row.get(CREATOR.FOLLOWERS);
        return new CreatorSummary(
                row.get(CREATOR.ID),
                row.get(CREATOR.VERSION),
                row.get(CREATOR.DISPLAY_NAME),
                row.get(CREATOR.KANA),
                row.get(CREATOR.LANGUAGE),
                row.get(CREATOR.COUNTRY),
                List.of(row.get(CREATOR.TOPICS)),
                List.of(row.get(CREATOR.TAGS)),
                row.get(CREATOR.CONTACTABLE),
                row.get(CREATOR.MAIN_ACCOUNT_ID),
                row.get(CREATOR.MAIN_PLATFORM),
                row.get(CREATOR.MAIN_HANDLE),
                row.get(CREATOR.ACCOUNTS),
                followers,
                followers == null ? null : cutoffs.tierOf(followers),
                row.get(CREATOR.ENGAGEMENT_RATE_PPM),
                row.get(CREATOR.UPDATED_AT));
    }
}
