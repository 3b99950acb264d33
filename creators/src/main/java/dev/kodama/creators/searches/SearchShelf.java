package dev.kodama.creators.searches;

import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class SearchShelf implements SavedSearches {
    private static final int LONGEST_NAME = 100;

    private final Searches searches;
    private final CreatorDirectory directory;

    SearchShelf(Searches searches, CreatorDirectory directory) {
        this.searches = searches;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedSearch> all(Onlooker onlooker) {
        return searches.all(onlooker);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, SavedSearch> byIds(Onlooker onlooker, Set<UUID> ids) {
        return searches.byIds(onlooker, ids);
    }

    @Override
    public Outcome<SavedSearch> save(Onlooker onlooker, SavedSearch.Wish wish) {
        var faults = faults(onlooker, wish);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(faults);
        }
        var id = TimeOrderedIds.next();
        searches.add(id, onlooker.username(), tidied(wish));
        searches.look(id, onlooker.username(), Instant.now());
        return new Outcome.Done<>(present(onlooker, id));
    }

    @Override
    public Outcome<SavedSearch> change(Onlooker onlooker, UUID id, SavedSearch.Wish wish) {
        return ofOwner(onlooker, id, known -> {
            var faults = faults(onlooker, wish);
            if (!faults.isEmpty()) {
                return new Outcome.Invalid<>(faults);
            }
            searches.change(id, tidied(wish));
            return new Outcome.Done<>(present(onlooker, id));
        });
    }

    @Override
    public Outcome<SavedSearch> remove(Onlooker onlooker, UUID id) {
        return ofOwner(onlooker, id, known -> {
            searches.remove(id);
            return new Outcome.Done<>(known);
        });
    }

    /// Whoever has never looked has no last look: to them nobody is new, or everybody.
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Count> newSinceLastLook(Onlooker onlooker, Set<UUID> ids) {
        var looks = searches.lastLooks(ids, onlooker.username());
        var counts = new HashMap<UUID, Count>();
        searches.byIds(onlooker, looks.keySet())
                .forEach((id, search) ->
                        counts.put(id, directory.count(since(search.filter(), Objects.requireNonNull(looks.get(id))))));
        return counts;
    }

    private static CreatorFilter since(CreatorFilter filter, Instant look) {
        var from = filter.registeredFrom();
        return from != null && from.isAfter(look)
                ? filter
                : filter.but().registeredFrom(look).filter();
    }

    @Override
    public void look(Onlooker onlooker, UUID id) {
        if (searches.byIds(onlooker, List.of(id)).containsKey(id)) {
            searches.look(id, onlooker.username(), Instant.now());
        }
    }

    private Outcome<SavedSearch> ofOwner(Onlooker onlooker, UUID id, Function<SavedSearch, Outcome<SavedSearch>> deed) {
        var known = searches.byIds(onlooker, List.of(id)).get(id);
        if (known == null) {
            return new Outcome.NotFound<>();
        }
        return known.owner().equals(onlooker.username()) ? deed.apply(known) : new Outcome.NotYours<>(known.owner());
    }

    private static List<Fault> faults(Onlooker onlooker, SavedSearch.Wish wish) {
        var faults = new ArrayList<Fault>();
        if (Folding.isBlank(wish.name())) {
            faults.add(new Fault("name", Reason.EMPTY));
        }
        if (wish.name().length() > LONGEST_NAME) {
            faults.add(new Fault("name", Reason.TOO_LONG));
        }
        if (!onlooker.sees(wish.brandId())) {
            faults.add(new Fault("brandId", Reason.NOT_A_BRAND));
        }
        return faults;
    }

    private static SavedSearch.Wish tidied(SavedSearch.Wish wish) {
        return new SavedSearch.Wish(
                Folding.tidy(wish.name()), wish.brandId(), wish.shared(), wish.filter(), wish.sort());
    }

    private SavedSearch present(Onlooker onlooker, UUID id) {
        return Objects.requireNonNull(searches.byIds(onlooker, List.of(id)).get(id), "just written by its owner");
    }
}
