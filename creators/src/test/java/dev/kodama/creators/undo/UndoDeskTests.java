package dev.kodama.creators.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Count;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.KeptCreator;
import dev.kodama.creators.KeptCreator.Reason;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.Method;
import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.creators.UndoProgress.Counts;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCardsChanged;
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
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Imports taken back, on a real database. Jobs are run by hand, so that a test says when.
@SpringBootTest(
        classes = {CreatorsTestApplication.class, UndoDeskTests.Saboteur.class},
        properties = "kodama.creators.intake.batch=100")
@RecordApplicationEvents
@NullUnmarked
class UndoDeskTests {
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
    MergeDesk mergeDesk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Saboteur saboteur;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.vocabulary, creators.import_file, creators.import_file_chunk, creators.import_run,"
                        + " creators.import_problem, creators.scheduled_tasks, creators.source, creators.withdrawn,"
                        + " creators.absorbed, creators.merging, creators.creator_at_work, creators.import_batch,"
                        + " creators.import_change, creators.import_undo, creators.import_kept")
                .update();
        saboteur.failAtEvent(-1);
    }

    @Test
    void whomTheImportBroughtIsGoneAndEverybodyHearsIt() {
        var run = imported("instagram.csv", people(250));
        var known = told();

        var undo = undone(run);

        assertThat(undo.status()).isEqualTo(UndoProgress.Status.DONE);
        assertThat(undo.counts()).isEqualTo(new Counts(250, 0, 250, 250, 0, 0, 0));
        assertThat(rowsOfTheRegister()).isEmpty();
        assertThat(withdrawn()).hasSize(250).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
        assertThat(lastProfileOf(known.getFirst()).version()).isEqualTo(2);
        assertThat(desk.ofImports(Set.of(run))).containsEntry(run, undo);
    }

    @Test
    void aRehearsalSaysTheSameAndChangesNothing() {
        imported("a.csv", "username,name,followers\nperson1,One,5\nperson2,person2,6\n");
        var run = imported("instagram-2026-10-01.csv", people(150));
        directory.setTags(named("Person 7").id(), 1, Set.of("vip"));
        var before = rowsOfTheRegister();
        var said = events.stream(CreatorsEvent.class).count();

        var rehearsal = carriedOut(start(run, true));

        assertThat(rehearsal.dryRun()).isTrue();
        assertThat(rowsOfTheRegister()).isEqualTo(before);
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(said);
        var kept = keptBy(rehearsal);
        var real = undone(run);
        assertThat(real.counts()).isEqualTo(rehearsal.counts());
        assertThat(keptBy(real)).isEqualTo(kept).hasSize(1);
    }

    @Test
    void whoWasEditedSinceStays() {
        var run = imported("instagram.csv", people(3));
        var edited = named("Person 1");
        directory.setTags(edited.id(), edited.version(), Set.of("vip"));

        var undo = undone(run);

        assertThat(undo.counts().creatorsRemoved()).isEqualTo(2);
        assertThat(keptBy(undo)).containsExactly(new KeptCreator(edited.id(), "Person 1", Reason.EDITED, true));
        assertThat(named("Person 1").accounts().getFirst().latest().figures().followers())
                .isEqualTo(1001);
    }

    @Test
    void whoIsAtWorkOrMergedOrToldOfByAnotherListOrMeasuredByHandStays() {
        var run = imported("instagram-2026-10-01.csv", people(6));
        var atWork = named("Person 0");
        jdbc.sql("insert into creators.creator_at_work values (?, now())")
                .param(atWork.id())
                .update();
        var survivor = named("Person 1");
        var absorbed = named("Person 2");
        mergeDesk.merge(survivor.id(), 1, absorbed.id(), 1, "mori");
        imported("instagram-2026-10-02.csv", "username,followers\nperson3,9\n");
        directory.recordSnapshot(
                named("Person 4").accounts().getFirst().id(),
                Instant.parse("2026-10-03T00:00:00Z"),
                Method.MANUAL,
                "mori",
                Figures.followers(7));

        var undo = undone(run);

        assertThat(keptBy(undo))
                .extracting(KeptCreator::displayName, KeptCreator::reason)
                .containsExactly(
                        tuple("Person 0", Reason.AT_WORK),
                        tuple("Person 1", Reason.MERGED),
                        tuple("Person 2", Reason.MERGED),
                        tuple("Person 3", Reason.LATER_IMPORT),
                        tuple("Person 4", Reason.EDITED));
        assertThat(undo.counts().creatorsRemoved()).isEqualTo(1);
        assertThat(withdrawn()).hasSize(1);
    }

    @Test
    void aKillInTheMiddleLosesAndDoublesNothing() {
        var run = imported("instagram.csv", people(250));
        var undo = start(run, false);
        var polls = new AtomicInteger();

        assertThatThrownBy(() -> job.run(undo, () -> polls.incrementAndGet() > 1))
                .isInstanceOf(JobInterruptedException.class);
        assertThat(count("creator")).isEqualTo(50);
        assertThat(desk.byId(undo).percent()).isBetween(1, 99);
        saboteur.failAtEvent(1);
        assertThatThrownBy(() -> job.run(undo, () -> false)).hasMessageContaining("sabotage");
        assertThat(count("creator")).as("all of a step or nothing").isEqualTo(50);
        saboteur.failAtEvent(-1);
        job.run(undo, () -> false);

        assertThat(desk.byId(undo).counts().creatorsRemoved()).isEqualTo(250);
        assertThat(rowsOfTheRegister()).isEmpty();
        assertThat(jdbc.sql("select count(*) from creators.withdrawn")
                        .query(Integer.class)
                        .single())
                .isEqualTo(250);
    }

    @Test
    void anInstanceThatWasBelievedDeadWritesNothingMore() {
        var run = imported("instagram.csv", people(250));
        var undo = start(run, false);
        var overtaken = new AtomicInteger();

        job.run(undo, () -> {
            if (overtaken.getAndIncrement() == 0) {
                job.run(undo, () -> false);
            }
            return false;
        });

        assertThat(overtaken.get()).as("the slow one stops at once").isEqualTo(1);
        assertThat(desk.byId(undo).counts().creatorsRemoved()).isEqualTo(250);
        assertThat(withdrawn()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsTakenBackTwice() {
        var run = imported("instagram.csv", people(3));
        var undo = undone(run);
        var said = events.stream(CreatorsEvent.class).count();

        assertThat(desk.start(run, false, "mori")).isEqualTo(new UndoOutcome.AlreadyUndone(undo.id()));
        assertThat(desk.start(run, true, "mori")).isEqualTo(new UndoOutcome.AlreadyUndone(undo.id()));
        job.run(undo.id(), () -> false);

        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(said);
        assertThat(desk.byId(undo.id())).isEqualTo(undo);
    }

    @Test
    void onlyWhatWasDoneAndRecordedCanBeTakenBack() {
        var run = imported("instagram.csv", people(1));
        assertThat(desk.start(UUID.randomUUID(), false, "mori")).isInstanceOf(UndoOutcome.NoSuchImport.class);
        jdbc.sql("update creators.import_run set dry_run = true").update();
        assertThat(desk.start(run, false, "mori")).isInstanceOf(UndoOutcome.NothingToUndo.class);
        jdbc.sql("update creators.import_run set dry_run = false, status = 'RUNNING'")
                .update();
        assertThat(desk.start(run, false, "mori")).isInstanceOf(UndoOutcome.StillRunning.class);
        jdbc.sql("update creators.import_run set status = 'DONE', journaled = false")
                .update();
        assertThat(desk.start(run, false, "mori")).isInstanceOf(UndoOutcome.NoRecord.class);
    }

    @Test
    void profilesGoBackToWhatWasThereAndFiguresFallBack() {
        imported("instagram-2026-10-01.csv", "username,followers\nhana,100\nneko,200\n");
        var before = profilesOfTheRegister();
        var run = imported(
                "instagram-2026-10-02.csv",
                "username,name,country,topics,followers,youtube_id\n"
                        + "hana,はな,日本,Music,150,UCNW1Ex0r6HsWRD4LCtPwvoQ\nneko,,,,250,\n");
        assertThat(named("はな").accounts()).hasSize(2);

        var undo = undone(run);

        assertThat(undo.counts()).isEqualTo(new Counts(0, 1, 1, 2, 0, 0, 0));
        assertThat(profilesOfTheRegister()).isEqualTo(before);
        var hana = named("hana");
        assertThat(hana.version()).isEqualTo(3);
        assertThat(lastProfileOf(hana.id()).displayName()).isEqualTo("hana");
        assertThat(lastProfileOf(hana.id()).accounts()).hasSize(1);
        var figures = lastFiguresOf(hana.accounts().getFirst().id());
        assertThat(figures.version()).isEqualTo(3);
        assertThat(figures.followers()).isEqualTo(100);
        assertThat(figures.capturedAt()).isEqualTo(Instant.parse("2026-09-30T15:00:00Z"));
        assertThat(withdrawnCounts()).extracting(FollowerCount::followers).containsExactlyInAnyOrder(150L, 250L);
    }

    @Test
    void anAccountOfWhichNothingIsKnownAnyMoreIsToldSo() {
        var hana = registered("hana");
        var run = imported("instagram-2026-10-02.csv", "username,followers\nhana,150\n");

        undone(run);

        var account = directory.byId(hana.id()).accounts().getFirst();
        assertThat(account.latest()).isNull();
        var figures = lastFiguresOf(account.id());
        assertThat(figures.version()).isEqualTo(2);
        assertThat(figures.followers()).isNull();
        assertThat(figures.capturedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void figuresGoEvenWhereAnEditKeepsTheProfile() {
        var hana = registered("hana");
        var run = imported("instagram-2026-10-02.csv", "username,country,followers\nhana,JP,150\n");
        directory.setTags(hana.id(), 2, Set.of("vip"));

        var undo = undone(run);

        assertThat(keptBy(undo)).containsExactly(new KeptCreator(hana.id(), "hana", Reason.EDITED, false));
        var now = directory.byId(hana.id());
        assertThat(now.country()).isEqualTo("JP");
        assertThat(now.tags()).containsExactly("vip");
        assertThat(now.accounts().getFirst().latest()).isNull();
    }

    @Test
    void importsAreTakenBackOneBelowTheOther() {
        var first = imported("instagram-2026-10-01.csv", "username,followers\nhana,100\n");
        var second = imported("instagram-2026-10-02.csv", "username,country,followers\nhana,JP,100\n");
        var third = imported("instagram-2026-10-03.csv", "username,language,followers\nhana,ja,100\n");

        assertThat(undone(third).counts().creatorsRestored()).isEqualTo(1);
        assertThat(undone(second).counts().creatorsRestored()).isEqualTo(1);
        assertThat(undone(first).counts().creatorsRemoved()).isEqualTo(1);

        assertThat(rowsOfTheRegister()).isEmpty();
    }

    @Test
    void takingBackTheLowerOneFirstLeavesWhatTheUpperOneBuiltOn() {
        var first = imported("instagram-2026-10-01.csv", "username,followers\nhana,100\n");
        imported("instagram-2026-10-02.csv", "username,country,followers\nhana,JP,100\n");

        assertThat(keptBy(undone(first))).extracting(KeptCreator::reason).containsExactly(Reason.LATER_IMPORT);
        assertThat(named("hana").country()).isEqualTo("JP");
    }

    @Test
    void takingBackAReimportThatChangedNothingChangesNothing() {
        imported("instagram.csv", people(3));
        var again = imported("renamed.csv", people(3));
        var before = rowsOfTheRegister();

        assertThat(undone(again).counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0));

        assertThat(rowsOfTheRegister()).isEqualTo(before);
    }

    @Test
    void whatWasTakenBackCanBeImportedAnew() {
        var run = imported("instagram-2026-10-01.csv", people(3));
        undone(run);

        assertThat(upload("instagram-2026-10-01.csv", people(3)).earlier()).isNull();
        var again = imported("instagram-2026-10-01.csv", people(3));

        assertThat(imports.progress(again).counts().creatorsAdded()).isEqualTo(3);
        assertThat(undone(again).counts().creatorsRemoved()).isEqualTo(3);
        assertThat(rowsOfTheRegister()).isEmpty();
    }

    @Test
    void ofTwoImportsOfOneFileEachTakesBackItsOwnPart() {
        registered("hana");
        var days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> "hana,2026-10-%02d,%d\n".formatted(day, 1000 + day))
                .collect(Collectors.joining());
        var head = "username,date,followers\n";
        var padding = IntStream.range(0, 100)
                .mapToObj(i -> "nobody,2026-10-01,%d\n".formatted(i))
                .collect(Collectors.joining());
        var preview = upload("instagram.csv", head + days + padding + days.replace("2026-10", "2026-09"));
        var half = begun(preview);
        var polls = new AtomicInteger();
        assertThatThrownBy(() -> importJob().run(half, () -> polls.incrementAndGet() > 1))
                .isInstanceOf(JobInterruptedException.class);
        imports.cancel(half);
        importJob().run(half, () -> false);
        assertThat(count("snapshot")).isEqualTo(30);
        var whole = begun(preview);
        importJob().run(whole, () -> false);
        assertThat(count("snapshot")).isEqualTo(60);

        assertThat(undone(whole).counts().snapshotsRemoved()).isEqualTo(30);
        assertThat(jdbc.sql("select max(captured_at) >= '2026-10-29' from creators.snapshot")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(undone(half).counts().snapshotsRemoved()).isEqualTo(30);
        assertThat(count("snapshot")).isZero();
    }

    @Test
    void audiencesAndPricesGoBackToo() {
        var hana = registered("hana");
        imported("audience-2026-10-01.csv", "username,age,gender,interest,region,share\nhana,18-24,F,fashion,JP,20%\n");
        imported("prices-1.csv", "username,format,price\nhana,feed,10000\n");
        var audience = imported(
                "audience-2026-10-02.csv", "username,age,gender,interest,region,share\nhana,25-34,F,music,JP,30%\n");
        var prices = imported("prices-2.csv", "username,format,price\nhana,story,5000\n");

        assertThat(undone(audience).counts().audiencesRemoved()).isEqualTo(1);
        assertThat(undone(prices).counts().rateCardsRestored()).isEqualTo(1);

        assertThat(directory.audiencesOf(Set.of(hana.id())).get(hana.id()).cells())
                .extracting(cell -> cell.interest())
                .containsExactly("fashion");
        assertThat(last(AudiencesMeasured.class).audiences().getFirst().version())
                .isEqualTo(3);
        assertThat(directory.rateCardsOf(Set.of(hana.id())).get(hana.id()).rates())
                .extracting(rate -> rate.format())
                .containsExactly("feed");
        assertThat(last(RateCardsChanged.class).rateCards().getFirst().version())
                .isEqualTo(3);
    }

    @Test
    void anAudienceOfWhichNothingIsLeftIsToldSo() {
        var hana = registered("hana");
        var run = imported(
                "audience-2026-10-01.csv", "username,age,gender,interest,region,share\nhana,18-24,F,fashion,JP,20%\n");

        undone(run);

        assertThat(directory.audiencesOf(Set.of(hana.id()))).isEmpty();
        assertThat(directory.count(CreatorFilter.where().hasAudience(false).filter()))
                .isEqualTo(new Count(1, true));
        var told = last(AudiencesMeasured.class).audiences().getFirst();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.cells()).isEmpty();
    }

    private Creator registered(String handle) {
        imported("seed-" + handle + ".csv", "username\n" + handle + "\n");
        return named(handle);
    }

    private static String people(int count) {
        return "username,name,followers\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "person" + i + ",Person " + i + "," + (1000 + i) + "\n")
                        .collect(Collectors.joining());
    }

    private UUID imported(String fileName, String content) {
        var run = begun(upload(fileName, content));
        importJob().run(run, () -> false);
        assertThat(imports.progress(run).counts().rowsRefused()).isZero();
        return run;
    }

    private UUID begun(ImportPreview preview) {
        var plan = preview.plan();
        var settled = plan.platform() == null
                ? new ImportPlan(plan.kind(), plan.format(), plan.columns(), Platform.INSTAGRAM, plan.capturedAt())
                : plan;
        return ((StartOutcome.Started) imports.start(preview.fileId(), settled, false, "mori")).importId();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            return ((PreviewOutcome.Readable) imports.upload(fileName, bytes, "mori")).preview();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Job importJob() {
        return jobs.stream()
                .filter(one -> one.name().equals("import"))
                .findFirst()
                .orElseThrow();
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

    private List<KeptCreator> keptBy(UndoProgress undo) {
        var kept = desk.kept(undo.id(), null, 100).items();
        assertThat(undo.counts().creatorsKept()).isEqualTo(kept.size());
        return kept;
    }

    private Creator named(String name) {
        var found = directory
                .page(CreatorFilter.text(name), new CreatorSort(CreatorSort.Key.NAME, false), null, 10)
                .items();
        return directory.byId(found.stream()
                .filter(one -> one.displayName().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from creators." + table)
                .query(Integer.class)
                .single();
    }

    private List<UUID> told() {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .map(CreatorProfile::creatorId)
                .toList();
    }

    private List<UUID> withdrawn() {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .filter(profile -> profile.withdrawnAt() != null)
                .map(CreatorProfile::creatorId)
                .toList();
    }

    private List<FollowerCount> withdrawnCounts() {
        return events.stream(AccountFiguresCaptured.class)
                .flatMap(event -> event.withdrawnCounts().stream())
                .toList();
    }

    private CreatorProfile lastProfileOf(UUID creator) {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .filter(profile -> profile.creatorId().equals(creator))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private AccountFigures lastFiguresOf(UUID account) {
        return events.stream(AccountFiguresCaptured.class)
                .flatMap(event -> event.accounts().stream())
                .filter(figures -> figures.accountId().equals(account))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private <E> E last(Class<E> type) {
        return events.stream(type).reduce((a, b) -> b).orElseThrow();
    }

    /// Every row as it is, so that any change shows.
    private List<String> rowsOfTheRegister() {
        return jdbc.sql("""
                        select c::text from creators.creator c
                        union all select a::text from creators.account a
                        union all select s::text from creators.snapshot s
                        order by 1""").query(String.class).list();
    }

    /// What is known, without versions.
    private List<String> profilesOfTheRegister() {
        return jdbc.sql("""
                        select row(id, display_name, kana, language, country, topics, tags, notes, external_id,
                                   main_account_id, main_handle, accounts, followers, sort_name, search_text,
                                   search_grams)::text
                        from creators.creator
                        union all
                        select row(id, creator_id, handle, url, captured_at, source_id, source_line, followers)::text
                        from creators.account
                        union all select s::text from creators.snapshot s
                        order by 1""").query(String.class).list();
    }

    /// Fails in the middle of a transaction when told to.
    static class Saboteur {
        private int failAt = -1;
        private int seen;

        void failAtEvent(int number) {
            failAt = number;
            seen = 0;
        }

        @EventListener
        void on(CreatorsEvent event) {
            if (++seen == failAt) {
                throw new IllegalStateException("sabotage");
            }
        }
    }
}
