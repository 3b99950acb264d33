package dev.kodama.creators.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ErasureDesk;
import dev.kodama.creators.FileFormat;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportPreview.PlanFault;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportProblem.Severity;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportProgress.Effect;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.creators.jobs.JobInterruptedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Imports from the first byte to the announcement, on a real database. Jobs are run by hand here, so that a
/// test says when; that the scheduler runs them is shown elsewhere.
@SpringBootTest(
        classes = {CreatorsTestApplication.class, ImportDeskTests.Saboteur.class},
        properties = {"kodama.creators.intake.batch=100", "kodama.creators.intake.limits.file=3MB"})
@RecordApplicationEvents
@NullUnmarked
class ImportDeskTests {
    private static final FileFormat WINDOWS = FileFormat.text("windows-31j", ",", false);

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJob job;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ErasureDesk erasures;

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
                        + " creators.import_problem, creators.scheduled_tasks, creators.source")
                .update();
        saboteur.failAtEvent(-1);
    }

    @Test
    void oneLineBecomesOnePersonWithSeveralAccounts() {
        var progress = imported("creators.csv", """
                name,youtube_id,youtube_subscribers,twitch_id,twitch_followers,nationality,topics
                はな,UCNW1Ex0r6HsWRD4LCtPwvoQ,1.2万,hana_tv,250,日本,Music|Talk
                """);

        assertThat(progress.counts().creatorsAdded()).isEqualTo(1);
        var hana = only();
        assertThat(hana.displayName()).isEqualTo("はな");
        assertThat(hana.country()).isEqualTo("JP");
        assertThat(hana.topics()).containsExactly("music", "talk");
        assertThat(hana.accounts())
                .extracting(
                        account -> account.platform(),
                        account -> account.latest().figures().followers())
                .containsExactly(Assertions.tuple(Platform.YOUTUBE, 12_000L), Assertions.tuple(Platform.TWITCH, 250L));
        assertThat(hana.accounts().getFirst().latest().line()).isEqualTo(2);
        assertThat(hana.accounts().getFirst().latest().source().label()).isEqualTo("import:creators.csv");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysNothing() {
        var file = creators(250);
        imported("instagram.csv", file);
        var before = events.stream(CreatorsEvent.class).count();
        var rows = rowsOfTheRegister();

        var again = imported("renamed.csv", file);

        assertThat(again.counts().rowsUnchanged()).isEqualTo(250);
        assertThat(again.counts().snapshotsAdded()).isZero();
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(before);
        assertThat(rowsOfTheRegister()).isEqualTo(rows);
    }

    @Test
    void whoAskedToBeForgottenIsNotBroughtBackByAFile() {
        var file = """
                name,instagram_id,instagram_followers
                忘れて,vergissmich_%1$s,100
                残る,bleibt_%1$s,200
                """.formatted(UUID.randomUUID().toString().substring(0, 8));
        imported("first.csv", file);
        erasures.erase(named("忘れて").id(), "mori");

        var again = imported("again.csv", file + "新しい,neu_here_1,5\n");

        assertThat(problems(again)).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.FORGOTTEN);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.arguments()).isEmpty();
        });
        assertThat(again.counts().creatorsAdded()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from creators.creator where display_name = '忘れて'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectedFileChangesOnlyWhatItCorrects() {
        imported("instagram-2026-11-01.csv", creators(250));
        var before = events.stream(AccountFiguresCaptured.class).count();

        var corrected = imported(
                "instagram-2026-11-01.csv",
                creators(250).replace("person7,Person 7,1007\n", "person7,Person 7,9999\n"));

        assertThat(corrected.counts().rowsUnchanged()).isEqualTo(249);
        assertThat(corrected.counts().snapshotsAdded()).isEqualTo(1);
        assertThat(events.stream(AccountFiguresCaptured.class).skip(before))
                .singleElement()
                .satisfies(event -> assertThat(event.accounts()).singleElement().satisfies(figures -> {
                    assertThat(figures.followers()).isEqualTo(9999);
                    assertThat(figures.version()).isEqualTo(2);
                }));
    }

    @Test
    void whatSomeoneCorrectedByHandStays() {
        imported("instagram.csv", "username,name,country\nhana,Hana,Japan\n");
        var hana = only();
        directory.rename(hana.id(), hana.version(), "花", null);

        imported("instagram2.csv", "username,name,country,kana\nhana,HANA,Taiwan,ハナ\n");

        assertThat(only().displayName()).isEqualTo("花");
        assertThat(only().country()).isEqualTo("JP");
        assertThat(only().kana()).isEqualTo("ハナ");
    }

    @Test
    void someoneWhoOptedOutStaysOut() {
        imported("instagram.csv", "username,followers\nhana,100\n");
        directory.optOut(only().id());

        imported("instagram-2026-11-20.csv", "username,name,followers\nhana,Hana,200\n");

        assertThat(only().contactable()).isFalse();
        assertThat(events.stream(CreatorProfilesChanged.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .creators())
                .allMatch(profile -> !profile.contactable());
    }

    @Test
    void goodRowsAreTakenAndBadOnesReportedWithLineColumnAndReason() throws IOException {
        var progress = imported("instagram.csv", """
                username,name,followers,followers,country,date
                hana,Hana,48.5M,48500000,Japan,2026-01-05
                neko,Neko,#VALOR!,#VALOR!,Atlantis,2026-01-05
                inu,Inu,-5,-5,,2026-01-05
                tora,Tora,1.2K,1200,,2999-01-01
                ,Nobody,1,1,,2026-01-05
                saru,Saru,1,1,,2026-01-05,one,too,many
                =cmd(),Evil,300,9000,,2026-01-05
                """);

        assertThat(progress.status()).isEqualTo(ImportStatus.DONE);
        assertThat(progress.counts().rowsRead()).isEqualTo(7);
        assertThat(progress.counts().rowsTaken()).isEqualTo(4);
        assertThat(problems(progress))
                .extracting(
                        ImportProblem::line,
                        ImportProblem::severity,
                        ImportProblem::header,
                        ImportProblem::value,
                        ImportProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(3, Severity.VALUE_UNKNOWN, "followers", "#VALOR!", Reason.SPREADSHEET_ERROR),
                        tuple(3, Severity.VALUE_UNKNOWN, "country", "Atlantis", Reason.UNKNOWN_COUNTRY),
                        tuple(4, Severity.VALUE_UNKNOWN, "followers", "-5", Reason.NEGATIVE),
                        tuple(5, Severity.ROW_REFUSED, "date", "2999-01-01", Reason.IN_THE_FUTURE),
                        tuple(6, Severity.ROW_REFUSED, null, null, Reason.NO_ACCOUNT),
                        tuple(7, Severity.ROW_REFUSED, null, null, Reason.TOO_MANY_CELLS),
                        tuple(8, Severity.VALUE_UNKNOWN, "followers", "300", Reason.COLUMNS_DISAGREE));
        var followers = jdbc.sql("select followers from creators.account order by handle_key")
                .query(Long.class)
                .list();
        assertThat(followers).containsExactly(9000L, 48_500_000L, null, null);

        var csv = new ByteArrayOutputStream();
        desk.problemsCsv(progress.id(), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFline,severity,column,value,reason")
                .contains("4,VALUE_UNKNOWN,followers,'-5,NEGATIVE")
                .hasLineCount(8);
    }

    @Test
    void shiftedRowsAreSaidToBeShifted() {
        var progress = imported("tiktok.csv", """
                username,name,followers,avg likes,avg comments
                hana,Hana,100,20,3
                neko,Neko,Music,Neko again,100
                """);

        assertThat(problems(progress))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo(Reason.SHIFTED_ROW));
        assertThat(only().displayName()).isEqualTo("Hana");
    }

    @Test
    void shiftJisIsReadWithoutAsking() throws IOException {
        var bytes = "ユーザー名,名前,フォロワー数\nhana,髙橋 はな①,1.2万\n".getBytes("windows-31j");

        var preview = readable(desk.upload("インスタ.csv", new ByteArrayInputStream(bytes), "mori"));
        assertThat(preview.plan().format()).isEqualTo(WINDOWS);
        run(preview.fileId(), preview.plan(), false);

        assertThat(only().displayName()).isEqualTo("髙橋 はな①");
        assertThat(only().accounts().getFirst().latest().figures().followers()).isEqualTo(12_000);
    }

    @Test
    void anEncodingCanBeInsistedOn() throws IOException {
        var bytes = "username,name\nhana,はな\n".getBytes(Charset.forName("EUC-JP"));
        var upload = readable(desk.upload("instagram.csv", new ByteArrayInputStream(bytes), "mori"));

        var wrong = desk.preview(upload.fileId(), FileFormat.text("UTF-8", ",", false), null);

        assertThat(wrong)
                .isInstanceOfSatisfying(
                        PreviewOutcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().reason()).isEqualTo(ImportRefusal.Reason.WRONG_ENCODING));
        assertThat(readable(desk.preview(upload.fileId(), null, null)).rows().getFirst())
                .containsExactly("hana", "はな");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndDoesNothing() {
        imported("instagram.csv", "username,followers\nhana,100\n");
        var before = rowsOfTheRegister();
        var announced = events.stream(CreatorsEvent.class).count();
        var preview =
                upload("instagram-2026-11-20.csv", "username,followers\nhana,200\nneko,300\nneko,300\ninu,\n,5\n");

        var dry = run(preview.fileId(), preview.plan(), true);

        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.sample())
                .extracting(row -> row.effect())
                .containsExactly(Effect.CHANGED, Effect.NEW, Effect.UNCHANGED, Effect.NEW, Effect.REFUSED);
        assertThat(dry.counts().creatorsAdded()).isEqualTo(2);
        assertThat(rowsOfTheRegister()).isEqualTo(before);
        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(announced);
    }

    @Test
    void aKilledImportGoesOnBehindTheLastBatch() {
        var preview = upload("instagram.csv", creators(450));
        var id = start(preview.fileId(), preview.plan(), false);
        var polls = new AtomicInteger();

        assertThatThrownBy(() -> job.run(id, () -> polls.incrementAndGet() > 2))
                .isInstanceOf(JobInterruptedException.class);
        assertThat(desk.progress(id).counts().rowsRead()).isEqualTo(200);
        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.RUNNING);

        job.run(id, () -> false);

        assertThat(desk.progress(id).counts().rowsTaken()).isEqualTo(450);
        assertThat(desk.progress(id).counts().creatorsAdded()).isEqualTo(450);
        assertThat(registered()).isEqualTo(450);
        assertThat(announcedCreators()).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void aBatchThatFailsHalfWayLeavesNothingBehind() {
        var preview = upload("instagram.csv", creators(250));
        var id = start(preview.fileId(), preview.plan(), false);
        saboteur.failAtEvent(4);

        assertThatThrownBy(() -> job.run(id, () -> false)).hasMessageContaining("sabotage");
        assertThat(registered()).isEqualTo(100);
        assertThat(desk.progress(id).counts().rowsRead()).isEqualTo(100);

        saboteur.failAtEvent(-1);
        job.run(id, () -> false);

        assertThat(registered()).isEqualTo(250);
        assertThat(desk.progress(id).counts().creatorsAdded()).isEqualTo(250);
    }

    @Test
    void whoWasBelievedDeadAndIsNotDoesNoHarm() {
        var preview = upload("instagram.csv", creators(250));
        var id = start(preview.fileId(), preview.plan(), false);
        var polls = new AtomicInteger();

        // While the first attempt is between two batches, another instance takes over and finishes.
        job.run(id, () -> {
            if (polls.incrementAndGet() == 2) {
                job.run(id, () -> false);
            }
            return false;
        });

        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.DONE);
        assertThat(desk.progress(id).counts().rowsTaken()).isEqualTo(250);
        assertThat(announcedCreators()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledImportKeepsWhatItHasTaken() {
        var preview = upload("instagram.csv", creators(250));
        var id = start(preview.fileId(), preview.plan(), false);
        var polls = new AtomicInteger();

        job.run(id, () -> {
            if (polls.incrementAndGet() == 2) {
                desk.cancel(id);
            }
            return false;
        });

        assertThat(desk.progress(id).status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(registered()).isEqualTo(100);
        assertThat(desk.cancel(id)).isFalse();
    }

    @Test
    void everyCreatorOfAnImportIsToldOnce() {
        imported("instagram.csv", creators(1200));

        assertThat(announcedCreators()).hasSize(1200).doesNotHaveDuplicates();
    }

    @Test
    void aHistoryIsAddedToKnownAccountsOnly() {
        imported("creators.csv", """
                id,name,youtube_id
                004e635d5d494045a810b2d026e769c7,はな,UCNW1Ex0r6HsWRD4LCtPwvoQ
                """);

        var progress = imported("daily.csv", """
                id,date,youtube_subscribers
                004e635d5d494045a810b2d026e769c7,2026-06-14,700
                004e635d5d494045a810b2d026e769c7,2026-06-13,655
                004e635d5d494045a810b2d026e769c7,2026-06-15,710
                ffffffffffffffffffffffffffffffff,2026-06-13,1
                """);

        assertThat(progress.kind()).isEqualTo(ImportKind.SNAPSHOTS);
        assertThat(progress.counts().snapshotsAdded()).isEqualTo(3);
        assertThat(problems(progress)).extracting(ImportProblem::reason).containsExactly(Reason.UNKNOWN_CREATOR);
        var account = only().accounts().getFirst();
        assertThat(account.latest().figures().followers()).isEqualTo(710);
        assertThat(directory
                        .snapshotsOf(Set.of(account.id()), Instant.EPOCH, Instant.now())
                        .get(account.id()))
                .extracting(snapshot -> snapshot.figures().followers())
                .containsExactly(655L, 700L, 710L);
        assertThat(events.stream(AccountFiguresCaptured.class))
                .as("the latest state once, and every count")
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.accounts()).hasSize(1);
                    assertThat(event.followerCounts())
                            .extracting(FollowerCount::followers)
                            .containsExactlyInAnyOrder(655L, 700L, 710L);
                });
    }

    @Test
    void whoIsCountedOnceTravelsOnce() {
        imported("instagram.csv", creators(3));

        assertThat(events.stream(AccountFiguresCaptured.class)).singleElement().satisfies(event -> {
            assertThat(event.counts()).isNull();
            assertThat(event.followerCounts()).hasSize(3);
        });
    }

    @Test
    void aLongHistoryIsToldInSeveralEvents() {
        imported("creators.csv", """
                id,name,youtube_id
                004e635d5d494045a810b2d026e769c7,はな,UCNW1Ex0r6HsWRD4LCtPwvoQ
                """);
        imported(
                "daily.csv",
                IntStream.range(0, 1_300)
                        .mapToObj(day -> "004e635d5d494045a810b2d026e769c7,%s,%d"
                                .formatted(LocalDate.parse("2022-06-13").plusDays(day), 1_000 + day))
                        .collect(Collectors.joining("\n", "id,date,youtube_subscribers\n", "\n")));

        var told = events.stream(AccountFiguresCaptured.class).toList();
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told.stream()
                        .mapToInt(event -> event.followerCounts().size())
                        .sum())
                .isEqualTo(1_300);
    }

    @Test
    void cellsOfOneAudienceComeInManyLines() {
        imported("instagram.csv", "username,followers\nhana,100\nneko,200\n");

        var file = """
                username,age,gender,interest,region,share
                hana,18-24,女性,Fashion,JP-13,30%
                hana,25-34,女性,Fashion,JP,12.5%
                hana,20代,女性,Fashion,JP,12.5%
                neko,18-24,male,cars,JP,70%
                neko,25-34,male,cars,JP,40%
                """;
        var progress = imported("instagram audience.csv", file);

        var hana = named("hana");
        assertThat(progress.kind()).isEqualTo(ImportKind.AUDIENCES);
        assertThat(directory.audiencesOf(Set.of(hana.id())).get(hana.id()).cells())
                .extracting(cell -> cell.sharePpm())
                .containsExactly(300_000, 125_000);
        assertThat(problems(progress))
                .extracting(ImportProblem::line, ImportProblem::reason)
                .containsExactly(
                        Assertions.tuple(4L, Reason.UNKNOWN_AGE),
                        Assertions.tuple(5L, Reason.OVER_ONE_HUNDRED_PERCENT),
                        Assertions.tuple(6L, Reason.OVER_ONE_HUNDRED_PERCENT));
        assertThat(events.stream(AudiencesMeasured.class)).hasSize(1);

        imported("instagram audience.csv", file);
        assertThat(events.stream(AudiencesMeasured.class)).hasSize(1);
    }

    @Test
    void whatAListTellsTraitByTraitStaysTraitByTrait() {
        var file = """
                username,followers,Female %,Male %,18-24,25-34,Top countries
                hana,100,62%,38%,30.5%,40%,"Japan 70%, US 12%"
                neko,200,70%,60%,n/a,,Japan
                """;
        var progress = imported("instagram.csv", file);

        var hana = directory
                .audiencesOf(Set.of(named("hana").id()))
                .get(named("hana").id());
        assertThat(hana.cells()).isEmpty();
        assertThat(hana.marginals())
                .containsExactly(
                        new AudienceMarginal(AgeBand.AGE_25_34, null, null, null, 400_000),
                        new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 305_000),
                        new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000),
                        new AudienceMarginal(null, Gender.MALE, null, null, 380_000),
                        new AudienceMarginal(null, null, null, "JP", 700_000),
                        new AudienceMarginal(null, null, null, "US", 120_000));
        assertThat(directory.audiencesOf(Set.of(named("neko").id()))).isEmpty();
        assertThat(problems(progress))
                .extracting(ImportProblem::line, ImportProblem::reason)
                .contains(Assertions.tuple(3L, Reason.OVER_ONE_HUNDRED_PERCENT));

        imported("instagram.csv", file);
        assertThat(events.stream(AudiencesMeasured.class)).hasSize(1);
    }

    @Test
    void followersAreSampledWithoutTheirNames() {
        imported("instagram.csv", "username,followers\nhana,100\n");
        var file = """
                account,profile pic,nums/length username,fullname words,description length,private,#posts,#followers,#follows
                hana,1,0.27,2,53,0,32,1000,955
                hana,なし,0.5,0,0,1,0,3,900
                hana,maybe,n/a,,,,,,
                nobody,1,0,2,10,0,1,2,3
                """;

        var progress = imported("instagram followers.csv", file);
        imported("instagram followers.csv", file);

        assertThat(progress.kind()).isEqualTo(ImportKind.FOLLOWER_PROFILES);
        assertThat(problems(progress))
                .filteredOn(problem -> problem.severity() == Severity.ROW_REFUSED)
                .extracting(ImportProblem::line, ImportProblem::reason)
                .containsExactly(Assertions.tuple(4L, Reason.NO_FIGURES), Assertions.tuple(5L, Reason.UNKNOWN_CREATOR));
        var told = events.stream(FollowersSampled.class).toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().samples()).singleElement().satisfies(sample -> {
            assertThat(sample.accountId())
                    .isEqualTo(only().accounts().getFirst().id());
            assertThat(sample.version()).isEqualTo(1);
            assertThat(sample.profiles())
                    .containsExactly(
                            new FollowerProfile(true, 270_000, 2, null, null, 53, null, false, 32L, 1_000L, 955L),
                            new FollowerProfile(false, 500_000, 0, null, null, 0, null, true, 0L, 3L, 900L));
        });
    }

    @Test
    void aSampleThatGainsLinesIsToldAnewAsAWhole() {
        imported("instagram.csv", "username,followers\nhana,100\n");
        var header = "account,date,profile pic,description length,private,#posts\n";
        imported("a followers instagram.csv", header + "hana,2026-11-02,1,5,0,3\nhana,2026-11-02,1,6,0,3\n");
        imported("b followers instagram.csv", header + "hana,2026-11-01,1,7,0,3\n");
        imported("c followers instagram.csv", header + "hana,2026-11-03,0,8,0,3\n");

        assertThat(events.stream(FollowersSampled.class)
                        .flatMap(event -> event.samples().stream())
                        .toList())
                .extracting(ProfileSample::version, sample -> sample.profiles().size())
                .containsExactly(Assertions.tuple(1L, 2), Assertions.tuple(2L, 1));
    }

    @Test
    void marginalsComeInManyLines() {
        imported("instagram.csv", "username,followers\nhana,100\n");

        var file = """
                username,age,gender,share
                hana,18-24,,30%
                hana,,女性,62%
                hana,18-24,女性,20%
                hana,,,20%
                """;
        var progress = imported("instagram audience.csv", file);
        imported("instagram audience.csv", file);

        assertThat(progress.kind()).isEqualTo(ImportKind.AUDIENCES);
        assertThat(directory.audiencesOf(Set.of(only().id())).get(only().id()).marginals())
                .containsExactly(
                        new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 300_000),
                        new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000),
                        new AudienceMarginal(AgeBand.AGE_18_24, Gender.FEMALE, null, null, 200_000));
        assertThat(problems(progress))
                .extracting(ImportProblem::line, ImportProblem::reason)
                .containsExactly(Assertions.tuple(5L, Reason.NO_FIGURES));
        assertThat(events.stream(AudiencesMeasured.class)).hasSize(1);
    }

    @Test
    void aWholeAudienceMayStandInOneCellOfItsCreator() {
        imported(
                "instagram.csv",
                "username,followers,audience\nhana,100,\"18-24F:fashion:JP:30%; 25-34F:beauty:JP-13:0.2\"\n");

        assertThat(directory.audiencesOf(Set.of(only().id())).get(only().id()).cells())
                .hasSize(2);
    }

    @Test
    void pricesBecomeRateCards() {
        imported("instagram.csv", "username,followers\nhana,100\n");
        var file = "username,platform,format,price,valid from\nhana,Instagram,Reel,¥50000,2026-04-01\n"
                + "hana,Instagram,Story,2万円,2026-04-01\n";

        imported("prices.csv", file);
        imported("prices.csv", file);

        var card = directory.rateCardsOf(Set.of(only().id())).get(only().id());
        assertThat(card.version()).isEqualTo(1);
        assertThat(card.rates()).extracting(rate -> rate.yen()).containsExactlyInAnyOrder(50_000L, 20_000L);
        assertThat(events.stream(RateCardsChanged.class)).hasSize(1);
    }

    @Test
    void accountsOfTwoPeopleInOneLineAreRefused() {
        imported("a.csv", "name,instagram,youtube\nはな,hana,\nねこ,,neko\n");

        var progress = imported("b.csv", "name,instagram,youtube\nだれ,hana,neko\n");

        assertThat(problems(progress)).extracting(ImportProblem::reason).containsExactly(Reason.DIFFERENT_CREATORS);
    }

    @Test
    void sumsAndHeadersInBetweenAreNoCreators() {
        var progress = imported("instagram.csv", """
                username,name,followers
                hana,はな,1000
                username,name,followers
                total,Total Energy,300
                合計,,1300
                Average,,650.5
                """);

        assertThat(problems(progress))
                .extracting(ImportProblem::line, ImportProblem::reason)
                .containsExactly(
                        Assertions.tuple(3L, Reason.REPEATED_HEADER),
                        Assertions.tuple(5L, Reason.SUMMARY_ROW),
                        Assertions.tuple(6L, Reason.SUMMARY_ROW));
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void ofJsonLinesABrokenOneIsReportedAndTheRestIsTaken() {
        var progress = imported("instagram.jsonl", """
                {"username":"hana","profile":{"country":"JP"},"stats":{"followers":12000}}
                {"username":"neko","stats":{"follo
                {"username":"kuma","topics":["Music","Talk"],"stats":{"followers":300}}
                """);

        assertThat(problems(progress)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.reason()).isEqualTo(Reason.BROKEN_JSON);
        });
        assertThat(progress.counts().creatorsAdded()).isEqualTo(2);
        assertThat(jdbc.sql("select followers from creators.account order by followers")
                        .query(Long.class)
                        .list())
                .containsExactly(300L, 12_000L);
        assertThat(jdbc.sql("select topics[1] || topics[2] from creators.creator where topics <> '{}'")
                        .query(String.class)
                        .single())
                .isEqualTo("musictalk");
    }

    @Test
    void tablesOfOneArchiveAreSourcesOfTheirOwn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var day : List.of("2026-10-01", "2026-10-02")) {
                zip.putNextEntry(new ZipEntry("instagram-" + day + ".csv"));
                zip.write("username,followers\nhana,1%s\n"
                        .formatted(day.substring(9))
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var first = readable(desk.upload("lists.zip", new ByteArrayInputStream(bytes.toByteArray()), "mori"));
        assertThat(first.entries()).hasSize(2);
        run(first.fileId(), first.plan(), false);
        var second = readable(desk.preview(
                first.fileId(), FileFormat.unknownWithin(first.entries().getLast()), null));
        assertThat(second.earlier()).isNull();
        run(second.fileId(), second.plan(), false);

        assertThat(jdbc.sql("select followers from creators.snapshot order by captured_at")
                        .query(Long.class)
                        .list())
                .containsExactly(11L, 12L);
        assertThat(only().accounts().getFirst().latest().source().label())
                .isEqualTo("import:lists.zip/instagram-2026-10-02.csv");
    }

    @Test
    void whatCannotBeReadAtAllIsRefusedAndNotKept() throws IOException {
        assertRefused("", ImportRefusal.Reason.EMPTY_FILE);
        assertRefused("username,followers\n", ImportRefusal.Reason.HEADER_ONLY);
        assertRefused("%PDF-1.7 ...", ImportRefusal.Reason.UNSUPPORTED_FORMAT);
        assertRefused("PK\u0003\u0004broken", ImportRefusal.Reason.BROKEN_ARCHIVE);
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThat(desk.upload("endless.csv", endless, "mori"))
                .isEqualTo(new PreviewOutcome.Refused(
                        ImportRefusal.because(ImportRefusal.Reason.TOO_LARGE, 3L * 1024 * 1024)));
        assertThat(count("import_file")).isZero();
        assertThat(count("import_file_chunk")).isZero();
    }

    @Test
    void anIncompletePlanIsNotStarted() {
        var preview = upload("list.csv", "username,followers\nhana,1\n");

        assertThat(preview.faults()).containsExactly(PlanFault.NO_PLATFORM);
        assertThat(desk.start(preview.fileId(), preview.plan(), false, "mori"))
                .isEqualTo(new StartOutcome.Refused(
                        ImportRefusal.because(ImportRefusal.Reason.PLAN_INCOMPLETE, PlanFault.NO_PLATFORM)));
        assertThat(desk.start(UUID.randomUUID(), preview.plan(), false, "mori"))
                .isEqualTo(new StartOutcome.Refused(ImportRefusal.because(ImportRefusal.Reason.NO_SUCH_FILE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 150})
    void aFileThatBreaksOffKeepsItsGoodRows(int good) {
        var progress = imported("instagram.csv", creators(good) + "\"never closed," + "x".repeat(1_200_000));

        assertThat(progress.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(progress.failure().reason()).isEqualTo(ImportRefusal.Reason.BROKEN_TEXT);
        assertThat(registered()).isEqualTo(good);
    }

    @Test
    void importsAreListedNewestFirst() {
        var first = imported("instagram.csv", "username\nhana\n");
        var second = imported("instagram2.csv", "username\nneko\n");

        var page = desk.list(null, 1);

        assertThat(page.items()).extracting(ImportProgress::id).containsExactly(second.id());
        assertThat(desk.list(page.endCursor(), 1).items())
                .extracting(ImportProgress::id)
                .containsExactly(first.id());
    }

    @Test
    void anEditInBetweenIsNotOverwritten() {
        imported("instagram.csv", creators(100));
        var someone = named("Person 5");
        var edited = directory.setTags(someone.id(), someone.version(), Set.of("vip"));
        assertThat(edited).isInstanceOf(EditOutcome.Done.class);

        imported(
                "instagram-2026-11-20.csv",
                creators(100)
                        .replace("username,name,followers", "username,name,followers,topics")
                        .replace("\n", ",x\n"));

        assertThat(named("Person 5").tags()).containsExactly("vip");
    }

    private static Tuple tuple(long line, Severity severity, String header, String value, Reason reason) {
        return Assertions.tuple(line, severity, header, value, reason);
    }

    private static String creators(int count) {
        return "username,name,followers\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "person" + i + ",Person " + i + "," + (1000 + i) + "\n")
                        .collect(Collectors.joining());
    }

    private void assertRefused(String content, ImportRefusal.Reason reason) throws IOException {
        assertThat(desk.upload("x.csv", bytes(content), "mori"))
                .isInstanceOfSatisfying(
                        PreviewOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    private ImportProgress imported(String fileName, String content) {
        var preview = upload(fileName, content);
        var plan = preview.plan().platform() == null
                ? new ImportPlan(
                        preview.plan().kind(),
                        preview.plan().format(),
                        preview.plan().columns(),
                        Platform.INSTAGRAM,
                        preview.plan().capturedAt())
                : preview.plan();
        return run(preview.fileId(), plan, false);
    }

    private ImportProgress run(UUID fileId, ImportPlan plan, boolean dryRun) {
        var id = start(fileId, plan, dryRun);
        job.run(id, () -> false);
        return desk.progress(id);
    }

    private UUID start(UUID fileId, ImportPlan plan, boolean dryRun) {
        var outcome = desk.start(fileId, plan, dryRun, "mori");
        assertThat(outcome).isInstanceOf(StartOutcome.Started.class);
        return ((StartOutcome.Started) outcome).importId();
    }

    private ImportPreview upload(String fileName, String content) {
        try {
            return readable(desk.upload(fileName, bytes(content), "mori"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportPreview readable(PreviewOutcome outcome) {
        assertThat(outcome).isInstanceOf(PreviewOutcome.Readable.class);
        return ((PreviewOutcome.Readable) outcome).preview();
    }

    private List<ImportProblem> problems(ImportProgress progress) {
        return desk.problems(progress.id(), null, 500).items();
    }

    private Creator only() {
        var page = directory.page(CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS, null, 10);
        assertThat(page.items()).hasSize(1);
        return directory.byId(page.items().getFirst().id());
    }

    private Creator named(String name) {
        var found = directory
                .page(CreatorFilter.text(name), new CreatorSort(CreatorSort.Key.NAME, false), null, 1)
                .items();
        return directory.byId(found.getFirst().id());
    }

    private long registered() {
        return count("creator");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from creators." + table)
                .query(Long.class)
                .single();
    }

    private List<UUID> announcedCreators() {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .map(profile -> profile.creatorId())
                .toList();
    }

    /// Every row as it is, so that any change shows.
    private List<String> rowsOfTheRegister() {
        return jdbc.sql("""
                        select c::text from creators.creator c
                        union all select a::text from creators.account a
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
