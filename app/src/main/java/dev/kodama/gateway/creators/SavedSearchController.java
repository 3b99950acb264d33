package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Brand;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Searches that people keep.
@Controller
class SavedSearchController implements NodeSource {
    private static final String TYPE = "SavedSearch";

    private final SavedSearches searches;
    private final CreatorDirectory directory;
    private final CustomFields fields;
    private final Onlookers onlookers;
    private final OwnBrands brands;

    SavedSearchController(
            SavedSearches searches,
            CreatorDirectory directory,
            CustomFields fields,
            Onlookers onlookers,
            OwnBrands brands) {
        this.fields = fields;
        this.searches = searches;
        this.directory = directory;
        this.onlookers = onlookers;
        this.brands = brands;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<SavedSearch> savedSearches() {
        return searches.all(onlookers.present());
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<CreatorSummary> savedSearchCreators(@Argument GlobalId id, Paging paging) {
        var search = found(id);
        return paging.connect((after, first) -> {
            var page = directory.page(search.filter(), search.sort(), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @BatchMapping(typeName = TYPE)
    Map<SavedSearch, SavedFilter> filter(List<SavedSearch> found) {
        var dates = fields.all().stream()
                .filter(field -> field.type() == CustomField.Type.DATE)
                .map(CustomField::id)
                .collect(toSet());
        return found.stream()
                .collect(Collectors.toMap(
                        Function.identity(), search -> SavedFilter.of(search.filter(), dates), (one, other) -> one));
    }

    @Derived(type = TYPE)
    SavedFilter.SavedOrder orderBy(SavedSearch search) {
        return SavedFilter.SavedOrder.of(search.sort());
    }

    @BatchMapping(typeName = TYPE)
    Map<SavedSearch, @Nullable Brand> brand(List<SavedSearch> found) {
        return brands.of(found, SavedSearch::brandId);
    }

    @BatchMapping(typeName = TYPE)
    Map<SavedSearch, @Nullable Count> newSinceLastLook(List<SavedSearch> found) {
        var counts = searches.newSinceLastLook(
                onlookers.present(), found.stream().map(SavedSearch::id).collect(toSet()));
        var answer = new HashMap<SavedSearch, @Nullable Count>();
        found.forEach(search -> answer.put(search, counts.get(search.id())));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload saveSearch(@Argument SaveSearchInput input) {
        var onlooker = onlookers.present();
        return KeptThings.answer(
                searches.save(onlooker, input.search().toWish(onlooker)),
                null,
                search -> new SavedSearchKept(search.id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload changeSavedSearch(@Argument ChangeSavedSearchInput input) {
        var onlooker = onlookers.present();
        return KeptThings.answer(
                searches.change(onlooker, input.id().of(TYPE), input.search().toWish(onlooker)),
                input.id(),
                search -> new SavedSearchKept(search.id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload removeSavedSearch(@Argument SavedSearchInput input) {
        return KeptThings.answer(
                searches.remove(onlookers.present(), input.id().of(TYPE)),
                input.id(),
                search -> new SavedSearchRemoved(search.id()));
    }

    @MutationMapping
    @Needs(Permission.READ)
    Payload lookAtSavedSearch(@Argument SavedSearchInput input) {
        var id = input.id().of(TYPE);
        var onlooker = onlookers.present();
        if (!searches.byIds(onlooker, Set.of(id)).containsKey(id)) {
            return NotFound.of(input.id());
        }
        searches.look(onlooker, id);
        return new SavedSearchKept(id);
    }

    @SchemaMapping(typeName = "SavedSearchKept", field = "search")
    SavedSearch search(SavedSearchKept payload) {
        return Objects.requireNonNull(
                searches.byIds(onlookers.present(), Set.of(payload.searchId())).get(payload.searchId()));
    }

    @SchemaMapping(typeName = "SavedSearchRemoved", field = "id")
    String id(SavedSearchRemoved payload) {
        return new GlobalId(TYPE, payload.searchId()).toString();
    }

    private SavedSearch found(GlobalId id) {
        var search = searches.byIds(onlookers.present(), Set.of(id.of(TYPE))).get(id.uuid());
        if (search == null) {
            throw RequestRefused.invalid("id", "There is no such search, or it is not yours to see.");
        }
        return search;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(SavedSearch.class);
    }

    @Override
    public Map<UUID, SavedSearch> byIds(Set<UUID> ids) {
        return searches.byIds(onlookers.present(), ids);
    }

    record SearchToSave(
            String name,
            @Nullable GlobalId brand,
            boolean shared,
            @Nullable CreatorFilterInput filter,
            @Nullable CreatorOrder orderBy) {
        SavedSearch.Wish toWish(Onlooker onlooker) {
            return new SavedSearch.Wish(
                    name,
                    brand == null ? null : brand.of("Brand"),
                    shared,
                    CreatorFilterInput.of(filter, onlooker),
                    CreatorOrder.of(orderBy));
        }
    }

    record SaveSearchInput(String idempotencyKey, SearchToSave search) implements MutationInput {}

    record ChangeSavedSearchInput(String idempotencyKey, GlobalId id, SearchToSave search) implements MutationInput {}

    record SavedSearchInput(String idempotencyKey, GlobalId id) implements MutationInput {}
}
