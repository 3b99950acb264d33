package dev.kodama.gateway.creators;

import dev.kodama.creators.MappingShelf;
import dev.kodama.creators.MappingShelf.SaveOutcome;
import dev.kodama.creators.NamedMapping;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Readings of files that were kept under names.
@Controller
class MappingController implements NodeSource {
    static final String TYPE = "NamedMapping";

    private final MappingShelf shelf;
    private final CurrentUser user;

    MappingController(MappingShelf shelf, CurrentUser user) {
        this.shelf = shelf;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<NamedMapping> namedMappings() {
        return shelf.all();
    }

    @MutationMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    Payload saveMapping(@Argument SaveMappingInput input) {
        var file = input.fileId().of(ImportController.FILE);
        var outcome = shelf.save(input.name(), file, input.plan().toPlan(), input.replace(), user.username());
        return answer(outcome, input.fileId());
    }

    @MutationMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    Payload renameMapping(@Argument RenameMappingInput input) {
        return answer(shelf.rename(input.id().of(TYPE), input.name()), input.id());
    }

    @MutationMapping
    @Needs({Permission.WRITE, Permission.OPERATE})
    Payload deleteMapping(@Argument DeleteMappingInput input) {
        return shelf.delete(input.id().of(TYPE)) ? new MappingDeleted(input.id().toString()) : NotFound.of(input.id());
    }

    @SchemaMapping(typeName = "MappingSaved", field = "mapping")
    @Nullable
    NamedMapping saved(MappingSaved payload) {
        return byIds(Set.of(payload.mappingId())).get(payload.mappingId());
    }

    @SchemaMapping(typeName = "MappingNameTaken", field = "mapping")
    @Nullable
    NamedMapping taken(MappingNameTaken payload) {
        return byIds(Set.of(payload.mappingId())).get(payload.mappingId());
    }

    private static Payload answer(SaveOutcome outcome, GlobalId sought) {
        return switch (outcome) {
            case SaveOutcome.Saved(var mapping) -> new MappingSaved(mapping.id());
            case SaveOutcome.NameTaken(var other) -> new MappingNameTaken(other.id());
            case SaveOutcome.NoName() ->
                InvalidInput.at("name", "A name has 1 … %d characters.".formatted(MappingShelf.LONGEST_NAME));
            case SaveOutcome.NothingToKeep() -> InvalidInput.at("plan", "The plan takes no column for anything.");
            case SaveOutcome.ShelfFull() ->
                new Conflict("There are %d mappings already.".formatted(MappingShelf.MOST), "Delete one first.");
            case SaveOutcome.NotFound() -> NotFound.of(sought);
            case SaveOutcome.Refused(var refusal) -> ImportRefused.of(refusal);
        };
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(NamedMapping.class);
    }

    @Override
    public Map<UUID, NamedMapping> byIds(Set<UUID> ids) {
        return shelf.all().stream()
                .filter(mapping -> ids.contains(mapping.id()))
                .collect(Collectors.toMap(NamedMapping::id, Function.identity()));
    }

    record SaveMappingInput(String idempotencyKey, String name, GlobalId fileId, ImportPlanInput plan, boolean replace)
            implements MutationInput {}

    record RenameMappingInput(String idempotencyKey, GlobalId id, String name) implements MutationInput {}

    record DeleteMappingInput(String idempotencyKey, GlobalId id) implements MutationInput {}
}
