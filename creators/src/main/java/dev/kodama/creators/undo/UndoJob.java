package dev.kodama.creators.undo;

import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.undo.Undos.Phase;
import dev.kodama.creators.undo.Undos.Task;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one import back, or rehearses it: goes through what it left behind, batch by batch.
///
/// What a step does, its announcements and the position are one transaction. Whatever happens, a kill included, either
/// all of it is there or none.
@Component
class UndoJob implements Job {
    static final String NAME = "import-undo";

    private static final int MOST_ATTEMPTS_FOR_A_STEP = 5;

    private final Undos undos;
    private final Journals journals;
    private final Creators creators;
    private final AddedCreators addedCreators;
    private final FilledProfiles filledProfiles;
    private final ToldFigures toldFigures;
    private final ToldAudiences toldAudiences;
    private final ToldPosts toldPosts;
    private final ToldFollowers toldFollowers;
    private final ToldValues toldValues;
    private final TransactionTemplate transaction;

    UndoJob(
            Undos undos,
            Journals journals,
            Creators creators,
            AddedCreators addedCreators,
            FilledProfiles filledProfiles,
            ToldFigures toldFigures,
            ToldAudiences toldAudiences,
            ToldPosts toldPosts,
            ToldFollowers toldFollowers,
            ToldValues toldValues,
            TransactionTemplate transaction) {
        this.undos = undos;
        this.journals = journals;
        this.creators = creators;
        this.addedCreators = addedCreators;
        this.filledProfiles = filledProfiles;
        this.toldFigures = toldFigures;
        this.toldAudiences = toldAudiences;
        this.toldPosts = toldPosts;
        this.toldFollowers = toldFollowers;
        this.toldValues = toldValues;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var attempt = Objects.requireNonNull(transaction.execute(status -> undos.takeUp(id)))
                .orElse(null);
        while (attempt != null && step(id, attempt)) {
            if (stopping.getAsBoolean()) {
                throw new JobInterruptedException("import undo " + id);
            }
        }
    }

    /// @return whether there is more to do here
    private boolean step(UUID id, int attempt) {
        for (var times = 1; ; times++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(
                        status -> undos.lock(id, attempt).map(this::carryOut).orElse(false)));
            } catch (ConcurrencyFailureException e) {
                if (times == MOST_ATTEMPTS_FOR_A_STEP) {
                    throw e;
                }
            }
        }
    }

    private boolean carryOut(Task task) {
        if (!task.dryRun()) {
            creators.lockRegister();
        }
        return switch (task.phase()) {
            case CREATORS -> removeCreators(task);
            case PROFILES -> restoreProfiles(task);
            case FIGURES -> takeFiguresBack(task);
        };
    }

    private boolean removeCreators(Task task) {
        var batch = journals.batchAfter(task.runId(), task.lastBatch()).orElse(null);
        if (batch == null) {
            undos.begin(task.id(), Phase.PROFILES);
        } else {
            undos.passBatch(task.id(), batch.number(), addedCreators.remove(task, batch.addedCreators()));
        }
        return true;
    }

    private boolean restoreProfiles(Task task) {
        var changes = journals.changesAfter(task.runId(), task.id(), task.lastCreator());
        if (changes.isEmpty()) {
            undos.begin(task.id(), Phase.FIGURES);
        } else {
            undos.passCreator(task.id(), changes.getLast().creatorId(), filledProfiles.restore(task, changes));
        }
        return true;
    }

    private boolean takeFiguresBack(Task task) {
        var batch = journals.batchAfter(task.runId(), task.lastBatch()).orElse(null);
        var source = task.sourceId();
        if (batch == null || source == null) {
            undos.finish(task.id());
            return false;
        }
        var figures = toldFigures.takeBack(task, source, batch);
        var audiences = toldAudiences.takeBack(task, source, batch.measuredCreators());
        var told = new Counts(0, 0, 0, figures.snapshotsRemoved(), audiences, 0, 0);
        if (!batch.toldAccounts().isEmpty()) {
            told = told.plus(toldPosts.takeBack(task, batch)).plus(toldFollowers.takeBack(task, batch));
        }
        if (!batch.valuedCreators().isEmpty()) {
            told = told.plus(toldValues.takeBack(task, batch));
        }
        undos.passBatch(task.id(), batch.number(), told);
        return true;
    }
}
