package dev.kodama.creators.contact;

import static dev.kodama.creators.db.tables.Contest.CONTEST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.Contest;
import dev.kodama.creators.Contest.About;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.Belonging;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Kept under the entry that was contested; a merge is followed by reading.
@Repository
@Transactional
class Contests implements ContestBook, Belonging {
    private static final int MOST_SHOWN = 100;

    private final DSLContext db;
    private final Creators creators;
    private final AbsorbedCreators absorbed;
    private final Clock clock = Clock.systemUTC();

    Contests(DSLContext db, Creators creators, AbsorbedCreators absorbed) {
        this.db = db;
        this.creators = creators;
        this.absorbed = absorbed;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Contest>> of(Set<UUID> creatorIds) {
        var persons = absorbed.entriesOf(creatorIds);
        var byPerson = new HashMap<UUID, List<Contest>>();
        read(CONTEST.CREATOR_ID.eq(any(persons.keySet().toArray(UUID[]::new))))
                .forEach(contest -> byPerson.computeIfAbsent(persons.get(contest.creatorId()), _ -> new ArrayList<>())
                        .add(contest));
        var found = new HashMap<UUID, List<Contest>>();
        creatorIds.forEach(id -> {
            var theirs = byPerson.get(persons.get(id));
            if (theirs != null) {
                found.put(id, theirs.stream().limit(MOST_SHOWN).toList());
            }
        });
        return found;
    }

    @Override
    public Optional<Contest> contest(UUID creatorId, About about, String words) {
        var known = fits(words) ? creators.lock(creatorId) : null;
        if (known == null) {
            return Optional.empty();
        }
        var open = db.fetchCount(CONTEST, CONTEST.CREATOR_ID.eq(known.id()).and(CONTEST.SETTLED_AT.isNull()));
        if (open >= MOST_OPEN) {
            return Optional.empty();
        }
        var id = TimeOrderedIds.next();
        db.insertInto(CONTEST)
                .set(CONTEST.ID, id)
                .set(CONTEST.CREATOR_ID, known.id())
                .set(CONTEST.ABOUT, about)
                .set(CONTEST.WORDS, words.strip())
                .set(CONTEST.CONTESTED_AT, now())
                .execute();
        return read(CONTEST.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<Contest> settle(UUID contestId, String answer, String by) {
        if (!fits(answer)) {
            return Optional.empty();
        }
        db.update(CONTEST)
                .set(CONTEST.SETTLED_AT, now())
                .set(CONTEST.SETTLED_BY, by)
                .set(CONTEST.ANSWER, answer.strip())
                .where(CONTEST.ID.eq(contestId))
                .and(CONTEST.SETTLED_AT.isNull())
                .execute();
        return read(CONTEST.ID.eq(contestId)).stream().findFirst();
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.selectDistinct(CONTEST.CREATOR_ID)
                .from(CONTEST)
                .where(CONTEST.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .fetchSet(CONTEST.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        db.deleteFrom(CONTEST)
                .where(CONTEST.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .execute();
    }

    private List<Contest> read(Condition which) {
        return db.select(
                        CONTEST.ID,
                        CONTEST.CREATOR_ID,
                        CONTEST.ABOUT,
                        CONTEST.WORDS,
                        CONTEST.CONTESTED_AT,
                        CONTEST.SETTLED_AT,
                        CONTEST.SETTLED_BY,
                        CONTEST.ANSWER)
                .from(CONTEST)
                .where(which)
                .orderBy(CONTEST.ID.desc())
                .fetch(mapping(Contest::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean fits(String words) {
        return !words.isBlank() && words.length() <= LONGEST_WORDS;
    }
}
