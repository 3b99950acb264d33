package dev.kodama.creators.bulk;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.jobs.Jobs;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class BulkWork implements BulkDesk {
    private static final int LATEST = 20;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 60;

    private final Bulks bulks;
    private final CreatorLists lists;
    private final Jobs jobs;

    BulkWork(Bulks bulks, CreatorLists lists, Jobs jobs) {
        this.bulks = bulks;
        this.lists = lists;
        this.jobs = jobs;
    }

    @Override
    public Outcome<Bulk> start(Onlooker onlooker, Bulk.Wish wish, Selection selection) {
        var tags = wish.tags().stream()
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
        var faults = faults(onlooker, wish, tags, selection);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(faults);
        }
        var id = TimeOrderedIds.next();
        switch (selection) {
            case Selection.Picked(var creatorIds) -> {
                bulks.add(id, wish, tags, null, onlooker.username());
                bulks.addMembers(id, creatorIds);
            }
            case Selection.Matching(var filter) ->
                bulks.add(id, wish, tags, filter.askedBy(onlooker), onlooker.username());
        }
        jobs.start(BulkJob.NAME, id);
        return present(onlooker, id);
    }

    private List<Fault> faults(Onlooker onlooker, Bulk.Wish wish, List<String> tags, Selection selection) {
        var faults = new ArrayList<Fault>();
        if (wish.action().needsTags() && tags.isEmpty()) {
            faults.add(new Fault("tags", Reason.EMPTY));
        }
        if (tags.size() > MOST_WORDS) {
            faults.add(new Fault("tags", Reason.TOO_MANY));
        }
        if (tags.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            faults.add(new Fault("tags", Reason.TOO_LONG));
        }
        var listId = wish.listId();
        if (wish.action().needsList()
                && (listId == null || lists.byIds(onlooker, Set.of(listId)).isEmpty())) {
            faults.add(new Fault("list", Reason.EMPTY));
        }
        if (selection instanceof Selection.Picked(var creatorIds)) {
            if (creatorIds.isEmpty()) {
                faults.add(new Fault("creators", Reason.EMPTY));
            }
            if (creatorIds.size() > MOST_PICKED) {
                faults.add(new Fault("creators", Reason.TOO_MANY));
            }
        }
        return faults;
    }

    /// Whoever asks for it twice asks for the same.
    @Override
    public Outcome<Bulk> undo(Onlooker onlooker, UUID id) {
        var known = bulks.byIds(onlooker, List.of(id)).get(id);
        if (known == null) {
            return new Outcome.NotFound<>();
        }
        if (known.status() == Bulk.Status.RUNNING) {
            return Outcome.invalid("id", Reason.AT_WORK);
        }
        var finishedAt = known.finishedAt();
        if (known.status() == Bulk.Status.DONE
                && finishedAt != null
                && finishedAt.isBefore(Instant.now().minus(BulkUpkeep.UNDOABLE))) {
            return Outcome.invalid("id", Reason.TOO_LATE);
        }
        if (bulks.beginUndo(id, onlooker.username())) {
            jobs.start(BulkJob.NAME, id);
        }
        return present(onlooker, id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Bulk> byIds(Onlooker onlooker, Set<UUID> ids) {
        return bulks.byIds(onlooker, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Bulk> latest(Onlooker onlooker) {
        return bulks.latest(onlooker.username(), LATEST);
    }

    private Outcome<Bulk> present(Onlooker onlooker, UUID id) {
        return new Outcome.Done<>(
                Objects.requireNonNull(bulks.byIds(onlooker, List.of(id)).get(id), "just written"));
    }
}
