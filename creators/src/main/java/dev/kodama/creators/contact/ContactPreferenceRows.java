package dev.kodama.creators.contact;

import static dev.kodama.creators.db.tables.ContactPreference.CONTACT_PREFERENCE;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.ContactBook.Statement;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.events.ContactWishes;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.Belonging;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What creators have said about being contacted, a row for each entry of the register. Merging moves no row: the
/// person's latest statement is found by reading, so that taking a merge back has nothing to restore.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ContactPreferenceRows implements Belonging {
    private final DSLContext db;
    private final AbsorbedCreators absorbed;

    ContactPreferenceRows(DSLContext db, AbsorbedCreators absorbed) {
        this.db = db;
        this.absorbed = absorbed;
    }

    /// By the id that was asked for. Three statements, however many.
    Map<UUID, Statement> latestOf(Set<UUID> creatorIds) {
        var persons = absorbed.entriesOf(creatorIds);
        var latest = new HashMap<UUID, Statement>();
        db.select(CONTACT_PREFERENCE.fields())
                .from(CONTACT_PREFERENCE)
                .where(CONTACT_PREFERENCE.CREATOR_ID.eq(any(persons.keySet().toArray(UUID[]::new))))
                .forEach(row -> latest.merge(
                        persons.getOrDefault(
                                row.get(CONTACT_PREFERENCE.CREATOR_ID), row.get(CONTACT_PREFERENCE.CREATOR_ID)),
                        statement(row),
                        (one, other) -> comparing(Statement::statedAt).compare(one, other) < 0 ? other : one));
        var found = new HashMap<UUID, Statement>();
        creatorIds.forEach(id -> {
            var statement = latest.get(persons.getOrDefault(id, id));
            if (statement != null) {
                found.put(id, statement);
            }
        });
        return found;
    }

    /// What is told of exactly these entries.
    public List<ContactWishes> wishesOf(Collection<UUID> entryIds) {
        return db.select(
                        CONTACT_PREFERENCE.CREATOR_ID,
                        CONTACT_PREFERENCE.VERSION,
                        CONTACT_PREFERENCE.STATED_AT,
                        CONTACT_PREFERENCE.REFUSED_TOPICS,
                        CONTACT_PREFERENCE.MINIMUM_YEN,
                        CONTACT_PREFERENCE.ONLY_BY_AGENT)
                .from(CONTACT_PREFERENCE)
                .where(CONTACT_PREFERENCE.CREATOR_ID.eq(any(entryIds.toArray(UUID[]::new))))
                .orderBy(CONTACT_PREFERENCE.CREATOR_ID)
                .fetch(row -> new ContactWishes(
                        row.value1(), row.value2(), row.value3(), List.of(row.value4()), row.value5(), row.value6()));
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.select(CONTACT_PREFERENCE.CREATOR_ID)
                .from(CONTACT_PREFERENCE)
                .where(CONTACT_PREFERENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchSet(CONTACT_PREFERENCE.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(CONTACT_PREFERENCE)
                .where(CONTACT_PREFERENCE.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }

    void put(UUID creatorId, Statement statement) {
        var said = statement.preferences();
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(CONTACT_PREFERENCE.VERSION, statement.version());
        columns.put(CONTACT_PREFERENCE.STATED_AT, statement.statedAt());
        columns.put(CONTACT_PREFERENCE.STATED_BY, statement.by());
        columns.put(CONTACT_PREFERENCE.CHANNEL, said.channel());
        columns.put(CONTACT_PREFERENCE.ADDRESS, said.address());
        columns.put(CONTACT_PREFERENCE.LANGUAGES, said.languages().toArray(String[]::new));
        columns.put(
                CONTACT_PREFERENCE.DAYS,
                said.days().stream().sorted().map(DayOfWeek::name).toArray(String[]::new));
        columns.put(CONTACT_PREFERENCE.FROM_TIME, said.from());
        columns.put(CONTACT_PREFERENCE.UNTIL_TIME, said.until());
        columns.put(CONTACT_PREFERENCE.REFUSED_TOPICS, said.refusedTopics().toArray(String[]::new));
        columns.put(CONTACT_PREFERENCE.MINIMUM_YEN, said.minimumYen());
        columns.put(CONTACT_PREFERENCE.ONLY_BY_AGENT, said.onlyByAgent());
        columns.put(CONTACT_PREFERENCE.AGENT, said.agent());
        db.insertInto(CONTACT_PREFERENCE)
                .set(CONTACT_PREFERENCE.CREATOR_ID, creatorId)
                .set(columns)
                .onConflict(CONTACT_PREFERENCE.CREATOR_ID)
                .doUpdate()
                .set(columns)
                .execute();
    }

    private static Statement statement(Record row) {
        Instant statedAt = row.get(CONTACT_PREFERENCE.STATED_AT);
        return new Statement(
                row.get(CONTACT_PREFERENCE.VERSION),
                new ContactPreferences(
                        row.get(CONTACT_PREFERENCE.CHANNEL),
                        row.get(CONTACT_PREFERENCE.ADDRESS),
                        List.of(row.get(CONTACT_PREFERENCE.LANGUAGES)),
                        days(row.get(CONTACT_PREFERENCE.DAYS)),
                        row.get(CONTACT_PREFERENCE.FROM_TIME),
                        row.get(CONTACT_PREFERENCE.UNTIL_TIME),
                        List.of(row.get(CONTACT_PREFERENCE.REFUSED_TOPICS)),
                        row.get(CONTACT_PREFERENCE.MINIMUM_YEN),
                        row.get(CONTACT_PREFERENCE.ONLY_BY_AGENT),
                        row.get(CONTACT_PREFERENCE.AGENT)),
                statedAt,
                row.get(CONTACT_PREFERENCE.STATED_BY));
    }

    private static Set<DayOfWeek> days(String[] names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(names).map(DayOfWeek::valueOf).forEach(days::add);
        return days;
    }
}
