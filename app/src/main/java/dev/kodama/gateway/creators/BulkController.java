package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// One thing done to any number of creators.
@Controller
class BulkController implements NodeSource {
    private static final String TYPE = "BulkWork";

    private final BulkDesk desk;
    private final CreatorLists lists;
    private final Onlookers onlookers;

    BulkController(BulkDesk desk, CreatorLists lists, Onlookers onlookers) {
        this.desk = desk;
        this.lists = lists;
        this.onlookers = onlookers;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<Bulk> bulkWork() {
        return desk.latest(onlookers.present());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload startBulkWork(@Argument StartBulkWorkInput input) {
        if ((input.creators() == null) == (input.filter() == null)) {
            return InvalidInput.at("creators", "Name either creators or a filter.");
        }
        var onlooker = onlookers.present();
        var wish = new Bulk.Wish(
                input.action(),
                input.tags() == null ? Set.of() : Set.copyOf(input.tags()),
                input.list() == null ? null : input.list().of(ListController.TYPE));
        var selection = input.creators() == null
                ? new Bulk.Selection.Matching(CreatorFilterInput.of(input.filter(), onlooker))
                : new Bulk.Selection.Picked(input.creators().stream()
                        .map(id -> id.of(CreatorController.TYPE))
                        .collect(toSet()));
        return KeptThings.answer(desk.start(onlooker, wish, selection), null, bulk -> new BulkStarted(bulk.id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload undoBulkWork(@Argument UndoBulkWorkInput input) {
        return KeptThings.answer(
                desk.undo(onlookers.present(), input.id().of(TYPE)), input.id(), bulk -> new BulkStarted(bulk.id()));
    }

    @BatchMapping(typeName = TYPE)
    Map<Bulk, @Nullable CreatorList> list(List<Bulk> bulks) {
        var found = lists.byIds(
                onlookers.present(),
                bulks.stream().map(Bulk::listId).filter(Objects::nonNull).collect(toSet()));
        var answer = new HashMap<Bulk, @Nullable CreatorList>();
        bulks.forEach(bulk -> answer.put(bulk, bulk.listId() == null ? null : found.get(bulk.listId())));
        return answer;
    }

    @SchemaMapping(typeName = "BulkStarted", field = "work")
    Bulk work(BulkStarted payload) {
        return Objects.requireNonNull(
                desk.byIds(onlookers.present(), Set.of(payload.bulkId())).get(payload.bulkId()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Bulk.class);
    }

    @Override
    public Map<UUID, Bulk> byIds(Set<UUID> ids) {
        return desk.byIds(onlookers.present(), ids);
    }

    record StartBulkWorkInput(
            String idempotencyKey,
            Bulk.Action action,
            @Nullable List<String> tags,
            @Nullable GlobalId list,
            @Nullable List<GlobalId> creators,
            @Nullable CreatorFilterInput filter)
            implements MutationInput {}

    record UndoBulkWorkInput(String idempotencyKey, GlobalId id) implements MutationInput {}
}
