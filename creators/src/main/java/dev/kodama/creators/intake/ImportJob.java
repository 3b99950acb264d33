package dev.kodama.creators.intake;

import dev.kodama.creators.ImportProgress.PreviewRow;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportRefusal.Reason;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.fields.Fields;
import dev.kodama.creators.followers.FollowerIntake;
import dev.kodama.creators.intake.ImportRuns.Step;
import dev.kodama.creators.intake.ImportRuns.Task;
import dev.kodama.creators.intake.ImportRuns.Verdict;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.lines.RowReader;
import dev.kodama.creators.lines.Understood;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Merge;
import dev.kodama.creators.merge.MergeResult;
import dev.kodama.creators.merge.Rehearsal;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.reading.Rows;
import dev.kodama.creators.reading.TableFiles;
import dev.kodama.creators.reading.UnreadableFileException;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.Creators.AccountName;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out one import: reads on from where the last attempt came to, batch by batch.
///
/// A batch's rows, their announcements, the problems found and the position are one transaction. Whatever happens,
/// a kill included, either all of it is there or none.
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class ImportJob implements Job {
    static final String NAME = "import";

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
    private static final int SAMPLE_ROWS = 50;
    private static final int MOST_ATTEMPTS_FOR_A_BATCH = 5;
    private static final int MOST_ATTEMPTS_IN_A_ROW = 20;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Journal journal;
    private final TableFiles tables;
    private final Sources sources;
    private final Creators creators;
    private final Merge merge;
    private final FollowerIntake followers;
    private final Fields fields;
    private final TransactionTemplate transaction;
    private final IntakeSettings settings;
    private final Clock clock = Clock.systemUTC();

    ImportJob(
            ImportRuns runs,
            ImportFiles files,
            Journal journal,
            TableFiles tables,
            Sources sources,
            Creators creators,
            Merge merge,
            FollowerIntake followers,
            Fields fields,
            TransactionTemplate transaction,
            IntakeSettings settings) {
        this.runs = runs;
        this.files = files;
        this.journal = journal;
        this.tables = tables;
        this.sources = sources;
        this.creators = creators;
        this.merge = merge;
        this.followers = followers;
        this.fields = fields;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var task = Objects.requireNonNull(transaction.execute(status -> runs.takeUp(id)))
                .orElse(null);
        if (task == null) {
            return;
        }
        if (task.attempt() > MOST_ATTEMPTS_IN_A_ROW) {
            log.error("Import {} has failed {} times and is given up", id, MOST_ATTEMPTS_IN_A_ROW);
            finish(task, ImportStatus.FAILED, ImportRefusal.because(Reason.INTERNAL), 0);
            return;
        }
        var file = files.byId(task.fileId());
        if (file == null || !files.hasBytes(file.id())) {
            finish(task, ImportStatus.FAILED, ImportRefusal.because(Reason.FILE_GONE), 0);
            return;
        }
        var accountId = task.plan().accountId();
        var account = accountId == null ? null : nameOf(accountId);
        if (accountId != null && account == null) {
            finish(task, ImportStatus.FAILED, ImportRefusal.because(Reason.NO_SUCH_ACCOUNT), 0);
            return;
        }
        var source = transaction.execute(status -> {
            var origin = file.within(task.plan().format().entry());
            var known = sources.ofFile(origin.name(), origin.digest());
            runs.setSource(id, known.id());
            return known;
        });
        var read = 0L;
        try (var rows = tables.open(files.bytesOf(file), task.plan().format())) {
            try {
                var end = new Pass(task, rows, source, account, stopping).run();
                read = rows.bytesRead();
                if (end == Verdict.NOT_MINE) {
                    log.info("Import {} is carried on elsewhere", id);
                    return;
                }
                if (end == Verdict.GO_ON && !task.dryRun() && task.plan().kind().followerCoverage() != null) {
                    closeLists(source);
                }
                finish(task, end == Verdict.CANCEL ? ImportStatus.CANCELLED : ImportStatus.DONE, null, read);
            } catch (UnreadableFileException e) {
                finish(task, ImportStatus.FAILED, e.refusal(), rows.bytesRead());
            }
        } catch (UnreadableFileException e) {
            finish(task, ImportStatus.FAILED, e.refusal(), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Some at a time: a kill in between loses nothing, the next attempt goes on with the others.
    private void closeLists(KnownSource source) {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> followers.closeSome(source)));
        }
    }

    private @Nullable AccountName nameOf(UUID accountId) {
        return Objects.requireNonNull(transaction.execute(status -> creators.nameOf(accountId)))
                .orElse(null);
    }

    /// A file that names strangers is the only place where they stand by name, and goes at once.
    private void finish(Task task, ImportStatus status, @Nullable ImportRefusal failure, long bytesRead) {
        transaction.executeWithoutResult(tx -> {
            runs.finish(task.id(), status, failure, bytesRead);
            if (!task.dryRun() && task.plan().kind().namesStrangers()) {
                files.dropBytes(task.fileId());
            }
        });
    }

    /// @param step null if the batch was not carried out
    private record Outcome(Verdict verdict, @Nullable Step step) {}

    /// @param bytesRead of the file so far
    private record ReadBatch(List<Understood> lines, long bytesRead) {}

    /// One attempt's way through the file.
    private final class Pass {
        private final Task task;
        private final Rows rows;
        private final KnownSource source;
        private final BooleanSupplier stopping;
        private final RowReader reader;
        private final @Nullable Rehearsal rehearsal;

        /// Rows that were looked at to find the header.
        private final List<Row> waiting;

        private List<PreviewRow> sample = List.of();
        private long position;
        private long problems;
        private @Nullable Understood ahead;
        private @Nullable UnreadableFileException broken;

        Pass(Task task, Rows rows, KnownSource source, @Nullable AccountName account, BooleanSupplier stopping) {
            this.task = task;
            this.rows = rows;
            this.source = source;
            this.stopping = stopping;
            this.rehearsal = task.dryRun() ? new Rehearsal() : null;
            this.position = task.positionLine();
            this.problems = task.problems();
            this.waiting = firstRows();
            var head = TableHead.among(waiting);
            if (head == null) {
                throw broken != null ? broken : new UnreadableFileException(Reason.EMPTY_FILE);
            }
            this.reader = new RowReader(
                    task.plan(),
                    head,
                    clock.instant(),
                    account,
                    Objects.requireNonNull(transaction.execute(status -> fields.all())));
            waiting.removeIf(row -> row.line() <= head.line());
        }

        /// While the database takes one batch, the next is read and understood: one batch ahead and no more.
        Verdict run() {
            try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
                var next = CompletableFuture.supplyAsync(this::readBatch, reading);
                while (true) {
                    if (stopping.getAsBoolean()) {
                        throw new JobInterruptedException("import " + task.id());
                    }
                    var batch = next.join();
                    if (batch.lines().isEmpty()) {
                        if (broken != null) {
                            throw broken;
                        }
                        return Verdict.GO_ON;
                    }
                    next = CompletableFuture.supplyAsync(this::readBatch, reading);
                    var verdict = carryOut(batch);
                    if (verdict != Verdict.GO_ON) {
                        return verdict;
                    }
                }
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        private ReadBatch readBatch() {
            return new ReadBatch(nextLines(), rows.bytesRead());
        }

        private Verdict carryOut(ReadBatch batch) {
            var pending = PendingBatch.of(batch.lines(), task.plan().kind());
            for (var attempt = 1; ; attempt++) {
                try {
                    var outcome = Objects.requireNonNull(
                            transaction.execute(status -> inOneTransaction(pending, batch.bytesRead())));
                    if (outcome.step() != null) {
                        position = outcome.step().positionAfter();
                        problems += outcome.step().problems().size();
                        sample = outcome.step().sample();
                    }
                    return outcome.verdict();
                } catch (ConcurrencyFailureException e) {
                    if (attempt == MOST_ATTEMPTS_FOR_A_BATCH) {
                        throw e;
                    }
                    log.debug("The batch behind line {} met an edit and is tried again", position, e);
                }
            }
        }

        private Outcome inOneTransaction(PendingBatch pending, long bytesRead) {
            var verdict = runs.mayAdvance(task, position);
            if (verdict != Verdict.GO_ON) {
                return new Outcome(verdict, null);
            }
            var result = take(pending.entries());
            var room = task.dryRun() ? SAMPLE_ROWS - sample.size() : 0;
            var step = pending.step(result, bytesRead, sample, room);
            runs.advance(task, step, problems);
            if (rehearsal == null) {
                journal.write(task.id(), pending.lines().getFirst().line(), step.positionAfter(), result.footprint());
            }
            return new Outcome(Verdict.GO_ON, step);
        }

        private MergeResult take(List<Entry> entries) {
            if (task.plan().kind().isAboutFollowers()) {
                return followers.take(
                        entries,
                        source,
                        task.id(),
                        task.plan().kind(),
                        task.plan().capturedAt(),
                        task.dryRun());
            }
            return rehearsal == null
                    ? merge.merge(entries, source, task.id())
                    : merge.rehearse(entries, source, rehearsal);
        }

        /// The next batch, behind where the last attempt came to. Lines that speak of one audience stay together, up
        /// to a limit.
        private List<Understood> nextLines() {
            var lines = new ArrayList<Understood>(settings.batch());
            while (true) {
                var line = nextLine();
                if (line == null) {
                    return lines;
                }
                if (lines.size() >= settings.batch()
                        && !(lines.size() < settings.batch() * 2
                                && PendingBatch.belongTogether(lines.getLast(), line))) {
                    ahead = line;
                    return lines;
                }
                lines.add(line);
            }
        }

        private List<Row> firstRows() {
            var first = new ArrayList<Row>();
            for (var row = read(); row != null; row = first.size() < TableHead.LOOKED_AT ? read() : null) {
                first.add(row);
            }
            return first;
        }

        private @Nullable Row nextRow() {
            return waiting.isEmpty() ? read() : waiting.removeFirst();
        }

        /// Where the file breaks off, what came before it still counts.
        private @Nullable Row read() {
            if (broken != null) {
                return null;
            }
            try {
                return rows.next();
            } catch (UnreadableFileException e) {
                broken = e;
                return null;
            }
        }

        private @Nullable Understood nextLine() {
            if (ahead != null) {
                var line = ahead;
                ahead = null;
                return line;
            }
            while (true) {
                var row = nextRow();
                if (row == null) {
                    return null;
                }
                if (row.line() > task.positionLine()) {
                    return reader.understand(row);
                }
            }
        }
    }
}
