package dev.kodama.creators.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.creators.Count;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import dev.kodama.creators.UnknownCursorException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@NullUnmarked
class CreatorListsTests {
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final Onlooker MORI = new Onlooker("mori", Set.of(OURS));
    private static final Onlooker KATO = new Onlooker("kato", Set.of(THEIRS));
    private static final Onlooker ADMIN = Onlooker.ofAllBrands("admin");

    @Autowired
    CreatorLists lists;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    SavedSearches searches;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noLists() {
        jdbc.sql("delete from creators.creator_list").update();
    }

    @Test
    void addingTwiceChangesNothing() {
        var list = list("春", OURS);
        var hana = register("はな");

        done(lists.add(MORI, list.id(), Set.of(hana.id())));
        done(lists.note(MORI, list.id(), hana.id(), "  ぜひ  "));
        var before = members(MORI, list);
        var again = done(lists.add(ADMIN, list.id(), Set.of(hana.id())));

        assertThat(again.members()).isEqualTo(new Count(1, true));
        assertThat(members(MORI, list)).isEqualTo(before).singleElement().satisfies(member -> {
            assertThat(member.note()).isEqualTo("ぜひ");
            assertThat(member.addedBy()).isEqualTo("mori");
        });
    }

    @Test
    void whoIsNotInTheRegisterIsLeftOut() {
        var list = list("春", OURS);

        assertThat(done(lists.add(MORI, list.id(), Set.of(UUID.randomUUID()))).members())
                .isEqualTo(new Count(0, true));
    }

    @Test
    void theListOfAnotherBrandIsInvisibleThroughEveryDoor() {
        var list = list("秘密", OURS);
        var hana = register("はな");
        done(lists.add(MORI, list.id(), Set.of(hana.id())));
        var wish = CreatorFilter.where().lists(Set.of(new ListWish(list.id(), KATO)));
        var missing = new Outcome.NotFound<CreatorList>();

        assertThat(lists.all(KATO)).isEmpty();
        assertThat(lists.byIds(KATO, Set.of(list.id()))).isEmpty();
        assertThat(lists.ofCreators(KATO, Set.of(hana.id()))).isEmpty();
        assertThat(lists.members(KATO, list.id(), null, 10).items()).isEmpty();
        assertThat(directory
                        .page(wish.filter(), CreatorSort.MOST_FOLLOWERS, null, 10)
                        .items())
                .isEmpty();
        assertThat(directory.count(wish.filter()).value()).isZero();
        assertThat(directory.facets(wish.filter()).total().value()).isZero();
        assertThat(lists.add(KATO, list.id(), Set.of(hana.id()))).isEqualTo(missing);
        assertThat(lists.takeOff(KATO, list.id(), Set.of(hana.id()))).isEqualTo(missing);
        assertThat(lists.note(KATO, list.id(), hana.id(), "x")).isEqualTo(missing);
        assertThat(lists.rename(KATO, list.id(), "x")).isEqualTo(missing);
        assertThat(lists.remove(KATO, list.id())).isEqualTo(missing);
        assertThat(lists.create(KATO, "x", OURS))
                .isEqualTo(new Outcome.Invalid<>(List.of(new Fault("brandId", Reason.NOT_A_BRAND))));
        assertThat(lists.all(ADMIN)).hasSize(1);
        assertThat(members(MORI, list)).hasSize(1);
    }

    @Test
    void aSharedSearchForAListShowsNobodyToWhomTheListIsNotVisible() {
        var list = list("秘密", OURS);
        var hana = register("はな");
        done(lists.add(MORI, list.id(), Set.of(hana.id())));
        var search = done(searches.save(
                MORI,
                new SavedSearch.Wish(
                        "秘密の人",
                        null,
                        true,
                        CreatorFilter.where()
                                .lists(Set.of(new ListWish(list.id(), MORI)))
                                .filter(),
                        CreatorSort.MOST_FOLLOWERS)));

        var ours = searches.byIds(MORI, Set.of(search.id())).get(search.id());
        var theirs = searches.byIds(KATO, Set.of(search.id())).get(search.id());

        assertThat(directory.count(ours.filter()).value()).isEqualTo(1);
        assertThat(directory.count(theirs.filter()).value()).isZero();
    }

