package dev.kodama.gateway.creators;

import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
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
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/// Taking whole imports back: rehearsing it, doing it, watching it, and who is left alone.
@Controller
class ImportUndoController implements NodeSource {
    static final String TYPE = "ImportUndo";

    private final UndoDesk desk;
    private final LiveProgress live;
    private final CurrentUser user;

    ImportUndoController(UndoDesk desk, LiveProgress live, CurrentUser user) {
        this.desk = desk;
        this.live = live;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<KeptCreator> importUndoKept(@Argument GlobalId id, Paging paging) {
        var wanted = id.of(TYPE);
        return paging.connect((after, first) -> {
            var page = desk.kept(wanted, after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload undoImport(@Argument UndoImportInput input) {
        return switch (desk.start(input.id().of(ImportController.TYPE), input.dryRun(), user.username())) {
            case UndoOutcome.Started(var undoId) -> new ImportUndoStarted(undoId);
            case UndoOutcome.AlreadyUndone(var undoId) -> new ImportAlreadyUndone(undoId);
            case UndoOutcome.NoSuchImport() -> NotFound.of(input.id());
            case UndoOutcome.NothingToUndo() -> InvalidInput.at("id", "A dry run has changed nothing.");
            case UndoOutcome.StillRunning() ->
                new Conflict("This import has not ended yet.", "Wait for its end, or stop it by `cancelImport`.");
            case UndoOutcome.NoRecord() ->
                new Conflict(
                        "No record was kept of this import: it was carried out before imports of its kind kept one.");
        };
    }

    @SubscriptionMapping
    @Needs(Permission.READ)
    Flux<UndoProgress> importUndoProgress(@Argument GlobalId id) {
        var wanted = id.of(TYPE);
        if (desk.byId(wanted) == null) {
            throw id.notFound();
        }
        return live.follow(
                TYPE, wanted, () -> present(wanted), progress -> progress.status() == UndoProgress.Status.DONE);
    }

    @BatchMapping(typeName = ImportController.TYPE, field = "undo")
    Map<ImportProgress, UndoProgress> ofImports(List<ImportProgress> imports) {
        var undos = desk.ofImports(imports.stream().map(ImportProgress::id).collect(Collectors.toSet()));
        var found = new HashMap<ImportProgress, UndoProgress>();
        imports.forEach(progress -> {
            var undo = undos.get(progress.id());
            if (undo != null) {
                found.put(progress, undo);
            }
        });
        return found;
    }

    @SchemaMapping(typeName = "ImportUndoStarted", field = "undo")
    UndoProgress started(ImportUndoStarted payload) {
        return present(payload.undoId());
    }

    @SchemaMapping(typeName = "ImportAlreadyUndone", field = "undo")
    UndoProgress alreadyUndone(ImportAlreadyUndone payload) {
        return present(payload.undoId());
    }

    @Derived(type = "ImportKeptCreator")
    String creatorId(KeptCreator kept) {
        return new GlobalId(CreatorController.TYPE, kept.creatorId()).toString();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(UndoProgress.class);
    }

    /// The desk shows one at a time; nobody asks for many by id.
    @Override
    public Map<UUID, UndoProgress> byIds(Set<UUID> ids) {
        var found = new HashMap<UUID, UndoProgress>();
        for (var id : ids) {
            var progress = desk.byId(id);
            if (progress != null) {
                found.put(id, progress);
            }
        }
        return found;
    }

    private UndoProgress present(UUID id) {
        return Objects.requireNonNull(desk.byId(id), "what was there a moment ago");
    }

    record UndoImportInput(String idempotencyKey, GlobalId id, boolean dryRun) implements MutationInput {}
}
