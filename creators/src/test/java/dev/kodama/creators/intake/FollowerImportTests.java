package dev.kodama.creators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.Republication;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.ListedFollowers;
import dev.kodama.creators.events.MeasuredOverlap;
import dev.kodama.creators.events.OverlapsMeasured;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.jobs.Job;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.roster.WithdrawnCreators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/// Who follows whom, from a file to the announcement.
@SpringBootTest(
        classes = CreatorsTestApplication.class,
        properties = {"kodama.creators.intake.batch=100", "kodama.creators.republication.batches-per-second=1000"})
@RecordApplicationEvents
@NullUnmarked
class FollowerImportTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJob job;

    @Autowired
    Republication republication;

    @Autowired
    List<Job> jobs;

    @Autowired
    WithdrawnCreators withdrawn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void twoAccountsAreRegistered() {
        jdbc.sql(
                        "truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                                + " creators.vocabulary, creators.import_file, creators.import_file_chunk, creators.import_run,"
                                + " creators.import_problem, creators.scheduled_tasks, creators.source, creators.follower_list,"
                                + " creators.measured_overlap, creators.import_list_before, creators.republication, creators.withdrawn")
                .update();
        imported("creators.csv", "username,followers\nhana,2000\nsora,500\nyuki,300\n", ImportKind.CREATORS, MONDAY);
    }

    @Test
    void aListBecomesASketchOfItsAccountAndNoNameStays() {
        var progress = imported(
                "followers.csv",
                "account,follower id\nhana,tanaka_77\nhana,@Tanaka_77\nhana,suzuki\n",
                ImportKind.FOLLOWERS);

        assertThat(progress.status()).isEqualTo(ImportStatus.DONE);
        assertThat(progress.counts().rowsTaken()).isEqualTo(3);
        var told = told().getLast();
        assertThat(told.accountId()).isEqualTo(account("hana"));
        assertThat(told.coverage()).isEqualTo(FollowerCoverage.COMPLETE);
        assertThat(told.idForm()).isEqualTo("NAME");
        assertThat(told.source()).isEqualTo("import:followers.csv");
        assertThat(people(told)).isEqualTo(2);
        assertThat(everythingStored()).doesNotContainIgnoringCase("tanaka");
    }

    @Test
    void whoFollowsTwoAccountsHasOneHash() {
        imported("one.csv", "account,follower id\nhana,a\nhana,b\nsora,b\nsora,c\n", ImportKind.FOLLOWERS);

        var union = ThetaSetOperation.builder().buildUnion();
        told().forEach(list -> union.union(sketch(list)));

        assertThat(told()).hasSize(2);
        assertThat(union.getResult().getEstimate()).isEqualTo(3);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var list = "account,follower id\n" + followers("hana", 0, 250);
        imported("followers.csv", list, ImportKind.FOLLOWERS);
        var rows = rows();
        var before = told().size();

        var again = imported("copy.csv", list, ImportKind.FOLLOWERS);

        assertThat(again.counts().rowsUnchanged()).isEqualTo(250);
        assertThat(rows()).isEqualTo(rows);
        assertThat(told()).hasSize(before);
    }

    @Test
    void halfAListIsNotTakenForAWholeOne() {
        var preview = upload("followers.csv", "account,follower id\n" + followers("hana", 0, 300));
        var id = start(preview, ImportKind.FOLLOWERS, MONDAY, false);
        var checks = new AtomicInteger();

        assertThatThrownBy(() -> job.run(id, () -> checks.incrementAndGet() > 2))
                .isInstanceOf(JobInterruptedException.class);
        assertThat(rows()).hasSize(1);
        assertThat(told()).isEmpty();

        job.run(id, () -> false);
        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(told())
                .singleElement()
                .satisfies(list -> assertThat(people(list)).isEqualTo(300));
    }

    @Test
    void keepsNoMoreThanSomeThousandHashesOfAnAccount() {
        imported("followers.csv", "account,follower id\n" + followers("hana", 0, 20_000), ImportKind.FOLLOWERS);

        var sketch = sketch(told().getLast());
        assertThat(sketch.getRetainedEntries()).isEqualTo(4096);
        assertThat(sketch.getEstimate()).isBetween(18_800.0, 21_200.0);
    }

    @Test
    void aDrawnSampleKnowsOfHowManyItIs() {
        imported(
                "sample.csv",
                "account,followers,follower id\nhana,\"2,000\",1234567\nhana,2000,7654321\n",
                ImportKind.FOLLOWERS_DRAWN);

        var told = told().getLast();
        assertThat(told.coverage()).isEqualTo(FollowerCoverage.RANDOM);
        assertThat(told.followers()).isEqualTo(2000);
        assertThat(told.idForm()).isEqualTo("NUMBER");
    }

    @Test
    void aWholeListIsBetterThanANewerPart() {
        imported("all.csv", "account,follower id\nhana,a\nhana,b\n", ImportKind.FOLLOWERS, MONDAY);
        imported("some.csv", "account,follower id\nhana,c\n", ImportKind.FOLLOWERS_PARTLY, TUESDAY);
        assertThat(told()).hasSize(1);

        imported("all-again.csv", "account,follower id\nhana,a\nhana,b\nhana,c\n", ImportKind.FOLLOWERS, TUESDAY);
        assertThat(told()).extracting(ListedFollowers::version).containsExactly(1L, 2L);
        assertThat(people(told().getLast())).isEqualTo(3);
    }

    @Test
    void unknownAccountsAndNamelessFollowersAreRefused() {
        var progress =
                imported("followers.csv", "account,follower id\nnobody,a\nhana,\nhana,b\n", ImportKind.FOLLOWERS);

        assertThat(progress.counts().rowsRefused()).isEqualTo(2);
        assertThat(desk.problems(progress.id(), null, 10).items())
                .extracting(problem -> problem.line(), problem -> problem.reason())
                .containsExactly(tuple(2L, Reason.UNKNOWN_CREATOR), tuple(3L, Reason.NO_FOLLOWER));
    }

    @Test
    void aDryRunWritesNothingAndLeavesTheFile() {
        var preview = upload("followers.csv", "account,follower id\nhana,a\nnobody,b\n");
        var id = start(preview, ImportKind.FOLLOWERS, MONDAY, true);
        job.run(id, () -> false);

        assertThat(desk.progress(id).counts().rowsRefused()).isEqualTo(1);
        assertThat(rows()).isEmpty();
        assertThat(desk.preview(preview.fileId(), null, null)).isInstanceOf(PreviewOutcome.Readable.class);
    }

    @Test
    void listsOfFollowersAreTakenForAPartUntilSomebodyKnowsBetter() {
        assertThat(upload("f.csv", "account,follower id\nhana,a\n").plan().kind())
                .isEqualTo(ImportKind.FOLLOWERS_PARTLY);
    }

    @Test
    void overlapsAreKnownPairByPairInWhicheverOrder() {
        var preview = upload("shared.csv", "Source,Target,Weight\nhana,sora,120\nyuki,hana,30\n");
        assertThat(preview.plan().kind()).isEqualTo(ImportKind.OVERLAPS);
        run(preview, ImportKind.OVERLAPS, MONDAY);

        assertThat(overlaps()).extracting(MeasuredOverlap::sharedFollowers).containsExactlyInAnyOrder(120L, 30L);
        assertThat(overlaps())
                .allSatisfy(pair -> assertThat(pair.oneAccountId().toString())
                        .isLessThan(pair.otherAccountId().toString()));
    }

    @Test
    void theNewestMeasurementStandsInWhicheverOrderTheyCome() {
        imported("new.csv", "source,target,shared followers\nhana,sora,120\n", ImportKind.OVERLAPS, TUESDAY);
        var older = imported("old.csv", "source,target,shared followers\nsora,hana,90\n", ImportKind.OVERLAPS, MONDAY);
        assertThat(older.counts().rowsUnchanged()).as("it is kept").isZero();
        assertThat(overlaps()).as("but not told").hasSize(1);

        imported(
                "newer.csv",
                "source,target,shared followers\nsora,hana,130\n",
                ImportKind.OVERLAPS,
                TUESDAY.plusSeconds(1));
        assertThat(overlaps().getLast().sharedFollowers()).isEqualTo(130);
        assertThat(overlaps().getLast().version()).isEqualTo(2);
    }

    @Test
    void anAccountDoesNotOverlapWithItselfOrStrangers() {
        var progress = imported(
                "shared.csv",
                "source,target,shared followers\nhana,hana,10\nhana,nobody,5\nhana,sora,-\n",
                ImportKind.OVERLAPS);

        assertThat(desk.problems(progress.id(), null, 10).items())
                .extracting(problem -> problem.reason())
                .containsExactly(Reason.SAME_ACCOUNT, Reason.UNKNOWN_CREATOR, Reason.MARKED_UNKNOWN);
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void everythingIsToldAgainInTheVersionItHas() {
        imported("followers.csv", "account,follower id\nhana,a\nsora,b\n", ImportKind.FOLLOWERS);
        imported("shared.csv", "source,target,shared followers\nhana,sora,120\n", ImportKind.OVERLAPS);
        var lists = told();
        var pairs = overlaps();

        var id = republication.start("mori").id();
        jobs.stream()
                .filter(one -> one.name().equals("republication"))
                .findFirst()
                .orElseThrow()
                .run(id, () -> false);

        assertThat(told().subList(lists.size(), told().size())).containsExactlyInAnyOrderElementsOf(lists);
        assertThat(overlaps().subList(pairs.size(), overlaps().size())).isEqualTo(pairs);
    }

    @Test
    void nothingStaysOfACreatorWhoIsWithdrawn() {
        imported("followers.csv", "account,follower id\nhana,a\nsora,b\n", ImportKind.FOLLOWERS);
        imported("shared.csv", "source,target,shared followers\nhana,sora,120\n", ImportKind.OVERLAPS);
        var hana = jdbc.sql("select creator_id from creators.account where handle = 'hana'")
                .query(UUID.class)
                .single();

        transaction.executeWithoutResult(status -> withdrawn.withdraw(List.of(hana), Instant.now(), null));

        assertThat(rows()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from creators.measured_overlap")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String followers(String account, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> account + ",follower" + i + "\n")
                .collect(Collectors.joining());
    }

    private List<ListedFollowers> told() {
        return events.stream(FollowersListed.class)
                .flatMap(event -> event.lists().stream())
                .toList();
    }

    private List<MeasuredOverlap> overlaps() {
        return events.stream(OverlapsMeasured.class)
                .flatMap(event -> event.overlaps().stream())
                .toList();
    }

    private static CompactThetaSketch sketch(ListedFollowers list) {
        return CompactThetaSketch.wrap(Base64.getDecoder().decode(list.sketch()));
    }

    private static long people(ListedFollowers list) {
        return Math.round(sketch(list).getEstimate());
    }

    private UUID account(String handle) {
        return jdbc.sql("select id from creators.account where handle = ?")
                .param(handle)
                .query(UUID.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql("select l::text from creators.follower_list l order by 1")
                .query(String.class)
                .list();
    }

    /// All that an import leaves behind, the file's own bytes included.
    private String everythingStored() {
        return jdbc.sql("""
                        select string_agg(what, ' ')
                        from (
                          select l::text from creators.follower_list l
                          union all select p::text from creators.import_problem p
                          union all select r::text from creators.import_run r
                          union all select convert_from(c.bytes, 'UTF8') from creators.import_file_chunk c
                        ) as stored (what)""").query(String.class).single();
    }

    private ImportProgress imported(String fileName, String content, ImportKind kind) {
        return imported(fileName, content, kind, MONDAY);
    }

    private ImportProgress imported(String fileName, String content, ImportKind kind, Instant capturedAt) {
        return run(upload(fileName, content), kind, capturedAt);
    }

    private ImportProgress run(ImportPreview preview, ImportKind kind, Instant capturedAt) {
        var id = start(preview, kind, capturedAt, false);
        job.run(id, () -> false);
        return desk.progress(id);
    }

    private UUID start(ImportPreview preview, ImportKind kind, Instant capturedAt, boolean dryRun) {
        var readable = (PreviewOutcome.Readable)
                desk.preview(preview.fileId(), preview.plan().format(), kind);
        var plan = readable.preview().plan();
        var outcome = desk.start(
                preview.fileId(),
                new ImportPlan(kind, plan.format(), plan.columns(), Platform.INSTAGRAM, capturedAt),
                dryRun,
                "mori");
        assertThat(outcome).isInstanceOf(StartOutcome.Started.class);
        return ((StartOutcome.Started) outcome).importId();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            var outcome =
                    desk.upload(fileName, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "mori");
            assertThat(outcome).isInstanceOf(PreviewOutcome.Readable.class);
            return ((PreviewOutcome.Readable) outcome).preview();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
