package dev.kodama.creators.undo;

import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.Page;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.jobs.Jobs;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Undoing implements UndoDesk {
    private final Undos undos;
    private final Journals journals;
    private final Jobs jobs;

    Undoing(Undos undos, Journals journals, Jobs jobs) {
        this.undos = undos;
        this.journals = journals;
        this.jobs = jobs;
    }

    @Override
    public UndoOutcome start(UUID importId, boolean dryRun, String by) {
        var run = journals.lock(importId).orElse(null);
        if (run == null) {
            return new UndoOutcome.NoSuchImport();
        }
        if (run.dryRun()) {
            return new UndoOutcome.NothingToUndo();
        }
        if (!run.status().isFinished()) {
            return new UndoOutcome.StillRunning();
        }
        if (!run.journaled()) {
            return new UndoOutcome.NoRecord();
        }
        var undone = undos.realOf(importId).orElse(null);
        if (undone != null) {
            return new UndoOutcome.AlreadyUndone(undone.id());
        }
        var id = undos.add(importId, dryRun, journals.steps(importId), by);
        jobs.start(UndoJob.NAME, id);
        return new UndoOutcome.Started(id);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable UndoProgress byId(UUID undoId) {
        return undos.byId(undoId).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, UndoProgress> ofImports(Set<UUID> importIds) {
        return undos.ofRuns(importIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<KeptCreator> kept(UUID undoId, @Nullable String after, int first) {
        return undos.kept(undoId, after, first);
    }
}
