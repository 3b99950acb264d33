package dev.kodama.creators.roster;

import static dev.kodama.creators.roster.Matching.C;
import static dev.kodama.creators.roster.Matching.ENGAGEMENT;
import static dev.kodama.creators.roster.Matching.FOLLOWERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDetails;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.Page;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.events.TierCutoffs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The register as a list: found, filtered, sorted, page by page, one row per creator.
///
/// There are several ways to a page, and none is short for every filter: a guess from the sample tells which to take,
/// better than the planner could, for whom the words and figures of a creator have nothing to do with each other.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RegisterPages {
    private static final List<SelectField<?>> COLUMNS = List.of(
            C.ID,
            C.VERSION,
            C.DISPLAY_NAME,
            C.KANA,
            C.LANGUAGE,
            C.COUNTRY,
            C.TOPICS,
            C.TAGS,
            C.CONTACTABLE,
            C.MAIN_ACCOUNT_ID,
            C.MAIN_PLATFORM,
            C.MAIN_HANDLE,
            C.ACCOUNTS,
            C.FOLLOWERS,
            C.ENGAGEMENT_RATE_PPM,
            C.SORT_NAME,
            C.UPDATED_AT);

    private final DSLContext db;

    /// By their ids creators are found the same way, whoever they are.
    private final DSLContext planned;

    private final Sample sample;
    private final TierCutoffs cutoffs;

    RegisterPages(DSLContext db, Sample sample, @Qualifier("creatorsTierCutoffs") TierCutoffs cutoffs) {
        this.db = PlannedAnew.by(db);
        this.planned = db;
        this.sample = sample;
        this.cutoffs = cutoffs;
    }

    Page<CreatorSummary> page(CreatorFilter filter, CreatorSort sort, @Nullable String after, int first) {
        var wanted = Matching.of(filter, cutoffs);
        var behind = after == null ? noCondition() : behind(sort, after);
        var rows = filter.equals(CreatorFilter.NONE)
                ? walk(wanted, sort, behind, first + 1)
                : find(wanted, sort, behind, first + 1);
        var hasNext = rows.size() > first;
        var shown = hasNext ? rows.subList(0, first) : rows;
        return new Page<>(
                shown.stream().map(this::summary).toList(),
                shown.isEmpty() ? null : cursor(sort, shown.getLast()),
                hasNext);
    }

    private List<? extends Record> find(Matching wanted, CreatorSort sort, Condition behind, int atMost) {
        var guess = sample.guess(wanted, behind, wanted.range(sort.key()), key(sort.key()), sort.descending(), atMost);
        if (guess.walkIsShorter(wanted.patience())) {
            return walk(wanted, sort, behind, atMost);
        }
        if (guess.nearIsShorter()) {
            var near = gather(wanted, sort, behind.and(guess.near()), atMost);
            if (near.size() == atMost) {
                return near;
            }
        }
        return gather(wanted, sort, behind, atMost);
    }

    /// Along the index of the order, passing over whoever does not match. Without the condition by grams the planner
    /// has no other way.
    private List<? extends Record> walk(Matching wanted, CreatorSort sort, Condition behind, int atMost) {
        return db.select(COLUMNS)
                .from(C)
                .where(wanted.decides())
                .and(behind)
                .orderBy(inOrder(sort, key(sort.key()), C.ID))
                .limit(atMost)
                .fetch();
    }

    /// First everyone who matches, then the first of them.
    private List<? extends Record> gather(Matching wanted, CreatorSort sort, Condition behind, int atMost) {
        var found = name("found")
                .fields("id", "key")
                .asMaterialized(select(C.ID, key(sort.key()))
                        .from(C)
                        .where(wanted.byIndex())
                        .and(behind));
        var first = select(field(name("found", "id"), UUID.class))
                .from(found)
                .orderBy(inOrder(sort, field(name("found", "key")), field(name("found", "id"))))
                .limit(atMost);
        return db.with(found)
                .select(COLUMNS)
                .from(C)
                .where(C.ID.in(first))
                .orderBy(inOrder(sort, key(sort.key()), C.ID))
                .fetch();
    }

    private static List<SortField<?>> inOrder(CreatorSort sort, Field<?> key, Field<?> id) {
        return sort.descending() ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    Count count(CreatorFilter filter) {
        if (filter.equals(CreatorFilter.NONE)) {
            var about = db.select(field("reltuples::bigint", Long.class))
                    .from("pg_class")
                    .where("oid = 'creators.creator'::regclass")
                    .fetchSingle()
                    .value1();
            if (about > Guess.estimate(Guess.ENOUGH)) {
                return new Count(about, false);
            }
        }
        var wanted = Matching.of(filter, cutoffs);
        var hits = sample.count(wanted);
        return Guess.isEnough(hits)
                ? new Count(Guess.estimate(hits), false)
                : new Count(
                        db.selectCount()
                                .from(C)
                                .where(wanted.byIndex())
                                .fetchSingle()
                                .value1(),
                        true);
    }

    Map<UUID, CreatorSummary> byIds(Collection<UUID> ids) {
        var summaries = new HashMap<UUID, CreatorSummary>();
        planned.select(COLUMNS)
                .from(C)
                .where(C.ID.eq(any(ids.toArray(UUID[]::new))))
                .forEach(row -> summaries.put(row.get(C.ID), summary(row)));
        return summaries;
    }

    Map<UUID, CreatorDetails> detailsOf(Collection<UUID> ids) {
        return planned.select(C.ID, C.NOTES, C.EXTERNAL_ID, C.OPTED_OUT_AT, C.CREATED_AT)
                .from(C)
                .where(C.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(
                        row -> row.get(C.ID),
                        mapping((id, notes, externalId, optedOutAt, createdAt) ->
                                new CreatorDetails(notes, externalId, optedOutAt, createdAt)));
    }

    private static Field<?> key(CreatorSort.Key key) {
        return switch (key) {
            case FOLLOWERS -> FOLLOWERS;
            case NAME -> C.SORT_NAME;
            case ENGAGEMENT_RATE -> ENGAGEMENT;
            case UPDATED -> C.UPDATED_AT;
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
                case NAME -> behind(sort, C.SORT_NAME, value, id);
                case ENGAGEMENT_RATE -> behind(sort, ENGAGEMENT, Long.valueOf(value), id);
                case UPDATED -> behind(sort, C.UPDATED_AT, Instant.parse(value), id);
            };
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    private static <T> Condition behind(CreatorSort sort, Field<T> key, T value, UUID id) {
        return sort.descending() ? row(key, C.ID).lt(value, id) : row(key, C.ID).gt(value, id);
    }

    private static String cursor(CreatorSort sort, Record row) {
        var value = switch (sort.key()) {
            case FOLLOWERS -> orUnknown(row.get(C.FOLLOWERS));
            case NAME -> row.get(C.SORT_NAME);
            case ENGAGEMENT_RATE -> orUnknown(row.get(C.ENGAGEMENT_RATE_PPM));
            case UPDATED -> row.get(C.UPDATED_AT).toString();
        };
        var text = sort.key().name() + "=" + value + "|" + row.get(C.ID);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String orUnknown(@Nullable Long figure) {
        return String.valueOf(figure == null ? -1L : figure);
    }

    private CreatorSummary summary(Record row) {
        var followers = row.get(C.FOLLOWERS);
        return new CreatorSummary(
                row.get(C.ID),
                row.get(C.VERSION),
                row.get(C.DISPLAY_NAME),
                row.get(C.KANA),
                row.get(C.LANGUAGE),
                row.get(C.COUNTRY),
                List.of(row.get(C.TOPICS)),
                List.of(row.get(C.TAGS)),
                row.get(C.CONTACTABLE),
                row.get(C.MAIN_ACCOUNT_ID),
                row.get(C.MAIN_PLATFORM),
                row.get(C.MAIN_HANDLE),
                row.get(C.ACCOUNTS),
                followers,
                followers == null ? null : cutoffs.tierOf(followers),
                row.get(C.ENGAGEMENT_RATE_PPM),
                row.get(C.UPDATED_AT));
    }
}