    @Test
    void membersAreReadLatestFirstAndEachOnce() {
        var list = list("春", null);
        var expected = new HashSet<UUID>();
        for (var i = 0; i < 7; i++) {
            var creator = register("人" + i);
            expected.add(creator.id());
            done(lists.add(MORI, list.id(), Set.of(creator.id())));
        }
        var seen = new ArrayList<CreatorList.Member>();
        String after = null;
        do {
            var page = lists.members(KATO, list.id(), after, 3);
            seen.addAll(page.items());
            after = page.hasNext() ? page.endCursor() : null;
        } while (after != null);

        assertThat(seen).extracting(CreatorList.Member::creatorId).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(seen).isSortedAccordingTo((one, other) -> other.addedAt().compareTo(one.addedAt()));
        assertThatThrownBy(() -> lists.members(MORI, list.id(), "nonsense", 3))
                .isInstanceOf(UnknownCursorException.class);
    }

    @Test
    void membersFollowAMergeAndComeBackWithIt() {
        var list = list("春", null);
        var other = list("夏", null);
        var survivor = register("はな");
        var absorbed = register("ハナ");
        done(lists.add(MORI, list.id(), Set.of(absorbed.id())));
        done(lists.note(MORI, list.id(), absorbed.id(), "ぜひ"));
        done(lists.add(MORI, other.id(), Set.of(absorbed.id(), survivor.id())));

        var merging = ((MergeOutcome.Merged)
                        mergeDesk.merge(survivor.id(), survivor.version(), absorbed.id(), absorbed.version(), "mori"))
                .merging();

        assertThat(members(MORI, list)).singleElement().satisfies(member -> {
            assertThat(member.creatorId()).isEqualTo(survivor.id());
            assertThat(member.note()).isEqualTo("ぜひ");
        });
        assertThat(members(MORI, other))
                .extracting(CreatorList.Member::creatorId)
                .containsExactly(survivor.id());
        assertThat(lists.byIds(MORI, Set.of(other.id())).get(other.id()).members())
                .isEqualTo(new Count(1, true));

        assertThat(mergeDesk.undo(merging.id(), "mori")).isInstanceOf(MergeOutcome.Undone.class);
        assertThat(members(MORI, list))
                .extracting(CreatorList.Member::creatorId)
                .containsExactly(absorbed.id());
        assertThat(members(MORI, other))
                .extracting(CreatorList.Member::creatorId)
                .containsExactlyInAnyOrder(survivor.id(), absorbed.id());
    }

    @Test
    void anOldIdAddsTheSurvivor() {
        var list = list("春", null);
        var survivor = register("はな");
        var absorbed = register("ハナ");
        mergeDesk.merge(survivor.id(), survivor.version(), absorbed.id(), absorbed.version(), "mori");

        done(lists.add(MORI, list.id(), Set.of(absorbed.id())));

        assertThat(members(MORI, list))
                .extracting(CreatorList.Member::creatorId)
                .containsExactly(survivor.id());
    }

    @Test
    void theRegisterIsFilteredByAList() {
        var list = list("春", OURS);
        var hana = register("はな");
        register("別人");
        done(lists.add(MORI, list.id(), Set.of(hana.id())));

        var wish = CreatorFilter.where()
                .lists(Set.of(new ListWish(list.id(), MORI)))
                .filter();

        assertThat(directory.page(wish, CreatorSort.MOST_FOLLOWERS, null, 10).items())
                .extracting(item -> item.displayName())
                .containsExactly("はな");
        assertThat(lists.ofCreators(MORI, Set.of(hana.id())).get(hana.id()))
                .extracting(CreatorList::name)
                .containsExactly("春");
    }

    private List<CreatorList.Member> members(Onlooker onlooker, CreatorList list) {
        return lists.members(onlooker, list.id(), null, 200).items();
    }

    private CreatorList list(String name, UUID brand) {
        return done(lists.create(MORI, name, brand));
    }

    private Creator register(String name) {
        var outcome = directory.register(new ProfileEdit(name, null, null, null, List.of(), null), List.of());
        return ((EditOutcome.Done) outcome).creator();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).thing();
    }
}
