package dev.kodama.creators.lists;

import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.Page;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ListShelf implements CreatorLists {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_PAGE = 200;

    private final Lists lists;
    private final ListMembers members;
    private final AbsorbedCreators absorbed;

    ListShelf(Lists lists, ListMembers members, AbsorbedCreators absorbed) {
        this.lists = lists;
        this.members = members;
        this.absorbed = absorbed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CreatorList> all(Onlooker onlooker) {
        return lists.all(onlooker);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CreatorList> byIds(Onlooker onlooker, Set<UUID> ids) {
        return lists.byIds(onlooker, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<CreatorList>> ofCreators(Onlooker onlooker, Set<UUID> creatorIds) {
        return lists.ofCreators(onlooker, creatorIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<CreatorList.Member> members(Onlooker onlooker, UUID id, @Nullable String after, int first) {
        if (first < 1 || first > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 … 200 members, not " + first);
        }
        return lists.byIds(onlooker, List.of(id)).isEmpty()
                ? new Page<>(List.of(), null, false)
                : members.page(id, after, first);
    }

    @Override
    public Outcome<CreatorList> create(Onlooker onlooker, String name, @Nullable UUID brandId) {
        var faults = new ArrayList<>(faults(name));
        if (!onlooker.sees(brandId)) {
            faults.add(new Fault("brandId", Reason.NOT_A_BRAND));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(List.copyOf(faults));
        }
        var id = TimeOrderedIds.next();
        lists.add(id, Folding.tidy(name), brandId, onlooker.username());
        return present(onlooker, id);
    }

    @Override
    public Outcome<CreatorList> rename(Onlooker onlooker, UUID id, String name) {
        return visible(onlooker, id, known -> {
            var faults = faults(name);
            if (!faults.isEmpty()) {
                return new Outcome.Invalid<>(faults);
            }
            lists.rename(id, Folding.tidy(name));
            return present(onlooker, id);
        });
    }

    @Override
    public Outcome<CreatorList> remove(Onlooker onlooker, UUID id) {
        return visible(onlooker, id, known -> {
            lists.remove(id);
            return new Outcome.Done<>(known);
        });
    }

    @Override
    public Outcome<CreatorList> add(Onlooker onlooker, UUID id, Set<UUID> creatorIds) {
        return visible(onlooker, id, known -> {
            if (creatorIds.size() > MOST_AT_ONCE) {
                return Outcome.invalid("creators", Reason.TOO_MANY);
            }
            members.add(id, present(creatorIds), onlooker.username());
            return present(onlooker, id);
        });
    }

    @Override
    public Outcome<CreatorList> takeOff(Onlooker onlooker, UUID id, Set<UUID> creatorIds) {
        return visible(onlooker, id, known -> {
            if (creatorIds.size() > MOST_AT_ONCE) {
                return Outcome.invalid("creators", Reason.TOO_MANY);
            }
            members.takeOff(id, present(creatorIds));
            return present(onlooker, id);
        });
    }

    @Override
    public Outcome<CreatorList> note(Onlooker onlooker, UUID id, UUID creatorId, @Nullable String note) {
        return visible(onlooker, id, known -> {
            var tidy = note == null || Folding.isBlank(note) ? null : note.strip();
            if (tidy != null && tidy.length() > LONGEST_NOTE) {
                return Outcome.invalid("note", Reason.TOO_LONG);
            }
            return members.note(id, present(Set.of(creatorId)).iterator().next(), tidy)
                    ? present(onlooker, id)
                    : new Outcome.NotFound<>();
        });
    }

    /// In the place of who was absorbed, the survivor.
    private Set<UUID> present(Set<UUID> creatorIds) {
        var survivors = absorbed.survivorsOf(creatorIds);
        var present = new HashSet<UUID>();
        creatorIds.forEach(id -> present.add(survivors.getOrDefault(id, id)));
        return present;
    }

    private Outcome<CreatorList> visible(Onlooker onlooker, UUID id, Function<CreatorList, Outcome<CreatorList>> deed) {
        var known = lists.byIds(onlooker, List.of(id)).get(id);
        return known == null ? new Outcome.NotFound<>() : deed.apply(known);
    }

    private static List<Fault> faults(String name) {
        if (Folding.isBlank(name)) {
            return List.of(new Fault("name", Reason.EMPTY));
        }
        return name.length() > LONGEST_NAME ? List.of(new Fault("name", Reason.TOO_LONG)) : List.of();
    }

    private Outcome<CreatorList> present(Onlooker onlooker, UUID id) {
        return new Outcome.Done<>(
                Objects.requireNonNull(lists.byIds(onlooker, List.of(id)).get(id), "just written"));
    }
}
