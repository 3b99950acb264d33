package dev.kodama.gateway.creators;

import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.live.LiveProgress;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/// Imports: what a file would be read as, starting one, watching it, what was wrong with it. Files come in and
/// problems go out over [ImportFiles].
@Controller
class ImportController implements NodeSource {
    static final String TYPE = "Import";
    static final String FILE = "ImportFile";

    private final ImportDesk desk;
    private final LiveProgress live;
    private final CurrentUser user;

    ImportController(ImportDesk desk, LiveProgress live, CurrentUser user) {
        this.desk = desk;
        this.live = live;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<ImportProgress> imports(Paging paging) {
        return paging.connect((after, first) -> {
            var page = desk.list(after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<ImportProblem> importProblems(@Argument GlobalId id, Paging paging) {
        var wanted = id.of(TYPE);
        return paging.connect((after, first) -> {
            var page = desk.problems(wanted, after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    ImportReading importPreview(
            @Argument GlobalId fileId,
            @Argument ImportPlanInput.@Nullable FileFormatInput format,
            @Argument @Nullable ImportKind kind,
            @Argument @Nullable GlobalId mapping,
            @Argument @Nullable ImportPlanInput plan) {
        var file = fileId.of(FILE);
        var wanted = format == null ? null : format.toFormat();
        return ImportReading.of(
                plan != null
                        ? desk.check(file, plan.toPlan())
                        : mapping != null
                                ? desk.previewBy(file, wanted, mapping.of(MappingController.TYPE))
                                : desk.preview(file, wanted, kind));
    }

    @Derived(type = "ImportPreview", field = "rows")
    List<ImportRow> rows(ImportPreview preview) {
        return preview.rows().stream().map(ImportRow::new).toList();
    }

    @MutationMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    Payload startImport(@Argument StartImportInput input) {
        var file = input.fileId().of(FILE);
        ImportPlan plan;
        if (input.plan() != null) {
            plan = input.plan().toPlan();
        } else {
            switch (desk.preview(file, null, null)) {
                case PreviewOutcome.Refused(var refusal) -> {
                    return ImportRefused.of(refusal);
                }
                case PreviewOutcome.Readable(var preview) -> plan = preview.plan();
            }
        }
        return switch (desk.start(file, plan, input.dryRun(), user.username())) {
            case StartOutcome.Started(var importId) -> new ImportStarted(importId);
            case StartOutcome.Refused(var refusal) -> ImportRefused.of(refusal);
        };
    }

    @MutationMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    Payload cancelImport(@Argument CancelImportInput input) {
        var id = input.id().of(TYPE);
        if (desk.progress(id) == null) {
            return NotFound.of(input.id());
        }
        return desk.cancel(id) ? new ImportCancelled(id) : new Conflict("This import has ended already.");
    }

    @SubscriptionMapping
    @Needs(Permission.READ)
    Flux<ImportProgress> importProgress(@Argument GlobalId id) {
        var wanted = id.of(TYPE);
        if (desk.progress(wanted) == null) {
            throw id.notFound();
        }
        return live.follow(
                TYPE,
                wanted,
                () -> present(wanted),
                progress -> progress.status().isFinished());
    }

    @Derived(type = TYPE)
    String problemsUrl(ImportProgress progress) {
        return "/api/imports/%s/problems.csv".formatted(new GlobalId(TYPE, progress.id()));
    }

    @Derived(type = TYPE)
    boolean undoable(ImportProgress progress) {
        return progress.isUndoable();
    }

    @SchemaMapping(typeName = "ImportStarted", field = "import")
    ImportProgress started(ImportStarted payload) {
        return present(payload.importId());
    }

    @SchemaMapping(typeName = "ImportCancelled", field = "import")
    ImportProgress cancelled(ImportCancelled payload) {
        return present(payload.importId());
    }

    @Derived
    String fileId(ImportPreview preview) {
        return new GlobalId(FILE, preview.fileId()).toString();
    }

    @Derived(type = "EarlierImport")
    String importId(ImportPreview.Earlier earlier) {
        return new GlobalId(TYPE, earlier.importId()).toString();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(ImportProgress.class);
    }

    /// The desk shows one import at a time; nobody asks for many by id.
    @Override
    public Map<UUID, ImportProgress> byIds(Set<UUID> ids) {
        var found = new HashMap<UUID, ImportProgress>();
        for (var id : ids) {
            var progress = desk.progress(id);
            if (progress != null) {
                found.put(id, progress);
            }
        }
        return found;
    }

    private ImportProgress present(UUID id) {
        return Objects.requireNonNull(desk.progress(id), "an import that was there a moment ago");
    }

    record StartImportInput(
            String idempotencyKey,
            GlobalId fileId,
            @Nullable ImportPlanInput plan,
            boolean dryRun) implements MutationInput {}

    record ImportRow(List<String> cells) {}

    record CancelImportInput(String idempotencyKey, GlobalId id) implements MutationInput {}

    record ImportReading(
            @Nullable ImportPreview preview, @Nullable ImportRefusal refused) {
        static ImportReading of(PreviewOutcome outcome) {
            return switch (outcome) {
                case PreviewOutcome.Readable(var preview) -> new ImportReading(preview, null);
                case PreviewOutcome.Refused(var refusal) -> new ImportReading(null, refusal);
            };
        }
    }
}
