package dev.kodama.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The registry's tables, for what Spring Modulith does not offer: pages, counts, parking, purging in portions.
///
/// Times come from the application's clock, as those that Modulith writes.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EventRegistry {
    private static final String COLUMNS =
            "id, listener_id, event_type, serialized_event, publication_date, completion_date, status,"
                    + " completion_attempts, last_resubmission_date";

    private final JdbcClient jdbc;

    EventRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Oldest first.
    ///
    /// @param after the cursor of the last one before; null begins at the oldest
    List<StuckEvent> page(@Nullable String after, int first) {
        var place = Place.of(after);
        return jdbc.sql("""
                        with incomplete as (
                            select id, listener_id, event_type, publication_date, status, completion_attempts,
                                   last_resubmission_date
                              from modulith.event_publication
                             where status is distinct from 'COMPLETED'
                             union all
                            select id, listener_id, event_type, publication_date, 'PARKED', completion_attempts,
                                   last_resubmission_date
                              from modulith.event_publication_parked
                        )
                        select incomplete.id, listener_id, event_type, publication_date, status, completion_attempts,
                               last_resubmission_date, event_failure.message
                          from incomplete
                          left join modulith.event_failure
                            on event_failure.publication_id = incomplete.id
                         where (publication_date, incomplete.id) > (:publishedAt, :id)
                         order by publication_date, incomplete.id
                         limit :first
                        """)
                .param("publishedAt", timestamp(place.publishedAt()))
                .param("id", place.id())
                .param("first", first)
                .query(EventRegistry::stuckEvent)
                .list();
    }

    EventCounts counts() {
        return jdbc.sql("""
                        select count(*) filter (where status in ('PUBLISHED', 'RESUBMITTED') or status is null)
                                                                         as waiting,
                               count(*) filter (where status = 'PROCESSING') as processing,
                               count(*) filter (where status = 'FAILED')     as failed,
                               (select count(*) from modulith.event_publication_parked) as parked,
                               min(publication_date)                         as oldest
                          from modulith.event_publication
                         where status is distinct from 'COMPLETED'
                        """)
                .query((row, number) -> new EventCounts(
                        row.getLong("waiting"),
                        row.getLong("processing"),
                        row.getLong("failed"),
                        row.getLong("parked"),
                        instant(row, "oldest")))
                .single();
    }

    /// What an instance that is no more left behind: whoever calls this knows that nobody else is at work.
    int failWhatWasLeftBehind(Instant before) {
        return jdbc.sql("""
                        update modulith.event_publication
                           set status = 'FAILED'
                         where publication_date < :before
                           and (status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') or status is null)
                        """).param("before", timestamp(before)).update();
    }

    /// Puts aside what has failed often enough.
    int park(int attempts) {
        return jdbc.sql("""
                        with given_up as (
                            delete from modulith.event_publication
                             where status = 'FAILED'
                               and completion_attempts >= :attempts
                            returning %1$s
                        )
                        insert into modulith.event_publication_parked (%1$s)
                        select %1$s
                          from given_up
                        """.formatted(COLUMNS)).param("attempts", attempts).update();
    }

    /// Back among the failed ones, with all attempts before it again.
    ///
    /// @param ids null for all
    int unpark(@Nullable Collection<UUID> ids) {
        return jdbc.sql("""
                        with another_chance as (
                            delete from modulith.event_publication_parked
                             where :all or id in (:ids)
                            returning %1$s
                        )
                        insert into modulith.event_publication (%1$s)
                        select id, listener_id, event_type, serialized_event, publication_date, completion_date,
                               'FAILED', 0, null
                          from another_chance
                        """.formatted(COLUMNS))
                .param("all", ids == null)
                .param("ids", ids == null || ids.isEmpty() ? List.of(new UUID(0, 0)) : ids)
                .update();
    }

    /// Makes these eligible for the next round. Those at work are left alone unless they have been for long: their
    /// listener may just be slow.
    int fail(Collection<UUID> ids, Instant notTouchedSince) {
        if (ids.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        update modulith.event_publication
                           set status = 'FAILED'
                         where id in (:ids)
                           and status is distinct from 'COMPLETED'
                           and coalesce(last_resubmission_date, publication_date) < :before
                        """)
                .param("ids", ids)
                .param("before", timestamp(notTouchedSince))
                .update();
    }

    /// A portion of what was handled long ago, so that no statement runs for minutes.
    int purge(Instant handledBefore, int atMost) {
        return jdbc.sql("""
                        delete from modulith.event_publication_archive
                         where id in (
                             select id
                               from modulith.event_publication_archive
                              where completion_date < :before
                              order by completion_date
                              limit :most)
                        """)
                .param("before", timestamp(handledBefore))
                .param("most", atMost)
                .update();
    }

    /// Notes of failures that were overcome.
    int purgeFailures() {
        return jdbc.sql("""
                        delete from modulith.event_failure
                         where not exists (
                                   select from modulith.event_publication where id = publication_id)
                           and not exists (
                                   select from modulith.event_publication_parked where id = publication_id)
                        """).update();
    }

    /// Where a page begins. Not an id alone: its publication may be handled by the time the next page is asked for.
    private record Place(Instant publishedAt, UUID id) {
        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return START;
            }
            var parts = cursor.split(",", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    private static StuckEvent stuckEvent(ResultSet row, int number) throws SQLException {
        var type = row.getString("event_type");
        var status = row.getString("status");
        return new StuckEvent(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                type.substring(type.lastIndexOf('.') + 1),
                row.getObject("publication_date", OffsetDateTime.class).toInstant(),
                status == null ? StuckEvent.State.PUBLISHED : StuckEvent.State.valueOf(status),
                row.getInt("completion_attempts"),
                instant(row, "last_resubmission_date"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// As far back as a listener may be expected to be still at work; as the staleness monitor has it.
    static Instant longAgo(Instant now) {
        return now.minus(Duration.ofMinutes(2));
    }
}
