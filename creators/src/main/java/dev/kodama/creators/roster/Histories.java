package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FiguresThen;
import dev.kodama.creators.Snapshot;
import dev.kodama.creators.Source;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Snapshots of accounts over time. Only added to.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Histories {
    private static final List<SelectField<?>> COLUMNS = List.of(
            SNAPSHOT.ACCOUNT_ID,
            SNAPSHOT.CAPTURED_AT,
            SNAPSHOT.LINE,
            SNAPSHOT.FOLLOWERS,
            SNAPSHOT.TOTAL_POSTS,
            SNAPSHOT.POSTS,
            SNAPSHOT.AVG_VIEWS,
            SNAPSHOT.AVG_LIKES,
            SNAPSHOT.AVG_COMMENTS,
            SNAPSHOT.AVG_SHARES,
            SNAPSHOT.AVG_SAVES,
            SNAPSHOT.AVG_ENGAGEMENTS,
            SNAPSHOT.OTHERS_COMMENTS,
            SNAPSHOT.ANSWERED_COMMENTS,
            SOURCE.METHOD,
            SOURCE.NAME);

    private final DSLContext db;

    Histories(DSLContext db) {
        this.db = db;
    }

    /// Oldest first, in one statement.
    Map<UUID, List<Snapshot>> between(Collection<UUID> accountIds, Instant from, Instant to) {
        var histories = new HashMap<UUID, List<Snapshot>>();
        db.select(COLUMNS)
                .from(SNAPSHOT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SNAPSHOT.SOURCE_ID))
                .where(SNAPSHOT.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(SNAPSHOT.CAPTURED_AT.ge(from))
                .and(SNAPSHOT.CAPTURED_AT.lt(to))
                .orderBy(SNAPSHOT.ACCOUNT_ID, SNAPSHOT.CAPTURED_AT, SNAPSHOT.SOURCE_ID)
                .forEach(row -> histories
                        .computeIfAbsent(row.get(SNAPSHOT.ACCOUNT_ID), id -> new ArrayList<>())
                        .add(snapshot(row)));
        return histories;
    }

    /// Two statements: of each figure the newest until then, and what each source had last said.
    Map<UUID, FiguresThen> knownAt(Collection<UUID> accountIds, Instant at) {
        var said = new HashMap<UUID, List<Snapshot>>();
        var until = SNAPSHOT.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))).and(SNAPSHOT.CAPTURED_AT.le(at));
        db.select(COLUMNS)
                .distinctOn(SNAPSHOT.ACCOUNT_ID, SNAPSHOT.SOURCE_ID)
                .from(SNAPSHOT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SNAPSHOT.SOURCE_ID))
                .where(until)
                .orderBy(SNAPSHOT.ACCOUNT_ID, SNAPSHOT.SOURCE_ID, SNAPSHOT.CAPTURED_AT.desc())
                .forEach(row -> said.computeIfAbsent(row.get(SNAPSHOT.ACCOUNT_ID), id -> new ArrayList<>())
                        .add(snapshot(row)));
        var known = new HashMap<UUID, FiguresThen>();
        db.select(
                        SNAPSHOT.ACCOUNT_ID,
                        newest(SNAPSHOT.FOLLOWERS),
                        newest(SNAPSHOT.TOTAL_POSTS),
                        newest(SNAPSHOT.POSTS),
                        newest(SNAPSHOT.AVG_VIEWS),
                        newest(SNAPSHOT.AVG_LIKES),
                        newest(SNAPSHOT.AVG_COMMENTS),
                        newest(SNAPSHOT.AVG_SHARES),
                        newest(SNAPSHOT.AVG_SAVES),
                        newest(SNAPSHOT.AVG_ENGAGEMENTS),
                        newest(SNAPSHOT.OTHERS_COMMENTS),
                        newest(SNAPSHOT.ANSWERED_COMMENTS))
                .from(SNAPSHOT)
                .where(until)
                .groupBy(SNAPSHOT.ACCOUNT_ID)
                .forEach(row -> {
                    var sources = Objects.requireNonNull(said.get(row.value1()), "read in the same snapshot");
                    sources.sort(Comparator.comparing(Snapshot::capturedAt).reversed());
                    known.put(
                            row.value1(),
                            new FiguresThen(
                                    row.value1(),
                                    at,
                                    sources.getFirst().capturedAt(),
                                    new Figures(
                                            row.value2(),
                                            row.value3(),
                                            row.value4(),
                                            row.value5(),
                                            row.value6(),
                                            row.value7(),
                                            row.value8(),
                                            row.value9(),
                                            row.value10(),
                                            row.value11(),
                                            row.value12()),
                                    List.copyOf(sources)));
                });
        return known;
    }

    private static <T> Field<T> newest(Field<T> figure) {
        return field(
                "(array_agg({0} order by {1} desc, {2} desc) filter (where {0} is not null))[1]",
                figure.getDataType(), figure, SNAPSHOT.CAPTURED_AT, SNAPSHOT.SOURCE_ID);
    }

    /// Every follower count of these accounts, in one statement.
    public List<FollowerCount> followerCountsOf(Collection<UUID> accountIds) {
        return db.select(SNAPSHOT.ACCOUNT_ID, SNAPSHOT.CAPTURED_AT, SNAPSHOT.FOLLOWERS)
                .from(SNAPSHOT)
                .where(SNAPSHOT.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(SNAPSHOT.FOLLOWERS.isNotNull())
                .fetch(mapping(FollowerCount::new));
    }

    /// @return false if this source has already spoken of that account at that moment
    boolean add(UUID accountId, Instant capturedAt, KnownSource source, Figures figures) {
        return db.insertInto(SNAPSHOT)
                        .set(SNAPSHOT.ACCOUNT_ID, accountId)
                        .set(SNAPSHOT.CAPTURED_AT, capturedAt)
                        .set(SNAPSHOT.SOURCE_ID, source.id())
                        .set(SNAPSHOT.FOLLOWERS, figures.followers())
                        .set(SNAPSHOT.TOTAL_POSTS, figures.totalPosts())
                        .set(SNAPSHOT.POSTS, figures.posts())
                        .set(SNAPSHOT.AVG_VIEWS, figures.avgViews())
                        .set(SNAPSHOT.AVG_LIKES, figures.avgLikes())
                        .set(SNAPSHOT.AVG_COMMENTS, figures.avgComments())
                        .set(SNAPSHOT.AVG_SHARES, figures.avgShares())
                        .set(SNAPSHOT.AVG_SAVES, figures.avgSaves())
                        .set(SNAPSHOT.AVG_ENGAGEMENTS, figures.avgEngagements())
                        .set(SNAPSHOT.OTHERS_COMMENTS, figures.othersComments())
                        .set(SNAPSHOT.ANSWERED_COMMENTS, figures.answeredComments())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Snapshot snapshot(Record row) {
        return new Snapshot(
                row.get(SNAPSHOT.ACCOUNT_ID),
                row.get(SNAPSHOT.CAPTURED_AT),
                new Source(row.get(SOURCE.METHOD), row.get(SOURCE.NAME)),
                row.get(SNAPSHOT.LINE),
                new Figures(
                        row.get(SNAPSHOT.FOLLOWERS),
                        row.get(SNAPSHOT.TOTAL_POSTS),
                        row.get(SNAPSHOT.POSTS),
                        row.get(SNAPSHOT.AVG_VIEWS),
                        row.get(SNAPSHOT.AVG_LIKES),
                        row.get(SNAPSHOT.AVG_COMMENTS),
                        row.get(SNAPSHOT.AVG_SHARES),
                        row.get(SNAPSHOT.AVG_SAVES),
                        row.get(SNAPSHOT.AVG_ENGAGEMENTS),
                        row.get(SNAPSHOT.OTHERS_COMMENTS),
                        row.get(SNAPSHOT.ANSWERED_COMMENTS)));
    }
}
