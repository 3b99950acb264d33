package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.MergePreview;
import dev.kodama.creators.Merging;
import dev.kodama.creators.TwinPair;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Who may be one person, making one of two, and taking that back.
@Controller
class MergeController implements NodeSource {
    private static final String MERGING = "Merging";

    private final MergeDesk desk;
    private final CreatorDirectory directory;
    private final CurrentUser user;

    MergeController(MergeDesk desk, CreatorDirectory directory, CurrentUser user) {
        this.desk = desk;
        this.directory = directory;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<TwinPair> twinPairs(@Argument @Nullable GlobalId creator, Paging paging) {
        return paging.connect((after, first) -> {
            var page = desk.pairs(idOf(creator), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs(Permission.READ)
    Count twinPairCount() {
        return desk.pairCount();
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    MergePreview mergePreview(@Argument GlobalId survivor, @Argument GlobalId absorbed) {
        return desk.preview(survivor.of(CreatorController.TYPE), absorbed.of(CreatorController.TYPE))
                .orElse(null);
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Merging> mergings(@Argument @Nullable GlobalId creator, Paging paging) {
        return paging.connect((after, first) -> {
            var page = desk.mergings(idOf(creator), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload mergeCreators(@Argument MergeCreatorsInput input) {
        var survivor = input.survivor().of(CreatorController.TYPE);
        var absorbed = input.absorbed().of(CreatorController.TYPE);
        var outcome = desk.merge(survivor, input.survivorVersion(), absorbed, input.absorbedVersion(), user.username());
        return answer(outcome, directory.byId(survivor) == null ? input.survivor() : input.absorbed());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload undoMerge(@Argument UndoMergeInput input) {
        return answer(desk.undo(input.id().of(MERGING), user.username()), input.id());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload keepCreatorsApart(@Argument TwoCreatorsInput input) {
        var one = input.one().of(CreatorController.TYPE);
        var other = input.other().of(CreatorController.TYPE);
        return desk.keepApart(one, other, user.username())
                ? new CreatorsKeptApart(one, other)
                : InvalidInput.at("other", "Name two creators that are there.");
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload reconsiderCreators(@Argument TwoCreatorsInput input) {
        var one = input.one().of(CreatorController.TYPE);
        var other = input.other().of(CreatorController.TYPE);
        return desk.reconsider(one, other)
                ? new CreatorsReconsidered(one, other)
                : new Conflict("Nobody has kept these two apart.");
    }

    private static Payload answer(MergeOutcome outcome, GlobalId sought) {
        return switch (outcome) {
            case MergeOutcome.Merged(var merging, var survivor) -> new CreatorsMerged(merging.id(), survivor.id());
            case MergeOutcome.Undone(var merging, var survivor, var absorbed) ->
                new MergeUndone(merging.id(), survivor.id(), absorbed.id());
            case MergeOutcome.NotFound() -> NotFound.of(sought);
            case MergeOutcome.SameCreator() -> InvalidInput.at("absorbed", "Name two creators, not one twice.");
            case MergeOutcome.AlreadyMerged(var merging) -> new AlreadyMerged(merging.id());
            case MergeOutcome.ChangedMeanwhile(var current) -> new CreatorChangedMeanwhile(current.id());
            case MergeOutcome.EditedSince(var survivor, var changed) -> new EditedSinceMerge(survivor.id(), changed);
            case MergeOutcome.MergedOn(var later) -> new MergedOn(later.id());
            case MergeOutcome.AlreadyUndone(var merging) ->
                new Conflict("This merge was taken back by %s already.".formatted(merging.undoneBy()));
        };
    }

    @BatchMapping(typeName = "TwinPair", field = "one")
    Map<TwinPair, CreatorSummary> oneOf(List<TwinPair> pairs) {
        return creatorOf(pairs, TwinPair::one);
    }

    @BatchMapping(typeName = "TwinPair", field = "other")
    Map<TwinPair, CreatorSummary> otherOf(List<TwinPair> pairs) {
        return creatorOf(pairs, TwinPair::other);
    }

    @BatchMapping(typeName = MERGING, field = "survivor")
    Map<Merging, CreatorSummary> survivorOf(List<Merging> mergings) {
        return creatorOf(mergings, Merging::survivorId);
    }

    private <T> Map<T, CreatorSummary> creatorOf(List<T> things, Function<T, UUID> id) {
        var creators = directory.summariesByIds(things.stream().map(id).collect(toSet()));
        var found = new HashMap<T, CreatorSummary>();
        things.forEach(thing -> found.put(thing, Objects.requireNonNull(creators.get(id.apply(thing)))));
        return found;
    }

    @SchemaMapping(typeName = "MergePreview", field = "survivor")
    CreatorSummary survivor(MergePreview preview) {
        return creator(preview.survivor().id());
    }

    @SchemaMapping(typeName = "MergePreview", field = "absorbed")
    CreatorSummary absorbed(MergePreview preview) {
        return creator(preview.absorbed().id());
    }

    @SchemaMapping(typeName = "CreatorsMerged", field = "merging")
    Merging merging(CreatorsMerged payload) {
        return merging(payload.mergingId());
    }

    @SchemaMapping(typeName = "CreatorsMerged", field = "creator")
    CreatorSummary creator(CreatorsMerged payload) {
        return creator(payload.creatorId());
    }

    @SchemaMapping(typeName = "AlreadyMerged", field = "merging")
    Merging merging(AlreadyMerged payload) {
        return merging(payload.mergingId());
    }

    @SchemaMapping(typeName = "MergedOn", field = "later")
    Merging later(MergedOn payload) {
        return merging(payload.mergingId());
    }

    @SchemaMapping(typeName = "MergeUndone", field = "merging")
    Merging merging(MergeUndone payload) {
        return merging(payload.mergingId());
    }

    @SchemaMapping(typeName = "MergeUndone", field = "survivor")
    CreatorSummary survivor(MergeUndone payload) {
        return creator(payload.survivorId());
    }

    @SchemaMapping(typeName = "MergeUndone", field = "absorbed")
    CreatorSummary absorbed(MergeUndone payload) {
        return creator(payload.absorbedId());
    }

    @SchemaMapping(typeName = "EditedSinceMerge", field = "creator")
    CreatorSummary creator(EditedSinceMerge payload) {
        return creator(payload.creatorId());
    }

    @SchemaMapping(typeName = "CreatorsKeptApart", field = "one")
    CreatorSummary one(CreatorsKeptApart payload) {
        return creator(payload.oneId());
    }

    @SchemaMapping(typeName = "CreatorsKeptApart", field = "other")
    CreatorSummary other(CreatorsKeptApart payload) {
        return creator(payload.otherId());
    }

    @SchemaMapping(typeName = "CreatorsReconsidered", field = "one")
    CreatorSummary one(CreatorsReconsidered payload) {
        return creator(payload.oneId());
    }

    @SchemaMapping(typeName = "CreatorsReconsidered", field = "other")
    CreatorSummary other(CreatorsReconsidered payload) {
        return creator(payload.otherId());
    }

    private CreatorSummary creator(UUID id) {
        return Objects.requireNonNull(
                directory.summariesByIds(Set.of(id)).get(id), "a creator that was there a moment ago");
    }

    private Merging merging(UUID id) {
        return Objects.requireNonNull(desk.mergingsByIds(Set.of(id)).get(id), "merges are never deleted");
    }

    private static @Nullable UUID idOf(@Nullable GlobalId creator) {
        return creator == null ? null : creator.of(CreatorController.TYPE);
    }

    @Override
    public String type() {
        return MERGING;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Merging.class);
    }

    @Override
    public Map<UUID, Merging> byIds(Set<UUID> ids) {
        return desk.mergingsByIds(ids);
    }

    record MergeCreatorsInput(
            String idempotencyKey, GlobalId survivor, long survivorVersion, GlobalId absorbed, long absorbedVersion)
            implements MutationInput {}

    record UndoMergeInput(String idempotencyKey, GlobalId id) implements MutationInput {}

    record TwoCreatorsInput(String idempotencyKey, GlobalId one, GlobalId other) implements MutationInput {}
}
