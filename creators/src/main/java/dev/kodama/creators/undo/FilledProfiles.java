package dev.kodama.creators.undo;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Freshness.FRESHNESS;
import static dev.kodama.creators.db.tables.Snapshot.SNAPSHOT;
import static org.jooq.impl.DSL.any;

import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.KeptCreator.Reason;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.merge.Rewriting;
import dev.kodama.creators.merge.Rewriting.Rewritten;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import dev.kodama.creators.roster.RateCards;
import dev.kodama.creators.undo.Journals.Change;
import dev.kodama.creators.undo.Undos.Task;
import dev.kodama.creators.undo.Verdicts.Changed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives creators whom an import found in the register the profile and the prices back that they had before it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FilledProfiles {
    private final DSLContext db;
    private final Undos undos;
    private final Journals journals;
    private final Verdicts verdicts;
    private final Creators creators;
    private final RateCards rateCards;
    private final Rewriting rewriting;
    private final Announcements announcements;

    FilledProfiles(
            DSLContext db,
            Undos undos,
            Journals journals,
            Verdicts verdicts,
            Creators creators,
            RateCards rateCards,
            Rewriting rewriting,
            Announcements announcements) {
        this.db = db;
        this.undos = undos;
        this.journals = journals;
        this.verdicts = verdicts;
        this.creators = creators;
        this.rateCards = rateCards;
        this.rewriting = rewriting;
        this.announcements = announcements;
    }

    Counts restore(Task task, List<Change> changes) {
        var step = new Step(task, changes);
        changes.forEach(step::judge);
        undos.keep(task.id(), step.kept);
        var snapshots = db.fetchCount(SNAPSHOT, SNAPSHOT.ACCOUNT_ID.eq(any(array(step.leaving))));
        if (!task.dryRun()) {
            step.write();
        }
        return new Counts(
                0, step.restored.size(), step.leaving.size(), snapshots, 0, step.cards.size(), step.kept.size());
    }

    /// Some creators at a time.
    private final class Step {
        private final Task task;
        private final Map<UUID, KnownCreator> known;
        private final Map<UUID, List<Changed>> history;
        private final Map<UUID, RateCard> rates;
        private final Map<UUID, String> absorbed;
        private final Set<UUID> merged;
        private final Set<UUID> atWork;
        private final Set<UUID> inUse;
        private final Set<UUID> toldByOthers;
        private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        final List<KeptCreator> kept = new ArrayList<>();
        final List<Rewritten> restored = new ArrayList<>();
        final List<UUID> leaving = new ArrayList<>();
        final List<RateCard> cards = new ArrayList<>();

        Step(Task task, List<Change> changes) {
            this.task = task;
            var ids = changes.stream().map(Change::creatorId).toList();
            var added = changes.stream()
                    .flatMap(change -> change.addedAccounts().stream())
                    .toList();
            this.known = creators.byIds(ids);
            this.history = verdicts.changesOf(ids);
            this.rates = rateCards.of(ids);
            this.absorbed = verdicts.absorbed(ids);
            this.merged = verdicts.merged(ids);
            this.atWork = verdicts.atWork(ids);
            this.inUse = verdicts.inUse(ids);
            this.toldByOthers =
                    task.sourceId() == null ? Set.of() : verdicts.accountsToldByOthers(added, task.sourceId());
        }

        void judge(Change change) {
            var id = change.creatorId();
            var creator = known.get(id);
            if (creator == null) {
                if (absorbed.containsKey(id)) {
                    keep(id, absorbed.get(id), Reason.MERGED);
                }
                return;
            }
            if (change.ofProfile()) {
                judgeProfile(change, creator);
            }
            if (change.rates() != null) {
                judgeRates(change.rates(), creator);
            }
        }

        private void judgeProfile(Change change, KnownCreator creator) {
            var id = creator.id();
            var leaves = creator.accounts().stream()
                    .map(KnownAccount::id)
                    .filter(change.addedAccounts()::contains)
                    .toList();
            var reason = Verdicts.touched(id, creator.version(), left(id), task.runId(), history(id), merged);
            reason = reason != null || leaves.isEmpty() ? reason : standsInTheWay(id, leaves);
            if (reason != null) {
                keep(id, creator.displayName(), reason);
                return;
            }
            leaving.addAll(leaves);
            var accounts = creator.accounts().stream()
                    .filter(account -> !leaves.contains(account.id()))
                    .map(account -> change.addressedAccounts().contains(account.id()) ? account.withUrl(null) : account)
                    .toList();
            restored.add(new Rewritten(creator, change.before().restored(creator, accounts, now)));
        }

        /// Why accounts that the import found for a creator have to stay, and the profile with them.
        private @Nullable Reason standsInTheWay(UUID creatorId, List<UUID> leaves) {
            return atWork.contains(creatorId)
                    ? Reason.AT_WORK
                    : inUse.contains(creatorId)
                            ? Reason.IN_USE
                            : leaves.stream().anyMatch(toldByOthers::contains) ? Reason.LATER_IMPORT : null;
        }

        private void judgeRates(List<RateCard.Rate> before, KnownCreator creator) {
            var id = creator.id();
            var card = rates.get(id);
            var version = card == null ? 0 : card.version();
            var left = history(id).stream()
                    .filter(change -> change.runId().equals(task.runId()) && change.rateVersionAfter() != null)
                    .mapToLong(change -> change.rateVersionAfter() == null ? 0 : change.rateVersionAfter())
                    .max()
                    .orElse(0);
            var taken = history(id).stream()
                    .map(change -> new Versions.Change(change.rateVersionBefore(), change.rateVersionUndone()))
                    .toList();
            if (Versions.following(left, taken) != version) {
                var another = history(id).stream()
                        .anyMatch(change -> !change.runId().equals(task.runId())
                                && change.rateVersionBefore() != null
                                && change.rateVersionUndone() == null
                                && change.rateVersionBefore() >= left);
                keep(id, creator.displayName(), another ? Reason.LATER_IMPORT : Reason.EDITED);
            } else {
                cards.add(new RateCard(id, version + 1, before));
            }
        }

        private void keep(UUID id, String name, Reason reason) {
            if (kept.stream().noneMatch(one -> one.creatorId().equals(id))) {
                kept.add(new KeptCreator(id, name, reason, false));
            }
        }

        private List<Changed> history(UUID id) {
            return history.getOrDefault(id, List.of());
        }

        private long left(UUID id) {
            return history(id).stream()
                    .filter(change -> change.runId().equals(task.runId()))
                    .mapToLong(Changed::versionAfter)
                    .max()
                    .orElse(1);
        }

        void write() {
            rewriting.rewrite(restored);
            db.deleteFrom(SNAPSHOT)
                    .where(SNAPSHOT.ACCOUNT_ID.eq(any(array(leaving))))
                    .execute();
            db.deleteFrom(FRESHNESS)
                    .where(FRESHNESS.ACCOUNT_ID.eq(any(array(leaving))))
                    .execute();
            db.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(any(array(leaving)))).execute();
            rateCards.replace(cards);
            restored.forEach(one -> journals.profileUndone(
                    task.runId(), one.now().id(), one.now().version()));
            cards.forEach(card -> journals.ratesUndone(task.runId(), card.creatorId(), card.version()));
            announcements.profiles(
                    restored.stream().map(one -> one.now().toProfile()).collect(Collectors.toList()));
            announcements.rateCards(cards);
        }
    }

    private static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
