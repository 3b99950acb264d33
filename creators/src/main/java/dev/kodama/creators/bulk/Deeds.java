package dev.kodama.creators.bulk;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.lists.ListMembers;
import dev.kodama.creators.lists.ListMembers.Was;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each kind of bulk work does to a batch, and how it is taken back. All of it may be done twice.
@Component
class Deeds {
    /// As many tags as an edit allows.
    private static final int MOST_TAGS = 50;

    private final Creators creators;
    private final ListMembers members;
    private final Announcements announcements;

    Deeds(Creators creators, ListMembers members, Announcements announcements) {
        this.creators = creators;
        this.members = members;
        this.announcements = announcements;
    }

    /// @return for whom it made a difference, with what taking it back has to know
    Map<UUID, List<String>> apply(Bulk bulk, Collection<UUID> creatorIds) {
        return switch (bulk.action()) {
            case TAG -> tag(creatorIds, bulk.tags());
            case UNTAG -> untag(creatorIds, bulk.tags());
            case ADD_TO_LIST -> {
                var before = new HashMap<UUID, List<String>>();
                members.add(list(bulk), creatorIds, bulk.startedBy()).forEach(id -> before.put(id, List.of()));
                yield before;
            }
            case TAKE_OFF_LIST -> {
                var before = new HashMap<UUID, List<String>>();
                members.takeOff(list(bulk), creatorIds).forEach((id, was) -> before.put(id, written(was)));
                yield before;
            }
            case OPT_OUT -> optOut(creatorIds);
        };
    }

    /// @param before what [#apply] gave back
    void takeBack(Bulk bulk, Map<UUID, String @Nullable []> before) {
        switch (bulk.action()) {
            case TAG ->
                change(before.keySet(), (creator, _) -> creator.withTags(without(creator, words(before, creator))));
            case UNTAG ->
                change(before.keySet(), (creator, _) -> creator.withTags(with(creator, words(before, creator))));
            case ADD_TO_LIST -> members.takeOff(list(bulk), before.keySet());
            case TAKE_OFF_LIST -> {
                var gone = new HashMap<UUID, Was>();
                before.forEach((id, was) -> gone.put(id, read(Objects.requireNonNull(was))));
                members.putBack(list(bulk), gone);
            }
            case OPT_OUT ->
                change(
                        before.keySet(),
                        (creator, _) -> creator.optedOutAt() != null
                                        && words(before, creator)
                                                .contains(creator.optedOutAt().toString())
                                ? creator.withContact(true, null)
                                : creator);
        }
    }

    private Map<UUID, List<String>> tag(Collection<UUID> creatorIds, List<String> words) {
        return change(creatorIds, (creator, before) -> {
            var added = words.stream()
                    .filter(word -> !creator.tags().contains(word))
                    .toList();
            if (added.isEmpty() || creator.tags().size() + added.size() > MOST_TAGS) {
                return creator;
            }
            before.addAll(added);
            return creator.withTags(with(creator, added));
        });
    }

    private Map<UUID, List<String>> untag(Collection<UUID> creatorIds, List<String> words) {
        return change(creatorIds, (creator, before) -> {
            var removed = words.stream().filter(creator.tags()::contains).toList();
            before.addAll(removed);
            return removed.isEmpty() ? creator : creator.withTags(without(creator, removed));
        });
    }

    private Map<UUID, List<String>> optOut(Collection<UUID> creatorIds) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return change(creatorIds, (creator, before) -> {
            if (!creator.contactable()) {
                return creator;
            }
            before.add(now.toString());
            return creator.withContact(false, now);
        });
    }

    /// Writes those who are another afterwards, and tells what others hear of.
    private Map<UUID, List<String>> change(
            Collection<UUID> creatorIds, BiFunction<KnownCreator, List<String>, KnownCreator> change) {
        var changed = new ArrayList<KnownCreator>();
        var told = new ArrayList<KnownCreator>();
        var before = new HashMap<UUID, List<String>>();
        for (var creator : creators.lockAll(creatorIds)) {
            var words = new ArrayList<String>();
            var after = change.apply(creator, words);
            if (!after.equals(creator)) {
                var next = after.nextVersion();
                changed.add(next);
                before.put(creator.id(), List.copyOf(words));
                if (!after.toProfile().equals(creator.toProfile())) {
                    told.add(next);
                }
            }
        }
        if (!changed.isEmpty()) {
            creators.updateAll(changed, true);
            announcements.profiles(told.stream().map(KnownCreator::toProfile).toList());
        }
        return before;
    }

    private static List<String> with(KnownCreator creator, Collection<String> words) {
        var tags = new TreeSet<>(creator.tags());
        tags.addAll(words);
        return List.copyOf(tags);
    }

    private static List<String> without(KnownCreator creator, Collection<String> words) {
        var gone = new HashSet<>(words);
        return creator.tags().stream().filter(tag -> !gone.contains(tag)).toList();
    }

    private static List<String> words(Map<UUID, String @Nullable []> before, KnownCreator creator) {
        var words = before.get(creator.id());
        return words == null ? List.of() : List.of(words);
    }

    private static UUID list(Bulk bulk) {
        return Objects.requireNonNull(bulk.listId(), "checked when it was handed in");
    }

    private static List<String> written(Was was) {
        return was.note() == null
                ? List.of(was.addedBy(), was.addedAt().toString())
                : List.of(was.addedBy(), was.addedAt().toString(), was.note());
    }

    private static Was read(String[] was) {
        return new Was(was.length > 2 ? was[2] : null, was[0], Instant.parse(was[1]));
    }
}
