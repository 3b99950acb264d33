package dev.kodama.creators.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Bulk;
import dev.kodama.creators.Bulk.Action;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.Bulk.Status;
import dev.kodama.creators.BulkDesk;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.CreatorProfilesChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// The job is run by hand, so that a test can kill it where it likes.
@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class, properties = "kodama.creators.jobs.enabled=false")
@RecordApplicationEvents
@NullUnmarked
class BulkDeskTests {
    private static final UUID OURS = UUID.randomUUID();
    private static final Onlooker MORI = new Onlooker("mori", Set.of(OURS));
    private static final Onlooker KATO = new Onlooker("kato", Set.of());

    @Autowired
    BulkDesk desk;

    @Autowired
    BulkJob job;

    @Autowired
    CreatorLists lists;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.audience, creators.rate, creators.bulk,"
                        + " creators.bulk_member")
                .update();
    }

    @Test
    void everyoneWhoMatchesGetsTheTagAndIsFoundByIt() {
        var matching = registerMany("はな", 1_200);
        var other = register("別人");

        var bulk = run(start(tag("Ｓｐｒｉｎｇ"), new Selection.Matching(CreatorFilter.text("はな"))));

        assertThat(bulk.status()).isEqualTo(Status.DONE);
        assertThat(bulk.total()).isEqualTo(1_200);
        assertThat(bulk.done()).isEqualTo(1_200);
        assertThat(bulk.changed()).isEqualTo(1_200);
        assertThat(directory.count(tagged("spring")).value()).isEqualTo(1_200);
        assertThat(directory.byId(matching.getFirst()).version()).isEqualTo(2);
        assertThat(directory.byId(other.id()).tags()).isEmpty();
        assertThat(directory.tagsLike("spr")).containsExactly("spring");
    }

    @Test
    void doingItTwiceChangesNothing() {
        var hana = register("はな");
        run(start(tag("spring"), new Selection.Picked(Set.of(hana.id()))));
        var once = directory.byId(hana.id());

        var again = run(start(tag("spring"), new Selection.Picked(Set.of(hana.id()))));

        assertThat(again.changed()).isZero();
        assertThat(directory.byId(hana.id())).isEqualTo(once);
    }

    @Test
    void takingItBackRestoresExactlyWhatItChanged() {
        var before = register("前から");
        directory.setTags(before.id(), before.version(), Set.of("spring", "vip"));
        var after = register("後から");
        var bulk = run(start(tag("spring"), new Selection.Matching(CreatorFilter.NONE)));
        var edited = directory.byId(after.id());
        directory.setTags(after.id(), edited.version(), Set.of("spring", "new"));

        var undone = run(done(desk.undo(MORI, bulk.id())));

        assertThat(undone.status()).isEqualTo(Status.UNDONE);
        assertThat(undone.undoneBy()).isEqualTo("mori");
        assertThat(directory.byId(before.id()).tags()).containsExactly("spring", "vip");
        assertThat(directory.byId(after.id()).tags()).containsExactly("new");
        assertThat(done(desk.undo(MORI, bulk.id())).status()).isEqualTo(Status.UNDONE);
    }

    @Test
    void untaggingGivesBackOnlyTheTagsItTook() {
        var one = register("一");
        directory.setTags(one.id(), one.version(), Set.of("a", "b"));
        var bulk =
                run(start(new Bulk.Wish(Action.UNTAG, Set.of("b", "c"), null), new Selection.Picked(Set.of(one.id()))));
        assertThat(directory.byId(one.id()).tags()).containsExactly("a");

        run(done(desk.undo(MORI, bulk.id())));

        assertThat(directory.byId(one.id()).tags()).containsExactly("a", "b");
    }

    @Test
    void aWholeFilterGoesOnAListAndOffAgain() {
        registerMany("はな", 700);
        var list = list();
        var early = register("はな前から");
        done(lists.add(MORI, list.id(), Set.of(early.id())));

        var bulk = run(start(onto(list), new Selection.Matching(CreatorFilter.text("はな"))));

        assertThat(bulk.total()).isEqualTo(701);
        assertThat(bulk.changed()).isEqualTo(700);
        assertThat(size(list)).isEqualTo(701);
        assertThat(run(start(onto(list), new Selection.Matching(CreatorFilter.text("はな"))))
                        .changed())
                .isZero();

        run(done(desk.undo(MORI, bulk.id())));
        assertThat(lists.members(MORI, list.id(), null, 10).items())
                .extracting(CreatorList.Member::creatorId)
                .containsExactly(early.id());
    }

    @Test
    void whoWasTakenOffAListComesBackWithTheirNote() {
        var list = list();
        var hana = register("はな");
        done(lists.add(MORI, list.id(), Set.of(hana.id())));
        done(lists.note(MORI, list.id(), hana.id(), "ぜひ"));
        var before = lists.members(MORI, list.id(), null, 10).items();

        var bulk = run(start(
                new Bulk.Wish(Action.TAKE_OFF_LIST, Set.of(), list.id()), new Selection.Picked(Set.of(hana.id()))));
        assertThat(size(list)).isZero();
        run(done(desk.undo(MORI, bulk.id())));

        assertThat(lists.members(MORI, list.id(), null, 10).items()).isEqualTo(before);
    }

    @Test
    void optingOutIsToldAtOnceAndTakenBackUnlessTheCreatorAskedForItSince() {
        var one = register("一");
        var two = register("二");
        directory.optOut(two.id());

        var bulk = run(
                start(new Bulk.Wish(Action.OPT_OUT, Set.of(), null), new Selection.Picked(Set.of(one.id(), two.id()))));

        assertThat(bulk.changed()).isEqualTo(1);
        assertThat(events.stream(CreatorProfilesChanged.class)
                        .flatMap(event -> event.creators().stream())
                        .filter(profile -> !profile.contactable())
                        .map(profile -> profile.creatorId()))
                .containsExactlyInAnyOrder(one.id(), two.id());
        run(done(desk.undo(MORI, bulk.id())));
        assertThat(directory.byId(one.id()).contactable()).isTrue();
        assertThat(directory.byId(two.id()).contactable()).isFalse();
    }

    @Test
    void aKilledRunGoesOnWhereItWas() {
        registerMany("はな", 1_200);
        var bulk = start(tag("spring"), new Selection.Matching(CreatorFilter.text("はな")));
        var steps = new int[1];
        try {
            job.run(bulk.id(), () -> ++steps[0] == 2);
        } catch (RuntimeException killed) {
            assertThat(now(bulk).done()).isEqualTo(500);
        }

        var done = run(bulk);

        assertThat(done.done()).isEqualTo(1_200);
        assertThat(done.changed()).isEqualTo(1_200);
        assertThat(jdbc.sql("select max(version) from creators.creator")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforehand() {
        var list = list();

        assertThat(desk.start(MORI, tag(" "), new Selection.Picked(Set.of())))
                .isEqualTo(new Outcome.Invalid<>(
                        List.of(new Fault("tags", Reason.EMPTY), new Fault("creators", Reason.EMPTY))));
        assertThat(desk.start(KATO, onto(list), new Selection.Matching(CreatorFilter.NONE)))
                .isEqualTo(new Outcome.Invalid<>(List.of(new Fault("list", Reason.EMPTY))));
        var bulk = start(tag("x"), new Selection.Matching(CreatorFilter.NONE));
        assertThat(desk.byIds(KATO, Set.of(bulk.id()))).isEmpty();
        assertThat(desk.undo(KATO, bulk.id())).isEqualTo(new Outcome.NotFound<>());
        assertThat(desk.undo(MORI, bulk.id()))
                .isEqualTo(new Outcome.Invalid<>(List.of(new Fault("id", Reason.AT_WORK))));
    }

    private static Bulk.Wish tag(String word) {
        return new Bulk.Wish(Action.TAG, Set.of(word), null);
    }

    private static Bulk.Wish onto(CreatorList list) {
        return new Bulk.Wish(Action.ADD_TO_LIST, Set.of(), list.id());
    }

    private static CreatorFilter tagged(String tag) {
        return CreatorFilter.where().tags(Set.of(tag)).filter();
    }

    private Bulk start(Bulk.Wish wish, Selection selection) {
        return done(desk.start(MORI, wish, selection));
    }

    private Bulk run(Bulk bulk) {
        job.run(bulk.id(), () -> false);
        return now(bulk);
    }

    private Bulk now(Bulk bulk) {
        return desk.byIds(MORI, Set.of(bulk.id())).get(bulk.id());
    }

    private CreatorList list() {
        return done(lists.create(MORI, "春", OURS));
    }

    private long size(CreatorList list) {
        return lists.byIds(MORI, Set.of(list.id())).get(list.id()).members().value();
    }

    private List<UUID> registerMany(String name, int count) {
        jdbc.sql("""
                insert into creators.creator (display_name, sort_name, search_text, search_grams)
                select :name || n, :name || n, :name || n, :grams::integer[] from generate_series(1, :count) as n""")
                .param("name", name)
                .param("count", count)
                .param("grams", "{" + (('は' << 16) | 'な') + "}")
                .update();
        return jdbc.sql("select id from creators.creator order by id")
                .query(UUID.class)
                .list();
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
