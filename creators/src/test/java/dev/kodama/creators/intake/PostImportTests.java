package dev.kodama.creators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Account;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportPreview.PlanFault;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Page;
import dev.kodama.creators.Post;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.PostFigures;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostFormat;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.roster.WithdrawnCreators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Posts and comments from the file to what listeners are told, on a real database.
@SpringBootTest(
        classes = CreatorsTestApplication.class,
        properties = {"kodama.creators.intake.batch=20"})
@RecordApplicationEvents
@NullUnmarked
class PostImportTests {
    private static final String META = """
            Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Likes,Shares,Comments,Saves,Reach,Follows
            18011,1784,hana_m,はな,秋の新作 #PR,44,10/03/2026 08:31,https://www.instagram.com/reel/DAbc123/,IG reel,,Lifetime,"12,400",610,88,57,230,9100,41
            18012,1784,hana_m,はな,散歩,0,10/04/2026 09:00,https://www.instagram.com/p/DAbc124/,IG image,,Lifetime,4000,-,8,7,30,3100,1
            """;
    private static final String YOUTUBE = """
            コンテンツ,動画のタイトル,動画公開時刻,長さ,視聴回数,高評価,コメントの追加回数
            合計,,,,11234,380,26
            abcDEF12345,テスト動画,2026/10/07,30,"1,234",80,6
            abcDEF12346,もうひとつ,2026/10/08,30,"10,000",300,20
            """;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJob job;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    PostArchive archive;

    @Autowired
    WithdrawnCreators withdrawn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Account instagram;
    private Account youtube;

