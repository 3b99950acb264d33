package dev.kodama.creators.erasure;

import static dev.kodama.creators.db.tables.Absorbed.ABSORBED;
import static dev.kodama.creators.db.tables.Merging.MERGING;
import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static dev.kodama.creators.db.tables.Withdrawn.WITHDRAWN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import dev.kodama.creators.ErasureDesk;
import dev.kodama.creators.erasure.Forgotten.Mark;
import dev.kodama.creators.events.CreatorsErased.Erased;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Belonging;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.WithdrawnCreators;
import dev.kodama.creators.roster.WithdrawnCreators.Withdrawn;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One transaction takes everything out of the register and tells the others: after a kill either nothing has happened,
/// or all of it and the others will hear.
@Component
@Transactional
class Erasing implements ErasureDesk {
    private final DSLContext db;
    private final Creators creators;
    private final AbsorbedCreators absorbed;
    private final WithdrawnCreators withdrawn;
    private final List<Belonging> belongings;
    private final ErasedCreators erased;
    private final Forgotten forgotten;
    private final Announcements announcements;
    private final Clock clock = Clock.systemUTC();

    Erasing(
            DSLContext db,
            Creators creators,
            AbsorbedCreators absorbed,
            WithdrawnCreators withdrawn,
            ObjectProvider<Belonging> belongings,
            ErasedCreators erased,
            Forgotten forgotten,
            Announcements announcements) {
        this.db = db;
        this.creators = creators;
        this.absorbed = absorbed;
        this.withdrawn = withdrawn;
        this.belongings = belongings.stream().toList();
        this.erased = erased;
        this.forgotten = forgotten;
        this.announcements = announcements;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Preview> preview(UUID creatorId) {
        var entries = absorbed.entriesOf(List.of(creatorId));
        return creators.byIds(new HashSet<>(entries.values())).values().stream()
                .findFirst()
                .map(creator -> new Preview(
                        creator.displayName(),
                        entries.size(),
                        creator.accounts().size(),
                        snapshots(creator),
                        Pseudonym.of(creator.id())));
    }

    private long snapshots(KnownCreator creator) {
        var accounts = creator.accounts().stream().map(KnownAccount::id).toArray(UUID[]::new);
        return db.fetchCount(SNAPSHOT, SNAPSHOT.ACCOUNT_ID.eq(any(accounts)));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant erasedAt(UUID creatorId) {
        return erased.erasedAt(creatorId);
    }

    @Override
    public Outcome erase(UUID creatorId, String by) {
        creators.lockRegister();
        var before = erased.erasedAt(creatorId);
        if (before != null) {
            return new Outcome.AlreadyErased(before);
        }
        var creator = creators.lock(creatorId);
        if (creator == null) {
            return new Outcome.NotFound();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var pseudonym = Pseudonym.of(creator.id());
        forget(creator, at);
        var gone = new ArrayList<>(withdrawn.withdraw(List.of(creator.id()), at, pseudonym));
        gone.addAll(withdrawAbsorbed(creator.id(), at, pseudonym));
        var accounts = creator.accounts().stream().map(KnownAccount::id).toList();
        var told = gone.stream()
                .map(each -> new Erased(each.creatorId(), each.creatorId().equals(creator.id()) ? accounts : List.of()))
                .toList();
        told.forEach(each -> erased.add(each, at, by));
        announcements.profiles(gone.stream().map(Withdrawn::toProfile).toList());
        announcements.erasures(told);
        return new Outcome.Done(pseudonym);
    }

    private void forget(KnownCreator creator, Instant at) {
        var marks = new ArrayList<Mark>();
        creator.accounts().forEach(account -> marks.add(new Mark.OfAccount(account.platform(), account.handleKey())));
        if (creator.externalId() != null) {
            marks.add(new Mark.OfList(creator.externalId()));
        }
        db.select(ABSORBED.EXTERNAL_ID)
                .from(ABSORBED)
                .where(ABSORBED.SURVIVOR_ID.eq(creator.id()))
                .and(ABSORBED.EXTERNAL_ID.isNotNull())
                .forEach(row -> marks.add(new Mark.OfList(row.value1())));
        forgotten.add(marks, at);
    }

    /// Entries that were found to be this person go too, and what they were merged from.
    private List<Withdrawn> withdrawAbsorbed(UUID survivorId, Instant at, String pseudonym) {
        var gone = db.select(ABSORBED.CREATOR_ID, ABSORBED.VERSION)
                .from(ABSORBED)
                .where(ABSORBED.SURVIVOR_ID.eq(survivorId))
                .fetch(row -> new Withdrawn(row.value1(), row.value2() + 1, pseudonym, at));
        if (!gone.isEmpty()) {
            var ids = gone.stream().map(Withdrawn::creatorId).toList();
            belongings.forEach(belonging -> belonging.forget(ids));
            db.insertInto(
                            WITHDRAWN,
                            WITHDRAWN.CREATOR_ID,
                            WITHDRAWN.VERSION,
                            WITHDRAWN.DISPLAY_NAME,
                            WITHDRAWN.WITHDRAWN_AT)
                    .valuesOfRows(gone.stream()
                            .map(each -> row(each.creatorId(), each.version(), each.displayName(), each.withdrawnAt()))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
            db.deleteFrom(ABSORBED).where(ABSORBED.SURVIVOR_ID.eq(survivorId)).execute();
        }
        var entries = new ArrayList<>(gone.stream().map(Withdrawn::creatorId).toList());
        entries.add(survivorId);
        var ids = entries.toArray(UUID[]::new);
        db.deleteFrom(MERGING)
                .where(MERGING.SURVIVOR_ID.eq(any(ids)).or(MERGING.ABSORBED_ID.eq(any(ids))))
                .execute();
        return gone;
    }
}
