package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Brand;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.Outcome;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
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

/// Lists of creators and who is on them.
@Controller
class ListController implements NodeSource {
    static final String TYPE = "CreatorList";

    private final CreatorLists lists;
    private final CreatorDirectory directory;
    private final Onlookers onlookers;
    private final OwnBrands brands;

    ListController(CreatorLists lists, CreatorDirectory directory, Onlookers onlookers, OwnBrands brands) {
        this.lists = lists;
        this.directory = directory;
        this.onlookers = onlookers;
        this.brands = brands;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<CreatorList> creatorLists() {
        return lists.all(onlookers.present());
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<CreatorList.Member> listMembers(@Argument GlobalId list, Paging paging) {
        return paging.connect((after, first) -> {
            var page = lists.members(onlookers.present(), list.of(TYPE), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @BatchMapping(typeName = TYPE)
    Map<CreatorList, @Nullable Brand> brand(List<CreatorList> found) {
        return brands.of(found, CreatorList::brandId);
    }

    @BatchMapping(typeName = "ListMember", field = "creator")
    Map<CreatorList.Member, CreatorSummary> creator(List<CreatorList.Member> members) {
        var creators = directory.summariesByIds(
                members.stream().map(CreatorList.Member::creatorId).collect(toSet()));
        var answer = new HashMap<CreatorList.Member, CreatorSummary>();
        members.forEach(member -> answer.put(member, Objects.requireNonNull(creators.get(member.creatorId()))));
        return answer;
    }

    @BatchMapping(typeName = CreatorController.TYPE, field = "lists")
    Map<CreatorSummary, List<CreatorList>> lists(List<CreatorSummary> creators) {
        var found = lists.ofCreators(
                onlookers.present(), creators.stream().map(CreatorSummary::id).collect(toSet()));
        var answer = new HashMap<CreatorSummary, List<CreatorList>>();
        creators.forEach(creator -> answer.put(creator, found.getOrDefault(creator.id(), List.of())));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload createCreatorList(@Argument CreateCreatorListInput input) {
        return kept(
                lists.create(
                        onlookers.present(),
                        input.name(),
                        input.brand() == null ? null : input.brand().of("Brand")),
                null);
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload renameCreatorList(@Argument RenameCreatorListInput input) {
        return kept(lists.rename(onlookers.present(), input.list().of(TYPE), input.name()), input.list());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload removeCreatorList(@Argument RemoveCreatorListInput input) {
        return KeptThings.answer(
                lists.remove(onlookers.present(), input.list().of(TYPE)),
                input.list(),
                list -> new CreatorListRemoved(list.id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload addToCreatorList(@Argument ListedCreatorsInput input) {
        return kept(lists.add(onlookers.present(), input.list().of(TYPE), input.ids()), input.list());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload takeOffCreatorList(@Argument ListedCreatorsInput input) {
        return kept(lists.takeOff(onlookers.present(), input.list().of(TYPE), input.ids()), input.list());
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload noteListMember(@Argument NoteListMemberInput input) {
        return kept(
                lists.note(
                        onlookers.present(),
                        input.list().of(TYPE),
                        input.creator().of(CreatorController.TYPE),
                        input.note()),
                input.list());
    }

    @SchemaMapping(typeName = "CreatorListKept", field = "list")
    CreatorList list(CreatorListKept payload) {
        return Objects.requireNonNull(
                lists.byIds(onlookers.present(), Set.of(payload.listId())).get(payload.listId()));
    }

    @SchemaMapping(typeName = "CreatorListRemoved", field = "id")
    String id(CreatorListRemoved payload) {
        return new GlobalId(TYPE, payload.listId()).toString();
    }

    private static Payload kept(Outcome<CreatorList> outcome, @Nullable GlobalId sought) {
        return KeptThings.answer(outcome, sought, list -> new CreatorListKept(list.id()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(CreatorList.class);
    }

    @Override
    public Map<UUID, CreatorList> byIds(Set<UUID> ids) {
        return lists.byIds(onlookers.present(), ids);
    }

    record CreateCreatorListInput(
            String idempotencyKey, String name, @Nullable GlobalId brand) implements MutationInput {}

    record RenameCreatorListInput(String idempotencyKey, GlobalId list, String name) implements MutationInput {}

    record RemoveCreatorListInput(String idempotencyKey, GlobalId list) implements MutationInput {}

    record ListedCreatorsInput(String idempotencyKey, GlobalId list, List<GlobalId> creators) implements MutationInput {
        Set<UUID> ids() {
            return creators.stream().map(id -> id.of(CreatorController.TYPE)).collect(toSet());
        }
    }

    record NoteListMemberInput(
            String idempotencyKey,
            GlobalId list,
            GlobalId creator,
            @Nullable String note) implements MutationInput {}
}