    @BeforeEach
    void hanaIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.source, creators.audience,"
                        + " creators.rate, creators.import_file,"
                        + " creators.import_file_chunk, creators.import_run, creators.import_problem,"
                        + " creators.scheduled_tasks, creators.post, creators.post_figures, creators.comment,"
                        + " creators.post_window, creators.withdrawn")
                .update();
        var hana = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(
                                new NewAccount(Platform.INSTAGRAM, "hana_m", null),
                                new NewAccount(Platform.YOUTUBE, "hana", null))))
                .creator();
        instagram = account(hana.accounts(), Platform.INSTAGRAM);
        youtube = account(hana.accounts(), Platform.YOUTUBE);
    }

    @Test
    void anExportOfMetaBecomesPostsOfTheAccountItNames() {
        var progress = imported("insights-2026-11-01.csv", META, null);

        assertThat(progress.counts().postsAdded()).isEqualTo(2);
        var posts = posts(instagram);
        assertThat(posts)
                .extracting(Post::key, Post::publishedAt, Post::format, Post::caption, Post::paid)
                .containsExactly(
                        tuple("DAbc124", Instant.parse("2026-10-04T00:00:00Z"), PostFormat.IMAGE, "散歩", false),
                        tuple(
                                "DAbc123",
                                Instant.parse("2026-10-02T23:31:00Z"),
                                PostFormat.SHORT_VIDEO,
                                "秋の新作 #PR",
                                true));
        assertThat(posts.getLast().latest()).isEqualTo(new PostFigures(12_400L, 9_100L, 610L, 57L, 88L, 230L));
        var capture = posts.getLast().captures().getFirst();
        assertThat(capture.source().label()).isEqualTo("import:insights-2026-11-01.csv");
        assertThat(capture.line()).isEqualTo(2);
        assertThat(capture.capturedAt()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
    }

    @Test
    void hiddenLikesAreMissingNotZero() {
        var progress = imported("insights.csv", META, null);

        assertThat(posts(instagram).getFirst().latest().likes()).isNull();
        assertThat(problems(progress)).extracting(ImportProblem::reason).containsExactly(Reason.MARKED_UNKNOWN);
        assertThat(last().posts().getFirst().likes()).isNull();
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysNothing() {
        imported("insights.csv", META, null);
        var before = events.stream(CreatorsEvent.class).count();
        var rows = rows();

        var again = imported("renamed.csv", META, null);

        assertThat(again.counts().rowsUnchanged()).isEqualTo(2);
        assertThat(again.counts().postsAdded()).isZero();
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aLaterExportAddsFiguresAndOverwritesNone() {
        imported("insights-2026-11-01.csv", META, null);

        imported("insights-2026-11-08.csv", META.replace(",610,", ",640,").replace("秋の新作 #PR", "別の文"), null);

        var post = posts(instagram).getLast();
        assertThat(post.captures())
                .extracting(capture -> capture.figures().likes())
                .containsExactly(610L, 640L);
        assertThat(post.latest().likes()).isEqualTo(640);
        assertThat(post.caption()).isEqualTo("秋の新作 #PR");
        assertThat(last().version()).isEqualTo(2);
        assertThat(last().posts()).hasSize(2);
    }

    @Test
    void whatANewerExportDoesNotTellStaysAsAnOlderOneToldIt() {
        imported("insights-2026-11-08.csv", META, null);
        imported("insights-2026-11-01.csv", META.replace(",-,", ",99,"), null);

        assertThat(posts(instagram).getFirst().latest().likes()).isEqualTo(99);
    }

    @Test
    void aFileThatNamesNoAccountIsOfTheOneThatTheUserChooses() {
        var preview = upload("表データ.csv", YOUTUBE);
        assertThat(preview.faults()).contains(PlanFault.NO_ACCOUNT_COLUMN, PlanFault.NO_PLATFORM);

        var progress = run(preview, preview.plan().about(youtube.id()), false);

        assertThat(progress.counts().postsAdded()).isEqualTo(2);
        assertThat(progress.counts().rowsRefused()).isEqualTo(1);
        assertThat(problems(progress))
                .extracting(ImportProblem::line, ImportProblem::reason)
                .containsExactly(tuple(2L, Reason.SUMMARY_ROW));
        assertThat(posts(youtube)).extracting(Post::caption).containsExactly("もうひとつ", "テスト動画");
        assertThat(posts(youtube).getFirst().url()).isEqualTo("https://www.youtube.com/watch?v=abcDEF12346");
        assertThat(upload("again.csv", YOUTUBE).plan().accountId())
                .as("the same bytes are of the same account")
                .isEqualTo(youtube.id());
    }

    @Test
    void anAccountThatIsNotInTheRegisterCannotBeChosen() {
        var preview = upload("Table data.csv", YOUTUBE);

        var checked = readable(desk.check(preview.fileId(), preview.plan().about(UUID.randomUUID())));

        assertThat(checked.faults()).containsExactly(PlanFault.NO_SUCH_ACCOUNT);
    }

    @Test
    void aDryRunTellsWhatWouldBeNewAndKeepsNothing() {
        var preview = upload("insights.csv", META);

        var progress = run(preview, preview.plan(), true);

        assertThat(progress.counts().postsAdded()).isEqualTo(2);
        assertThat(progress.sample())
                .extracting(ImportProgress.PreviewRow::effect)
                .containsOnly(ImportProgress.Effect.NEW);
        assertThat(progress.sample().getFirst().text()).contains("DAbc123", "秋の新作", "♥610");
        assertThat(posts(instagram)).isEmpty();
        assertThat(events.stream(PostsCaptured.class)).isEmpty();
    }

    @Test
    void postsOfAnUnknownAccountAreRefusedWithTheReason() {
        var progress = imported("insights.csv", META.replace("hana_m", "nobody"), null);

        assertThat(progress.counts().rowsRefused()).isEqualTo(2);
        assertThat(problems(progress)).extracting(ImportProblem::reason).contains(Reason.UNKNOWN_CREATOR);
    }

    @Test
    void aKilledImportGoesOnAndLosesAndDoublesNothing() {
        var preview = upload("posts.csv", manyPosts(90));
        var id = start(preview, preview.plan().about(youtube.id()), false);
        var polls = new AtomicInteger();

        assertThatThrownBy(() -> job.run(id, () -> polls.incrementAndGet() > 2))
                .isInstanceOf(JobInterruptedException.class);
        assertThat(archive.countsOf(Set.of(youtube.id()))).containsEntry(youtube.id(), 40L);
        job.run(id, () -> false);

        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(desk.progress(id).counts().postsAdded()).isEqualTo(90);
        assertThat(archive.countsOf(Set.of(youtube.id()))).containsEntry(youtube.id(), 90L);
    }

    @Test
    void theWindowHasTheLastThirtyPostsAndNoStories() {
        for (var count : List.of(29, 30, 31)) {
            hanaIsRegistered();
            imported("posts.csv", manyPosts(count), youtube);
            assertThat(last().posts()).hasSize(Math.min(30, count));
            assertThat(last().posts().getFirst().views())
                    .as("the newest goes first")
                    .isEqualTo(1000 + count - 1);
        }
        imported("story.csv", """
                Post ID,Publish time,Post type,Views
                story-0001,2026-11-25,Story,5
                """, youtube);
        assertThat(posts(youtube).getFirst().format()).isEqualTo(PostFormat.STORY);
        assertThat(last().posts()).extracting(CapturedPost::format).doesNotContain(PostFormat.STORY);
    }

    @Test
    void pagesGoOnByKeyAndPostsWithoutADateComeLast() {
        imported("posts.csv", manyPosts(5) + "undated-01,,7,1\n", youtube);

        var seen = new ArrayList<String>();
        Page<Post> page = null;
        do {
            page = archive.page(youtube.id(), page == null ? null : page.endCursor(), 2);
            page.items().forEach(post -> seen.add(post.key()));
        } while (page.hasNext());

        assertThat(seen)
                .containsExactly("video-0004", "video-0003", "video-0002", "video-0001", "video-0000", "undated-01");
    }

    @Test
    void thePostTakesTheFollowersCountedNearestToIt() {
        count("2026-08-01T00:00:00Z", 900);
        count("2026-10-01T00:00:00Z", 1_000);
        count("2026-10-20T00:00:00Z", 2_000);
        imported("insights.csv", META, null);

        assertThat(last().posts()).extracting(CapturedPost::followers).containsOnly(1_000L);
    }

    @Test
    void aCountThatComesInLaterIsToldWithThePosts() {
        imported("insights.csv", META, null);
        assertThat(last().posts()).extracting(CapturedPost::followers).containsOnlyNulls();

        count("2026-10-03T00:00:00Z", 1_500);

        assertThat(last().posts()).extracting(CapturedPost::followers).containsOnly(1_500L);
        assertThat(last().version()).isEqualTo(2);
        count("2026-11-20T00:00:00Z", 9_000);
        assertThat(last().version()).as("a count further away is no news").isEqualTo(2);
    }

    @Test
    void aCountHalfAYearAwaySaysNothingOfThePost() {
        count("2026-04-06T00:00:00Z", 1_000);
        imported("insights.csv", META, null);

        assertThat(last().posts()).extracting(CapturedPost::followers).containsExactly(null, 1_000L);
    }

    @Test
    void theOwnersAnswersAreCountedFromTheComments() {
        var progress = imported("comments.csv", """
                Post URL,Comment ID,Reply to,Author,Comment date,Comment text
                https://www.instagram.com/p/DAbc124/,1,,neko,2026-10-04 10:00,すてきですね
                https://www.instagram.com/p/DAbc124/,2,1,@Hana_M,2026-10-04 12:00,ありがとう
                https://www.instagram.com/p/DAbc124/,3,,inu,2026-10-04 10:00,どこで買えますか
                https://www.instagram.com/p/DAbc124/,4,,hana_m,2026-10-04 10:00,補足です
                https://www.instagram.com/p/DAbc124/,5,,spam,2026-10-04 11:00,https://example.com/x
                """, instagram);

        assertThat(progress.counts().commentsAdded()).isEqualTo(5);
        var count = archive.commentsOf(Set.of(instagram.id())).get(instagram.id());
        assertThat(count.comments()).isEqualTo(2);
        assertThat(count.answered()).isEqualTo(1);
        assertThat(count.medianMinutes()).isEqualTo(120);
        assertThat(count.removed()).hasSize(1);
        assertThat(last().comments()).isEqualTo(count);
        assertThat(last().posts()).isEmpty();
    }

    private static final String CHANNEL = "UCNW1Ex0r6HsWRD4LCtPwvoQ";

    private static final String BY_CHANNEL = """
            Video ID,Comment ID,Parent ID,Author,Author Channel ID,Comment date,Comment text
            abcDEF12345,1,,Hana,UCxxxxxxxxxxxxxxxxxxxxxx,2026-10-04 10:00,わたしが本人です
            abcDEF12345,2,1,はな ch.,%s,2026-10-04 12:00,ちがいます
            """.formatted(CHANNEL);

    @Test
    void theOwnerIsRecognisedByTheIdThatThePlatformHasToldAndNotByADisplayName() {
        jdbc.sql("insert into creators.freshness (account_id, platform, priority, due_at, vendor_id)"
                        + " values (?, 'YOUTUBE', 3, now(), ?)")
                .params(youtube.id(), CHANNEL)
                .update();
        rename(youtube, "hana_official");

        imported("comments.csv", BY_CHANNEL, youtube);

        assertThat(last().comments().comments()).isEqualTo(1);
        assertThat(last().comments().answered()).isEqualTo(1);
    }

    @Test
    void theOwnerIsRecognisedByTheAddressThatTheAccountIsKeptUnder() {
        rename(youtube, "hana_official");
        jdbc.sql("update creators.account set url = ? where id = ?")
                .params("https://www.youtube.com/channel/" + CHANNEL, youtube.id())
                .update();

        imported("comments.csv", BY_CHANNEL, youtube);

        assertThat(last().comments().answered()).isEqualTo(1);
    }

    /// So that the stranger's display name is not the account's handle.
    private void rename(Account account, String handle) {
        jdbc.sql("update creators.account set handle = :handle, handle_key = :handle where id = :id")
                .param("handle", handle)
                .param("id", account.id())
                .update();
    }

    @Test
    void anAnswerMayComeBatchesBeforeItsQuestion() {
        var file = new StringBuilder("Comment ID,Parent ID,Author,Comment date,Comment text\n");
        for (var i = 0; i < 30; i++) {
            file.append("a%d,q%d,hana_m,2026-10-04 12:00,ありがとう%d\n".formatted(i, i, i));
        }
        for (var i = 0; i < 30; i++) {
            file.append("q%d,,fan%d,2026-10-04 10:00,質問%d\n".formatted(i, i, i));
        }

        imported("comments.csv", file.toString(), instagram);

        assertThat(last().comments().answered()).isEqualTo(30);
    }

    @Test
    void commentsBroughtAgainChangeNothing() {
        var file = """
                Comment ID,Parent ID,Author,Comment date,Comment text
                1,,neko,2026-10-04 10:00,すてき
                """;
        imported("comments.csv", file, instagram);
        var before = events.stream(CreatorsEvent.class).count();

        var again = imported("comments-later.csv", file + "\n", instagram);

        assertThat(again.counts().commentsAdded()).isZero();
        assertThat(again.counts().rowsUnchanged()).isEqualTo(1);
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(before);
    }

    @Test
    void noStrangersNameAndNoWordOfTheirsIsKept() {
        var preview = upload("comments.csv", """
                Comment ID,Parent ID,Author,Comment date,Comment text
                1,,neko_neko,2026-10-04 10:00,ひみつの言葉
                2,,neko_neko,someday,ひみつの言葉
                """);
        run(preview, preview.plan().about(instagram.id()), true);
        run(preview, preview.plan().about(instagram.id()), false);
        jdbc.sql("truncate creators.import_file_chunk").update();

        for (var table : List.of("comment", "import_run", "import_problem", "post", "post_window", "source")) {
            assertThat(jdbc.sql("select t::text from creators." + table + " t")
                            .query(String.class)
                            .list())
                    .as(table)
                    .noneMatch(row -> row.contains("neko_neko") || row.contains("ひみつ"));
        }
        assertThat(jdbc.sql("select count(distinct author) from creators.comment")
                        .query(Long.class)
                        .single())
                .as("one author is one hash")
                .isEqualTo(1);
    }

    @Test
    void postsAndCommentsGoWithTheirCreator() {
        imported("insights.csv", META, null);
        imported("comments.csv", """
                Comment ID,Parent ID,Author,Comment date,Comment text
                1,,neko,2026-10-04 10:00,すてき
                """, instagram);

        transaction.executeWithoutResult(
                status -> withdrawn.withdraw(List.of(instagram.creatorId()), Instant.now(), null));

        for (var table : List.of("post", "post_figures", "comment", "post_window")) {
            assertThat(jdbc.sql("select count(*) from creators." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void onlyTheCommentsBelowTheLastThirtyPostsCount() {
        imported("posts.csv", manyPosts(31), youtube);
        var file = new StringBuilder("Video ID,Comment ID,Parent ID,Author,Published At,Text\n");
        for (var i = 0; i < 31; i++) {
            file.append("video-%04d,c%d,,fan%d,2026-11-01,コメント%d\n".formatted(i, i, i, i));
        }

        imported("comments.csv", file.toString(), youtube);

        assertThat(last().comments().posts()).isEqualTo(30);
        assertThat(last().comments().comments()).isEqualTo(30);
    }

    private static final String STRANGERS = """
            Post URL,Comment ID,Author,Comment date,Comment text
            https://www.instagram.com/p/DAbc124/,1,neko_77,2026-10-04 10:00,すてきですね
            https://www.instagram.com/p/DAbc124/,2,inu_88,2026-10-04 10:00,どこで買えますか
            """;

    @Test
    void nothingStaysOfStrangersNamesAndWordsOnceTheirCommentsAreIn() {
        var preview = upload("comments.csv", STRANGERS);
        run(preview, preview.plan().about(instagram.id()), true);
        assertThat(everythingStored()).as("a dry run leaves the file").contains("neko_77");

        run(preview, preview.plan().about(instagram.id()), false);

        assertThat(everythingStored()).doesNotContain("neko_77", "inu_88", "すてき", "買えます");
    }

    @Test
    void nothingStaysOfStrangersWhenTheirCommentsAreRefusedOrTheImportIsStopped() {
        var preview = upload("comments.csv", STRANGERS);
        var waiting = start(preview, preview.plan().about(instagram.id()), false);
        desk.cancel(waiting);
        assertThat(everythingStored()).doesNotContain("neko_77");

        imported(
                "comments.csv",
                STRANGERS.replace("Post URL", "Account,Post URL").replace("https", "nobody,https"),
                null);

        assertThat(everythingStored()).doesNotContain("neko_77", "すてき");
    }

    /// All that an import leaves behind, the file's own bytes included.
    private String everythingStored() {
        return jdbc.sql("""
                        select string_agg(what, ' ')
                        from (
                          select c::text from creators.comment c
                          union all select p::text from creators.import_problem p
                          union all select r::text from creators.import_run r
                          union all select convert_from(c.bytes, 'UTF8') from creators.import_file_chunk c
                        ) as stored (what)""").query(String.class).single();
    }

    private void count(String at, long followers) {
        directory.recordSnapshot(
                instagram.id(), Instant.parse(at), Method.MANUAL, "mori", Figures.followers(followers));
    }

    private static String manyPosts(int count) {
        return "Video ID,Video publish time,Views,Likes\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "video-%04d,2026-10-01 %02d:%02d,%d,%d\n"
                                .formatted(i, i / 60, i % 60, 1000 + i, 10 + i))
                        .collect(Collectors.joining());
    }

    private List<Post> posts(Account account) {
        return archive.page(account.id(), null, 200).items();
    }

    private AccountPosts last() {
        return events.stream(PostsCaptured.class)
                .reduce((a, b) -> b)
                .orElseThrow()
                .accounts()
                .getFirst();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select p::text from creators.post p
                        union all select f::text from creators.post_figures f
                        union all select w::text from creators.post_window w
                        union all select a::text from creators.account a
                        order by 1""").query(String.class).list();
    }

    private static Account account(List<Account> accounts, Platform platform) {
        return accounts.stream()
                .filter(account -> account.platform() == platform)
                .findFirst()
                .orElseThrow();
    }

    private ImportProgress imported(String fileName, String content, Account of) {
        var preview = upload(fileName, content);
        return run(preview, of == null ? preview.plan() : preview.plan().about(of.id()), false);
    }

    private ImportProgress run(ImportPreview preview, ImportPlan plan, boolean dryRun) {
        var id = start(preview, plan, dryRun);
        job.run(id, () -> false);
        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.DONE);
        return desk.progress(id);
    }

    private UUID start(ImportPreview preview, ImportPlan plan, boolean dryRun) {
        assertThat(plan.kind()).isIn(ImportKind.POSTS, ImportKind.COMMENTS);
        var outcome = desk.start(preview.fileId(), plan, dryRun, "mori");
        assertThat(outcome).isInstanceOf(StartOutcome.Started.class);
        return ((StartOutcome.Started) outcome).importId();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            return readable(
                    desk.upload(fileName, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "mori"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportPreview readable(PreviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(PreviewOutcome.Readable.class);
        return ((PreviewOutcome.Readable) outcome).preview();
    }

    private List<ImportProblem> problems(ImportProgress progress) {
        return desk.problems(progress.id(), null, 500).items();
    }
}
