package dev.kodama.creators.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.Post;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.Republication;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.events.OverlapsMeasured;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Imports of what hangs on accounts, taken back: posts, comments, followers, overlaps, audiences of marginals.
@SpringBootTest(
        classes = {CreatorsTestApplication.class, UndoDeskTests.Saboteur.class},
        properties = "kodama.creators.intake.batch=100")
@RecordApplicationEvents
@NullUnmarked
class UndoOfContentTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
    private static final String POSTS = "Account username,Post ID,Publish time,Likes\n";
    private static final String COMMENTS = "Account,Post ID,Comment ID,Reply to,Author,Comment date,Comment text\n";
    private static final String PROFILES = "account,date,profile pic,description length,private,#posts\n";
    private static final String SHARED = "source,target,shared followers\n";

    @Autowired
    UndoDesk desk;

    @Autowired
    UndoJob job;

    @Autowired
    List<Job> jobs;

    @Autowired
    ImportDesk imports;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    PostArchive archive;

    @Autowired
    Republication republication;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    UndoDeskTests.Saboteur saboteur;

    @BeforeEach
    void threeAccountsAreRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.vocabulary, creators.import_file, creators.import_file_chunk, creators.import_run,"
                        + " creators.import_problem, creators.scheduled_tasks, creators.source, creators.withdrawn,"
                        + " creators.absorbed, creators.merging, creators.creator_at_work, creators.import_batch,"
                        + " creators.import_change, creators.import_undo, creators.import_kept, creators.post,"
                        + " creators.post_figures, creators.comment, creators.post_window, creators.follower_list,"
                        + " creators.measured_overlap, creators.profile_sample, creators.follower_profile,"
                        + " creators.import_post_change, creators.import_list_before, creators.republication")
                .update();
        saboteur.failAtEvent(-1);
        imported(ImportKind.CREATORS, MONDAY, "creators.csv", "username,followers\nhana,2000\nsora,500\nyuki,300\n");
    }

    @Test
    void postsThatTheImportBroughtAreGoneAndOthersHearTheWindowWithoutThem() {
        imported(ImportKind.POSTS, MONDAY, "a.csv", POSTS + "hana,post-1,2026-11-01,10\n");
        var run = imported(
                ImportKind.POSTS, TUESDAY, "b.csv", POSTS + "hana,post-2,2026-11-02,20\nsora,post-3,2026-11-03,30\n");

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofPosts(2, 0, 0));
        assertThat(posts("hana")).extracting(Post::key).containsExactly("post-1");
        assertThat(posts("sora")).isEmpty();
        assertThat(window("hana").posts()).hasSize(1);
        assertThat(window("hana").version()).isEqualTo(3);
        assertThat(window("sora").posts()).isEmpty();
        assertThat(window("sora").source()).isNull();
        assertThat(window("sora").version()).isEqualTo(2);
    }

    @Test
    void aPostOfWhichOthersHaveToldSinceStaysWithTheirFigures() {
        var run = imported(
                ImportKind.POSTS, MONDAY, "a.csv", POSTS + "hana,post-1,2026-11-01,10\nhana,post-2,2026-11-02,5\n");
        imported(ImportKind.POSTS, TUESDAY, "b.csv", POSTS + "hana,post-1,2026-11-01,20\n");

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofPosts(1, 1, 0));
        assertThat(posts("hana")).singleElement().satisfies(post -> {
            assertThat(post.key()).isEqualTo("post-1");
            assertThat(post.captures())
                    .extracting(capture -> capture.figures().likes())
                    .containsExactly(20L);
        });
    }

    @Test
    void aPostKnownBeforeIsWhatItWas() {
        imported(ImportKind.POSTS, MONDAY, "a.csv", "Account username,Post ID,Likes\nhana,post-1,10\n");
        var before = content();
        var run = imported(
                ImportKind.POSTS,
                TUESDAY,
                "b.csv",
                "Account username,Post ID,Publish time,Post type,Description,Likes\nhana,post-1,2026-11-01,Image,秋 #PR,20\n");
        assertThat(posts("hana").getFirst().paid()).isTrue();

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofPosts(0, 1, 0));
        assertThat(content()).isEqualTo(before);
        assertThat(window("hana").posts()).singleElement().satisfies(post -> {
            assertThat(post.publishedAt()).isNull();
            assertThat(post.likes()).isEqualTo(10);
        });
    }

    @Test
    void postsImportedOneAboveTheOtherAreTakenBackOneBelowTheOther() {
        var first = imported(ImportKind.POSTS, MONDAY, "a.csv", "Account username,Post ID,Likes\nhana,post-1,10\n");
        var second = imported(ImportKind.POSTS, TUESDAY, "b.csv", POSTS + "hana,post-1,2026-11-01,20\n");

        undone(second);
        assertThat(undone(first).counts()).isEqualTo(Counts.ofPosts(1, 0, 0));

        assertThat(content()).isEmpty();
    }

    @Test
    void whoseCreatorsHadPostsThatWereTakenBackCanBeTakenBackThemselves() {
        var creators = imported(ImportKind.CREATORS, MONDAY, "more.csv", "username\nneko\n");
        undone(imported(ImportKind.POSTS, MONDAY, "a.csv", POSTS + "neko,post-1,2026-11-01,10\n"));

        assertThat(undone(creators).counts().creatorsRemoved()).isEqualTo(1);
    }

    @Test
    void commentsGoAndTheReplyRateIsWhatItWas() {
        imported(ImportKind.COMMENTS, MONDAY, "a.csv", COMMENTS + "hana,post-1,1,,neko,2026-11-01,すてきですね\n");
        var run = imported(
                ImportKind.COMMENTS,
                MONDAY,
                "b.csv",
                COMMENTS + "hana,post-1,1,,neko,2026-11-01,すてきですね\nhana,post-1,2,1,hana,2026-11-02,ありがとう\n");
        assertThat(window("hana").comments().answered()).isEqualTo(1);

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofPosts(0, 0, 1));
        assertThat(window("hana").comments().comments()).isEqualTo(1);
        assertThat(window("hana").comments().answered()).isZero();
    }

    @Test
    void ofTwoReadingsOfOneFileEachTakesBackItsOwn() {
        var file = "Account,Post ID,Comment ID,Author,Comment text\nhana,post-1,1,neko,すてきですね\n";
        var first = imported(ImportKind.COMMENTS, MONDAY, "a.csv", file);
        var preview = upload("a.csv", file);
        var plan = reading(preview, ImportKind.COMMENTS).plan();
        var withoutIds = plan.withColumns(
                plan.columns().stream().filter(use -> use.column() != 2).toList());
        var second = run(preview, withoutIds, MONDAY);
        assertThat(count("comment")).isEqualTo(2);

        undone(first);

        assertThat(count("comment")).isEqualTo(1);
        assertThat(undone(second).counts().commentsRemoved()).isEqualTo(1);
        assertThat(count("comment")).isZero();
    }

    @Test
    void aRehearsalSaysTheSameAndChangesNothing() {
        imported(ImportKind.POSTS, MONDAY, "a.csv", manyPosts(150, 10));
        var run = imported(ImportKind.POSTS, TUESDAY, "b.csv", manyPosts(350, 20));
        var before = content();
        var said = events.stream(CreatorsEvent.class).count();

        var rehearsal = carriedOut(start(run, true));

        assertThat(content()).isEqualTo(before);
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(said);
        assertThat(rehearsal.counts()).isEqualTo(Counts.ofPosts(200, 150, 0));
        assertThat(undone(run).counts()).isEqualTo(rehearsal.counts());
    }

    @Test
    void aKillInTheMiddleLosesAndDoublesNothing() {
        imported(ImportKind.POSTS, MONDAY, "a.csv", manyPosts(150, 10));
        var before = content();
        var run = imported(ImportKind.POSTS, TUESDAY, "b.csv", manyPosts(350, 20));
        var undo = start(run, false);
        var polls = new AtomicInteger();

        assertThatThrownBy(() -> job.run(undo, () -> polls.incrementAndGet() > 3))
                .isInstanceOf(JobInterruptedException.class);
        saboteur.failAtEvent(1);
        assertThatThrownBy(() -> job.run(undo, () -> false)).hasMessageContaining("sabotage");
        assertThat(count("post"))
                .as("all of a step or nothing")
                .isEqualTo(350 - (int) desk.byId(undo).counts().postsRemoved());
        saboteur.failAtEvent(-1);
        job.run(undo, () -> false);

        assertThat(content()).isEqualTo(before);
        assertThat(desk.byId(undo).counts()).isEqualTo(Counts.ofPosts(200, 150, 0));
    }

    @Test
    void ofAFollowerListThatGoesTheNextBestIsTold() {
        imported(ImportKind.FOLLOWERS_PARTLY, MONDAY, "part.csv", "account,follower id\nhana,a\nhana,b\n");
        var run = imported(
                ImportKind.FOLLOWERS, TUESDAY, "all.csv", "account,follower id\nhana,a\nhana,b\nhana,c\nsora,d\n");

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofFollowers(0, 2, 0));
        assertThat(list("hana"))
                .extracting(ListedFollowers::coverage, ListedFollowers::version, ListedFollowers::source)
                .containsExactly(FollowerCoverage.PARTIAL, 3L, "import:part.csv");
        assertThat(list("sora").sketch()).as("none is known any more").isNull();
        assertThat(list("sora").version()).isEqualTo(2);
    }

    @Test
    void aListThatWasTakenBackCanComeAnew() {
        var file = "account,follower id\nhana,a\n";
        undone(imported(ImportKind.FOLLOWERS, MONDAY, "all.csv", file));

        imported(ImportKind.FOLLOWERS, MONDAY, "all.csv", file);

        assertThat(list("hana").sketch()).isNotNull();
        assertThat(list("hana").version()).isEqualTo(3);
    }

    @Test
    void whatAFileWasTakenForBeforeItIsTakenForAgain() {
        var file = "account,follower id\nhana,a\n";
        var partly = imported(ImportKind.FOLLOWERS_PARTLY, MONDAY, "f.csv", file);
        var told = list("hana");
        var wholly = imported(ImportKind.FOLLOWERS, TUESDAY, "f.csv", file);

        undone(wholly);

        assertThat(list("hana"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(told);
        undone(partly);
        assertThat(list("hana").sketch()).isNull();
    }

    @Test
    void theLowerOfTwoImportsOfOneListLeavesTheUpperOneAlone() {
        var file = "account,follower id\nhana,a\n";
        var partly = imported(ImportKind.FOLLOWERS_PARTLY, MONDAY, "f.csv", file);
        var wholly = imported(ImportKind.FOLLOWERS, TUESDAY, "f.csv", file);

        assertThat(undone(partly).counts()).isEqualTo(Counts.ofFollowers(0, 0, 0));
        assertThat(list("hana").coverage()).isEqualTo(FollowerCoverage.COMPLETE);
        undone(wholly);

        assertThat(list("hana").sketch()).isNull();
    }

    @Test
    void overlapsFallBackToTheMeasurementBefore() {
        imported(ImportKind.OVERLAPS, MONDAY, "a.csv", SHARED + "hana,sora,90\n");
        var run = imported(ImportKind.OVERLAPS, TUESDAY, "b.csv", SHARED + "hana,sora,120\nyuki,hana,30\n");

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofFollowers(0, 0, 2));
        assertThat(overlap("hana", "sora"))
                .extracting(MeasuredOverlap::sharedFollowers, MeasuredOverlap::version, MeasuredOverlap::capturedAt)
                .containsExactly(90L, 3L, MONDAY);
        assertThat(overlap("hana", "yuki").sharedFollowers())
                .as("nothing is known any more")
                .isNull();
        assertThat(overlap("hana", "yuki").version()).isEqualTo(2);
    }

    @Test
    void anOlderMeasurementOfAnOverlapGoesWithoutAWord() {
        imported(ImportKind.OVERLAPS, TUESDAY, "b.csv", SHARED + "hana,sora,120\n");
        var run = imported(ImportKind.OVERLAPS, MONDAY, "a.csv", SHARED + "hana,sora,90\n");

        undone(run);

        assertThat(overlap("hana", "sora").sharedFollowers()).isEqualTo(120);
        assertThat(overlap("hana", "sora").version()).isEqualTo(1);
        assertThat(count("measured_overlap")).isEqualTo(1);
    }

    @Test
    void anOverlapThatWasTakenBackCanComeAnew() {
        undone(imported(ImportKind.OVERLAPS, MONDAY, "a.csv", SHARED + "hana,sora,90\n"));

        imported(ImportKind.OVERLAPS, MONDAY, "a.csv", SHARED + "hana,sora,90\n");

        assertThat(overlap("hana", "sora").sharedFollowers()).isEqualTo(90);
        assertThat(overlap("hana", "sora").version()).isEqualTo(3);
    }

    @Test
    void ofSampledProfilesTheSampleBeforeIsTheLatestAgain() {
        imported(ImportKind.FOLLOWER_PROFILES, MONDAY, "a.csv", PROFILES + "hana,2026-11-02,1,5,0,3\n");
        var run = imported(
                ImportKind.FOLLOWER_PROFILES,
                MONDAY,
                "b.csv",
                PROFILES + "hana,2026-11-03,0,6,0,3\nhana,2026-11-03,0,7,0,3\nsora,2026-11-03,0,8,0,3\n");

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(Counts.ofFollowers(3, 0, 0));
        assertThat(sample("hana").version()).isEqualTo(3);
        assertThat(sample("hana").profiles())
                .extracting(profile -> profile.descriptionLength())
                .containsExactly(5);
        assertThat(sample("sora").profiles()).as("nothing is known any more").isEmpty();
        assertThat(sample("sora").version()).isEqualTo(2);
    }

    @Test
    void audiencesOfMarginalsGoLikeThoseOfCells() {
        imported(ImportKind.CREATORS, MONDAY, "a.csv", "username,Female %,date\nhana,60%,2026-11-01\n");
        var hana = jdbc.sql("select creator_id from creators.account where handle = 'hana'")
                .query(UUID.class)
                .single();
        var before = directory.audiencesOf(Set.of(hana)).get(hana);
        var run = imported(ImportKind.CREATORS, TUESDAY, "b.csv", "username,Female %,date\nhana,70%,2026-11-08\n");

        assertThat(undone(run).counts().audiencesRemoved()).isEqualTo(1);

        assertThat(directory.audiencesOf(Set.of(hana)).get(hana))
                .extracting(AudienceMeasurement::marginals)
                .isEqualTo(before.marginals());
        assertThat(events.stream(AudiencesMeasured.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .audiences())
                .singleElement()
                .satisfies(audience -> assertThat(audience.version()).isEqualTo(3));
    }

    @Test
    void thatNothingIsKnownAnyMoreIsToldAgainToo() {
        undone(imported(ImportKind.POSTS, MONDAY, "p.csv", POSTS + "hana,post-1,2026-11-01,10\n"));
        undone(imported(ImportKind.FOLLOWERS, MONDAY, "f.csv", "account,follower id\nhana,a\n"));
        undone(imported(ImportKind.OVERLAPS, MONDAY, "o.csv", SHARED + "hana,sora,90\n"));
        undone(imported(ImportKind.FOLLOWER_PROFILES, MONDAY, "s.csv", PROFILES + "hana,2026-11-02,1,5,0,3\n"));
        var last = List.of(window("hana"), list("hana"), overlap("hana", "sora"), sample("hana"));
        var said = events.stream(CreatorsEvent.class).count();

        var id = republication.start("mori").id();
        job("republication").run(id, () -> false);

        assertThat(events.stream(CreatorsEvent.class).count()).isGreaterThan(said);
        assertThat(List.of(window("hana"), list("hana"), overlap("hana", "sora"), sample("hana")))
                .isEqualTo(last);
        assertThat(windows()).hasSize(3);
        assertThat(events.stream(FollowersListed.class)).hasSize(3);
        assertThat(events.stream(OverlapsMeasured.class)).hasSize(3);
        assertThat(events.stream(FollowersSampled.class)).hasSize(3);
    }

    @Test
    void onlyARecordedImportIsOfferedToBeTakenBack() {
        var run = imported(ImportKind.POSTS, MONDAY, "a.csv", POSTS + "hana,post-1,2026-11-01,10\n");
        assertThat(imports.progress(run).isUndoable()).isTrue();

        jdbc.sql("update creators.import_run set journaled = false where id = ?")
                .param(run)
                .update();

        assertThat(imports.progress(run).isUndoable()).isFalse();
        assertThat(desk.start(run, true, "mori")).isInstanceOf(UndoOutcome.NoRecord.class);
    }

    private static String manyPosts(int count, int likes) {
        return POSTS
                + IntStream.range(0, count)
                        .mapToObj(i -> "%s,post-%04d,2026-10-01,%d\n".formatted(i % 2 == 0 ? "hana" : "sora", i, likes))
                        .collect(Collectors.joining());
    }

    private UUID imported(ImportKind kind, Instant capturedAt, String fileName, String content) {
        var preview = upload(fileName, content);
        return run(preview, reading(preview, kind).plan(), capturedAt);
    }

    private UUID run(ImportPreview preview, ImportPlan plan, Instant capturedAt) {
        var settled = (plan.platform() == null ? plan.on(Platform.INSTAGRAM) : plan).asOf(capturedAt);
        var run = ((StartOutcome.Started) imports.start(preview.fileId(), settled, false, "mori")).importId();
        job("import").run(run, () -> false);
        assertThat(imports.progress(run).counts().rowsRefused()).isZero();
        return run;
    }

    private ImportPreview reading(ImportPreview preview, ImportKind kind) {
        return ((PreviewOutcome.Readable)
                        imports.preview(preview.fileId(), preview.plan().format(), kind))
                .preview();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            return ((PreviewOutcome.Readable) imports.upload(fileName, bytes, "mori")).preview();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Job job(String name) {
        return jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private UUID start(UUID run, boolean dryRun) {
        return ((UndoOutcome.Started) desk.start(run, dryRun, "mori")).undoId();
    }

    private UndoProgress undone(UUID run) {
        return carriedOut(start(run, false));
    }

    private UndoProgress carriedOut(UUID undo) {
        job.run(undo, () -> false);
        return desk.byId(undo);
    }

    private UUID account(String handle) {
        return jdbc.sql("select id from creators.account where handle = ?")
                .param(handle)
                .query(UUID.class)
                .single();
    }

    private List<Post> posts(String handle) {
        return archive.page(account(handle), null, 200).items();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from creators." + table)
                .query(Integer.class)
                .single();
    }

    /// Every post and figure as it is.
    private List<String> content() {
        return jdbc.sql("""
                        select p::text from creators.post p
                        union all select f::text from creators.post_figures f
                        order by 1""").query(String.class).list();
    }

    private AccountPosts window(String handle) {
        var id = account(handle);
        return windows().stream()
                .filter(one -> one.accountId().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private List<AccountPosts> windows() {
        return events.stream(PostsCaptured.class)
                .flatMap(event -> event.accounts().stream())
                .toList();
    }

    private ListedFollowers list(String handle) {
        var id = account(handle);
        return events.stream(FollowersListed.class)
                .flatMap(event -> event.lists().stream())
                .filter(one -> one.accountId().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private ProfileSample sample(String handle) {
        var id = account(handle);
        return events.stream(FollowersSampled.class)
                .flatMap(event -> event.samples().stream())
                .filter(one -> one.accountId().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private MeasuredOverlap overlap(String one, String other) {
        var pair = Set.of(account(one), account(other));
        return events.stream(OverlapsMeasured.class)
                .flatMap(event -> event.overlaps().stream())
                .filter(measured -> pair.equals(Set.of(measured.oneAccountId(), measured.otherAccountId())))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
