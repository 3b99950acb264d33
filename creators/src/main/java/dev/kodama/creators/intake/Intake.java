package dev.kodama.creators.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportPreview.PlanFault;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportRefusal.Reason;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.NamedMapping;
import dev.kodama.creators.Page;
import dev.kodama.creators.fields.Fields;
import dev.kodama.creators.intake.ImportFiles.Kept;
import dev.kodama.creators.jobs.Jobs;
import dev.kodama.creators.mapping.Fitting;
import dev.kodama.creators.mapping.PlanCheck;
import dev.kodama.creators.mapping.Proposal;
import dev.kodama.creators.mapping.TableHead;
import dev.kodama.creators.reading.Row;
import dev.kodama.creators.reading.Rows;
import dev.kodama.creators.reading.TableFiles;
import dev.kodama.creators.reading.UnreadableFileException;
import dev.kodama.creators.roster.Creators;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Intake implements ImportDesk {
    private static final int LOOKED_AT = 300;
    private static final int SHOWN = 20;

    private final ImportFiles files;
    private final ImportRuns runs;
    private final NamedMappings mappings;
    private final TableFiles tables;
    private final Creators creators;
    private final Fields fields;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Intake(
            ImportFiles files,
            ImportRuns runs,
            NamedMappings mappings,
            TableFiles tables,
            Creators creators,
            Fields fields,
            Jobs jobs,
            TransactionTemplate transaction) {
        this.files = files;
        this.runs = runs;
        this.mappings = mappings;
        this.tables = tables;
        this.creators = creators;
        this.fields = fields;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Override
    public long largestFile() {
        return tables.limits().file().toBytes();
    }

    @Override
    public PreviewOutcome upload(String fileName, InputStream bytes, String by) throws IOException {
        var limit = largestFile();
        var kept = files.keep(bareName(fileName), bytes, by, limit);
        if (kept == null) {
            return new PreviewOutcome.Refused(ImportRefusal.because(Reason.TOO_LARGE, limit));
        }
        var outcome = look(kept, null, Wish.NONE);
        if (outcome instanceof PreviewOutcome.Refused) {
            files.forget(kept.id());
        }
        return outcome;
    }

    @Override
    public PreviewOutcome preview(UUID fileId, @Nullable FileFormat format, @Nullable ImportKind kind) {
        var kept = files.byId(fileId);
        return kept == null ? noSuchFile() : look(kept, format, new Wish(kind, null));
    }

    @Override
    public PreviewOutcome previewBy(UUID fileId, @Nullable FileFormat format, UUID mappingId) {
        var kept = files.byId(fileId);
        return kept == null ? noSuchFile() : look(kept, format, new Wish(null, mappingId));
    }

    /// @throws UnreadableFileException if there is none
    TableHead headOf(UUID fileId, FileFormat format) {
        var kept = files.byId(fileId);
        if (kept == null) {
            throw new UnreadableFileException(Reason.NO_SUCH_FILE);
        }
        return beginning(kept, format).head();
    }

    @Override
    public PreviewOutcome check(UUID fileId, ImportPlan plan) {
        var kept = files.byId(fileId);
        if (kept == null) {
            return noSuchFile();
        }
        try {
            return new PreviewOutcome.Readable(preview(kept, beginning(kept, plan.format()), plan, null));
        } catch (UnreadableFileException e) {
            return new PreviewOutcome.Refused(e.refusal());
        }
    }

    @Override
    public StartOutcome start(UUID fileId, ImportPlan plan, boolean dryRun, String by) {
        return switch (check(fileId, plan)) {
            case PreviewOutcome.Refused(var refusal) -> new StartOutcome.Refused(refusal);
            case PreviewOutcome.Readable(var preview)
            when !preview.faults().isEmpty() ->
                new StartOutcome.Refused(ImportRefusal.because(
                        Reason.PLAN_INCOMPLETE, preview.faults().toArray()));
            case PreviewOutcome.Readable _ ->
                new StartOutcome.Started(Objects.requireNonNull(transaction.execute(status -> {
                    var id = runs.add(fileId, plan, dryRun, by);
                    jobs.start(ImportJob.NAME, id);
                    return id;
                })));
        };
    }

    @Override
    public @Nullable ImportProgress progress(UUID importId) {
        return Objects.requireNonNull(transaction.execute(status -> runs.byId(importId)))
                .orElse(null);
    }

    @Override
    public Page<ImportProgress> list(@Nullable String after, int first) {
        return Objects.requireNonNull(transaction.execute(status -> runs.page(after, first)));
    }

    @Override
    public Page<ImportProblem> problems(UUID importId, @Nullable String after, int first) {
        return Objects.requireNonNull(transaction.execute(status -> runs.problems(importId, after, first)));
    }

    @Override
    public void problemsCsv(UUID importId, ProblemWording wording, OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(wording.headings().stream().map(Intake::harmless).toList());
        String after = null;
        do {
            var page = problems(importId, after, 1000);
            for (var problem : page.items()) {
                csv.writeRecord(
                        String.valueOf(problem.line()),
                        harmless(wording.severity(problem)),
                        harmless(problem.header() == null ? "" : problem.header()),
                        harmless(problem.value() == null ? "" : problem.value()),
                        harmless(wording.reason(problem)));
            }
            after = page.hasNext() ? page.endCursor() : null;
        } while (after != null);
        csv.flush();
    }

    @Override
    public boolean cancel(UUID importId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var cancelled = runs.cancel(importId);
            runs.byId(importId)
                    .filter(run -> run.status() == ImportStatus.CANCELLED && !run.dryRun())
                    .filter(run -> run.kind().namesStrangers())
                    .ifPresent(run -> files.dropBytes(run.fileId()));
            return cancelled;
        }));
    }

    /// The values come from strangers: a spreadsheet must not take one for a formula.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠−".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// What is asked of a proposal: a kind, or a mapping, or neither.
    private record Wish(@Nullable ImportKind kind, @Nullable UUID mapping) {
        static final Wish NONE = new Wish(null, null);
    }

    private PreviewOutcome look(Kept kept, @Nullable FileFormat format, Wish wish) {
        try {
            var beginning = beginning(kept, format);
            var precedent = precedent(kept, beginning.detected().format());
            var proposal = Proposal.of(
                    namesOf(kept, beginning.detected().format()),
                    beginning.head(),
                    beginning.rows(),
                    wish.kind(),
                    ownFields());
            var mapping = mappingFor(beginning.head(), wish);
            var plan = new ImportPlan(
                    mapping == null ? proposal.kind() : mapping.kind(),
                    beginning.detected().format(),
                    mapping == null ? proposal.columns() : Fitting.columns(mapping, beginning.head()),
                    mapping == null || mapping.platform() == null ? proposal.platform() : mapping.platform(),
                    capturedAt(proposal, precedent),
                    precedent != null && precedent.plan().kind() == proposal.kind()
                            ? precedent.plan().accountId()
                            : null);
            return new PreviewOutcome.Readable(preview(kept, beginning, plan, mapping));
        } catch (UnreadableFileException e) {
            return new PreviewOutcome.Refused(e.refusal());
        }
    }

    private @Nullable NamedMapping mappingFor(TableHead head, Wish wish) {
        if (wish.mapping() != null) {
            return keptMappings().stream()
                    .filter(mapping -> mapping.id().equals(wish.mapping()))
                    .findFirst()
                    .orElse(null);
        }
        return wish.kind() != null
                ? null
                : Fitting.of(head, keptMappings()).stream().findFirst().orElse(null);
    }

    private List<CustomField> ownFields() {
        return Objects.requireNonNull(transaction.execute(status -> fields.all()));
    }

    private List<NamedMapping> keptMappings() {
        return Objects.requireNonNull(transaction.execute(status -> mappings.all()));
    }

    /// Of a file in an archive both names may tell what it is about.
    private static String namesOf(Kept kept, FileFormat format) {
        return format.entry() == null ? kept.name() : format.entry() + " " + kept.name();
    }

    /// The same bytes speak of the same moment, whenever they are brought.
    private Instant capturedAt(Proposal proposal, ImportRuns.@Nullable Precedent precedent) {
        if (precedent != null) {
            return precedent.plan().capturedAt();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return proposal.capturedAt() == null || proposal.capturedAt().isAfter(now) ? now : proposal.capturedAt();
    }

    private ImportPreview preview(Kept kept, Beginning beginning, ImportPlan plan, @Nullable NamedMapping mapping) {
        var head = beginning.head();
        var columns = new ArrayList<ImportPreview.Column>();
        for (var i = 0; i < head.headers().size(); i++) {
            var index = i;
            columns.add(new ImportPreview.Column(
                    i,
                    head.header(i),
                    Proposal.examples(beginning.rows(), i),
                    plan.columns().stream()
                            .filter(use -> use.column() == index)
                            .findFirst()
                            .orElse(null)));
        }
        var precedent = precedent(kept, plan.format());
        return new ImportPreview(
                kept.id(),
                kept.name(),
                kept.size(),
                beginning.detected().charsets(),
                beginning.detected().sheets(),
                beginning.detected().entries(),
                columns,
                beginning.rows().stream().limit(SHOWN).map(Row::cells).toList(),
                plan,
                faults(plan, head.headers().size()),
                precedent == null ? null : precedent.run(),
                mapping,
                Fitting.of(head, keptMappings()));
    }

    private List<PlanFault> faults(ImportPlan plan, int width) {
        var faults = PlanCheck.faults(plan, width, clock.instant());
        var account = plan.accountId();
        if (account != null
                && Objects.requireNonNull(transaction.execute(status -> creators.nameOf(account)))
                        .isEmpty()) {
            faults.add(PlanFault.NO_SUCH_ACCOUNT);
        }
        if (plan.columns().stream().anyMatch(use -> use.field() == ImportField.CUSTOM)) {
            var known = ownFields().stream()
                    .filter(field -> field.retiredAt() == null)
                    .map(CustomField::id)
                    .toList();
            if (plan.columns().stream()
                    .filter(use -> use.field() == ImportField.CUSTOM)
                    .anyMatch(use -> !known.contains(use.customField()))) {
                faults.add(PlanFault.NO_SUCH_FIELD);
            }
        }
        return faults;
    }

    private ImportRuns.@Nullable Precedent precedent(Kept kept, FileFormat format) {
        return Objects.requireNonNull(transaction.execute(status -> runs.precedent(kept.digest(), format.entry())))
                .orElse(null);
    }

    private record Beginning(TableFiles.Detected detected, TableHead head, List<Row> rows) {}

    private Beginning beginning(Kept kept, @Nullable FileFormat format) {
        if (kept.size() > 0 && !files.hasBytes(kept.id())) {
            throw new UnreadableFileException(Reason.FILE_GONE);
        }
        var bytes = files.bytesOf(kept);
        try {
            var detected = tables.detect(bytes, format);
            try (var rows = tables.open(bytes, detected.format())) {
                var first = firstOf(rows);
                var head = TableHead.among(first);
                if (head == null) {
                    throw new UnreadableFileException(Reason.EMPTY_FILE);
                }
                var below =
                        first.stream().filter(row -> row.line() > head.line()).toList();
                if (below.isEmpty()) {
                    throw new UnreadableFileException(Reason.HEADER_ONLY);
                }
                return new Beginning(detected, head, below);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that breaks off further down still has a beginning; the import will say where it breaks.
    private static List<Row> firstOf(Rows rows) {
        var first = new ArrayList<Row>();
        try {
            for (var row = rows.next(); row != null; row = first.size() < LOOKED_AT ? rows.next() : null) {
                first.add(row);
            }
        } catch (UnreadableFileException e) {
            if (first.size() < 2 || e.refusal().reason() != Reason.BROKEN_TEXT) {
                throw e;
            }
        }
        return first;
    }

    private static PreviewOutcome noSuchFile() {
        return new PreviewOutcome.Refused(ImportRefusal.because(Reason.NO_SUCH_FILE));
    }

    /// Browsers may send a path; and a name is shown and stored, so it has to end somewhere.
    private static String bareName(String fileName) {
        var bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return bare.isEmpty() ? "upload" : bare.length() > 200 ? bare.substring(bare.length() - 200) : bare;
    }
}
