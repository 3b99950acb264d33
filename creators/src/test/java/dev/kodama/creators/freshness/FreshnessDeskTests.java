package dev.kodama.creators.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk;
import dev.kodama.creators.FreshnessDesk.Asked;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.PlatformState;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.FreshnessDesk.Results;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorAtWork;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Connectors;
import dev.kodama.creators.vendors.VendorStub;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeping figures fresh from the schedule to the announcement: a real database, a stub of X. Rounds are gone by hand.
@SpringBootTest(
        classes = CreatorsTestApplication.class,
        properties = {
            "kodama.freshness.x.key=" + FreshnessDeskTests.KEY,
            "kodama.freshness.x.quota=5",
            "kodama.freshness.answer-within=2s",
            "kodama.freshness.schedule.follow-after=-1s",
            "logging.level.dev.kodama=debug"
        })
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
@NullUnmarked
class FreshnessDeskTests {
    static final String KEY = "the-bearer-token-nobody-may-see";

    private static final VendorStub STUB = new VendorStub();

    @Autowired
    FreshnessDesk desk;

    @Autowired
    Rounds rounds;

    @Autowired
    Turn turn;

    @Autowired
    Connectors connectors;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @DynamicPropertySource
    static void stub(DynamicPropertyRegistry properties) {
        properties.add("kodama.freshness.x.url", STUB::url);
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.source,"
                        + " creators.freshness, creators.platform_turn, creators.creator_at_work cascade")
                .update();
        STUB.forget();
        everybodyHas(1000);
    }

    @Test
    void refreshingBringsASnapshotWithItsSourceAndOneEventForAll() {
        var all = IntStream.range(0, 40).mapToObj(i -> register("u" + i)).toList();
        var before = figuresEvents();

        var asked = desk.refresh(all.stream().map(Creator::id).collect(Collectors.toSet()), "mori");
        rounds.once();

        assertThat(asked).isEqualTo(new Asked(40, 0, Set.of(), Set.of()));
        var latest = now(all.getFirst()).accounts().getFirst().latest();
        assertThat(latest.figures().followers()).isEqualTo(1000);
        assertThat(latest.source().method()).isEqualTo(Method.API);
        assertThat(latest.source().label()).isEqualTo("x-api");
        assertThat(latest.line()).isNull();
        assertThat(latest.capturedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(figuresEvents()).isEqualTo(before + 1);
        assertThat(events.stream(AccountFiguresCaptured.class)
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .accounts())
                .hasSize(40)
                .allSatisfy(figures -> assertThat(figures.version()).isEqualTo(1))
                .allSatisfy(figures -> assertThat(figures.source()).isEqualTo("x-api"));
        assertThat(STUB.asked()).hasSize(1);
        assertThat(directory
                        .summariesByIds(Set.of(all.getFirst().id()))
                        .get(all.getFirst().id())
                        .followers())
                .isEqualTo(1000);
        assertThat(x().results()).isEqualTo(new Results(40, 0, 0, 0));
    }

    @Test
    void eachTimeAddsToTheHistory() {
        var hana = register("hana");
        refreshed(hana);
        everybodyHas(1100);
        longAgo();
        refreshed(hana);

        assertThat(directory
                        .snapshotsOf(
                                Set.of(account(hana)),
                                Instant.EPOCH,
                                Instant.now().plusSeconds(60))
                        .get(account(hana)))
                .extracting(snapshot -> snapshot.figures().followers())
                .containsExactly(1000L, 1100L);
    }

    @Test
    void whoWasAskedAboutAMomentAgoIsLeftAlone() {
        var hana = register("hana");
        refreshed(hana);

        assertThat(desk.refresh(Set.of(hana.id()), "mori")).isEqualTo(new Asked(0, 1, Set.of(), Set.of()));
    }

    @Test
    void aPlatformWithoutAKeySaysSo() {
        var hana = register("hana");
        directory.addAccount(hana.id(), hana.version(), new NewAccount(Platform.TIKTOK, "hana", null));

        var asked = desk.refresh(Set.of(hana.id()), "mori");

        assertThat(asked).isEqualTo(new Asked(1, 0, Set.of(Platform.TIKTOK), Set.of()));
        assertThat(desk.platforms())
                .extracting(PlatformState::platform, PlatformState::connected)
                .contains(tuple(Platform.X, true), tuple(Platform.TIKTOK, false))
                .doesNotContain(tuple(Platform.TWITCH, false));
    }

    @Test
    void newAccountsAreFollowedByThemselvesAndTheOldestFiguresComeFirst() {
        var fresh = register("fresh");
        var old = register("old");
        var never = register("never");
        directory.recordSnapshot(
                account(fresh), Instant.now().minus(Duration.ofDays(1)), Method.MANUAL, "mori", followers(1));
        directory.recordSnapshot(
                account(old), Instant.now().minus(Duration.ofDays(40)), Method.MANUAL, "mori", followers(1));

        rounds.once();

        assertThat(namesAsked()).containsExactly("never,old");
        assertThat(now(never).accounts().getFirst().latest().figures().followers())
                .isEqualTo(1000);
        assertThat(now(fresh).accounts().getFirst().latest().figures().followers())
                .isEqualTo(1);
        rounds.once();
        assertThat(STUB.asked()).as("nobody is due any more").hasSize(1);
    }

    @Test
    void firstWhoIsWaitedForThenWorkThenLooksThenTheLongestDue() {
        var rest = register("rest");
        var older = register("older");
        var looked = register("looked");
        var working = register("working");
        var asked = register("asked");
        rounds.once();
        STUB.forget();
        longAgo();
        jdbc.sql("update creators.freshness set due_at = now() - interval '1 day' where account_id = ?")
                .param(account(rest))
                .update();
        jdbc.sql("update creators.freshness set due_at = now() - interval '2 days' where account_id = ?")
                .param(account(older))
                .update();
        desk.lookedAt(looked.id());
        atWork(working, Instant.now());
        desk.refresh(Set.of(asked.id()), "mori");

        rounds.once();

        assertThat(namesAsked()).containsExactly("asked,working,looked,older,rest");
    }

    @Test
    void aCreatorAtWorkIsAskedAboutDailyAndSomeDayNoLonger() {
        var hana = register("hana");
        refreshed(hana);
        atWork(hana, Instant.now());
        rounds.once();
        assertThat(due(hana)).isBetween(in(Duration.ofHours(23)), in(Duration.ofHours(24)));

        atWork(hana, Instant.now().minus(Duration.ofDays(59)));
        assertThat(workUntil(hana)).as("the latest end counts").isAfter(in(Duration.ofDays(59)));
        jdbc.sql("update creators.creator_at_work set until = now()").update();
        longAgo();
        refreshed(hana);
        assertThat(due(hana)).isBetween(in(Duration.ofDays(29)), in(Duration.ofDays(30)));
    }

    @Test
    void whoIsLookedAtIsKeptFresherForAWhile() {
        var hana = register("hana");
        refreshed(hana);
        assertThat(due(hana)).isAfter(in(Duration.ofDays(29)));

        desk.lookedAt(hana.id());

        assertThat(due(hana)).isBetween(in(Duration.ofDays(2)), in(Duration.ofDays(3)));
    }

    @Test
    void whatIsOddIsRemarkedOnWithItsFirstDayAndAskedForLessAndLess() {
        var gone = register("gone");
        var hana = register("hana");
        STUB.answering(Told.json("""
                {"data":[{"id":"1","username":"hana","protected":true,"public_metrics":{"followers_count":5}}],
                "errors":[{"value":"gone","detail":"Could not find user with usernames: [gone].",
                "title":"Not Found Error"}]}"""));
        refreshed(gone, hana);

        var first = desk.ofAccounts(Set.of(account(gone), account(hana)));
        assertThat(first.get(account(gone)).remark().kind()).isEqualTo(Remark.NOT_FOUND);
        assertThat(first.get(account(hana)).remark().kind()).isEqualTo(Remark.PRIVATE);
        assertThat(first.get(account(gone)).dueAt()).isBetween(in(Duration.ofDays(6)), in(Duration.ofDays(7)));
        assertThat(now(gone).accounts().getFirst().latest()).isNull();
        assertThat(now(hana).accounts().getFirst().latest().figures().followers())
                .isEqualTo(5);

        longAgo();
        refreshed(gone);
        var second = desk.ofAccounts(Set.of(account(gone))).get(account(gone));
        assertThat(second.remark().since())
                .isEqualTo(first.get(account(gone)).remark().since());
        assertThat(second.dueAt()).isBetween(in(Duration.ofDays(13)), in(Duration.ofDays(14)));
        assertThat(x().remarked().value()).isEqualTo(2);

        everybodyHas(7);
        longAgo();
        refreshed(gone);
        assertThat(desk.ofAccounts(Set.of(account(gone))).get(account(gone)).remark())
                .isNull();
        assertThat(now(gone).accounts().getFirst().latest().figures().followers())
                .isEqualTo(7);
    }

    @Test
    void aFailureClosesThePlatformForAWhileAndTheNextAnswerOpensIt() {
        var hana = register("hana");
        STUB.answering(Told.status(503));
        refreshed(hana);

        assertThat(x().closed().why()).isEqualTo(Closure.DOWN);
        assertThat(x().closed().detail()).isEqualTo("HTTP 503");
        assertThat(x().closed().until()).isBetween(in(Duration.ofSeconds(5)), in(Duration.ofSeconds(31)));
        assertThat(desk.ofAccounts(Set.of(account(hana))).get(account(hana)).waiting())
                .isTrue();
        rounds.once();
        assertThat(STUB.asked()).as("left alone").hasSize(1);

        everybodyHas(1000);
        desk.reopen(Platform.X);
        longDue();
        rounds.once();
        assertThat(x().closed()).isNull();
        assertThat(now(hana).accounts().getFirst().latest().figures().followers())
                .isEqualTo(1000);
    }

    @Test
    void whoHasToWaitIsToldSoAndWhoIsFreshIsNot() {
        var hana = register("hana");
        refreshed(hana);
        STUB.answering(Told.status(503));
        refreshed(register("mio"));

        assertThat(desk.refresh(Set.of(register("sora").id()), "mori"))
                .isEqualTo(new Asked(1, 0, Set.of(), Set.of(Platform.X)));
        assertThat(desk.refresh(Set.of(hana.id()), "mori")).isEqualTo(new Asked(0, 1, Set.of(), Set.of()));
    }

    @Test
    void afterTheWaitOneQuestionTriesAndFailuresAddUp() {
        var hana = register("hana");
        STUB.answering(Told.status(500));
        refreshed(hana);
        for (var i = 0; i < 3; i++) {
            theWaitIsOver();
            longDue();
            rounds.once();
        }

        assertThat(STUB.asked()).hasSize(4);
        assertThat(x().closed().until()).isAfter(in(Duration.ofSeconds(100)));
    }

    @Test
    void tooManyRequestsWaitUntilThePlatformSays() {
        var reset = Instant.now().plusSeconds(400);
        STUB.answering(Told.json(429, "{\"title\":\"Too Many Requests\"}")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", String.valueOf(reset.getEpochSecond())));

        refreshed(register("hana"));

        assertThat(x().closed().why()).isEqualTo(Closure.SLOW_DOWN);
        assertThat(x().closed().until()).isBetween(reset.minusSeconds(2), reset.plusSeconds(2));
        assertThat(x().used()).as("what the platform says is left counts").isEqualTo(5);
    }

    @Test
    void theQuotaIsSharedAndSurvivesARestart() {
        everybodyHasTheirOwn();
        var all = IntStream.range(0, 600).mapToObj(i -> register("u" + i)).toList();
        desk.refresh(all.stream().map(Creator::id).collect(Collectors.toSet()), "mori");

        rounds.once();

        assertThat(STUB.asked()).as("five calls in a quarter of an hour").hasSize(5);
        assertThat(x().used()).isEqualTo(5);
        assertThat(x().due().value()).isEqualTo(100);
        assertThat(turn.take(connectors.of(Platform.X)))
                .as("another instance, or this one started anew, reads the same row")
                .isFalse();
        jdbc.sql("update creators.platform_turn set window_ends = now() - interval '1 second'")
                .update();
        rounds.once();
        assertThat(x().due().value()).isZero();
        assertThat(x().used()).isEqualTo(1);
    }

    @Test
    void twoInstancesNeverAskForTheSameAccount() {
        jdbc.sql("update creators.platform_turn set used = 0").update();
        var all = IntStream.range(0, 300).mapToObj(i -> register("u" + i)).toList();
        desk.refresh(all.stream().map(Creator::id).collect(Collectors.toSet()), "mori");
        everybodyHasTheirOwn(200);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(rounds::once),
                        CompletableFuture.runAsync(rounds::once),
                        CompletableFuture.runAsync(rounds::once))
                .join();

        var names = namesAsked().stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .toList();
        assertThat(names).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void whatAKilledInstanceHadClaimedIsAskedForAgainWhenItsClaimRunsOut() {
        var hana = register("hana");
        desk.refresh(Set.of(hana.id()), "mori");
        jdbc.sql("update creators.freshness set claim = gen_random_uuid(), claimed_until = now() + interval '1 minute'")
                .update();
        rounds.once();
        assertThat(STUB.asked()).isEmpty();

        jdbc.sql("update creators.freshness set claimed_until = now() - interval '1 second'")
                .update();
        rounds.once();
        assertThat(namesAsked()).containsExactly("hana");
    }

    @Test
    void anAnswerThatComesAfterItsClaimRanOutIsThrownAway() {
        var hana = register("hana");
        desk.refresh(Set.of(hana.id()), "mori");
        STUB.answering(request -> {
            jdbc.sql("update creators.freshness set claim = gen_random_uuid()").update();
            return users(request.readable(), 1000);
        });

        rounds.once();

        assertThat(now(hana).accounts().getFirst().latest()).isNull();
        assertThat(desk.ofAccounts(Set.of(account(hana))).get(account(hana)).waiting())
                .isTrue();
    }

    @Test
    void anAccountThatIsPassedOverInSilenceIsNotInTheVeryNextQuestion() {
        STUB.answering(Told.json("{\"data\":[]}"));

        refreshed(register("silent"));

        assertThat(STUB.asked()).hasSize(1);
        assertThat(x().results().unanswered()).isEqualTo(1);
        assertThat(x().closed()).isNull();
    }

    @Test
    void aMalformedOrSlowAnswerBreaksNothing() {
        var hana = register("hana");
        STUB.answering(Told.json("{\"data\":"));
        refreshed(hana);
        assertThat(x().closed().why()).isEqualTo(Closure.DOWN);

        desk.reopen(Platform.X);
        longDue();
        STUB.answering(Told.json("{}").after(4_000));
        rounds.once();
        assertThat(x().closed().detail()).startsWith("no answer");
        assertThat(now(hana).accounts().getFirst().latest()).isNull();
    }

    @Test
    void anAccountThatHasGoneFromTheRegisterIsForgotten() {
        var hana = register("hana");
        desk.refresh(Set.of(hana.id()), "mori");
        jdbc.sql("delete from creators.account").update();

        rounds.once();

        assertThat(STUB.asked()).isEmpty();
        assertThat(desk.ofAccounts(Set.of(account(hana)))).isEmpty();
    }

    @Test
    void theKeyIsInNoLogWhateverHappens(CapturedOutput output) {
        var hana = register("hana");
        for (var status : List.of(400, 401, 403, 429, 500)) {
            STUB.answering(Told.json(status, "{\"title\":\"" + KEY + "\",\"detail\":\"" + KEY + "\"}"));
            desk.reopen(Platform.X);
            longDue();
            refreshed(hana);
        }

        assertThat(output.getAll()).contains("X is left alone for a while").doesNotContain("Bearer");
        assertThat(STUB.asked())
                .allSatisfy(request -> assertThat(request.address()).doesNotContain(KEY));
    }

    private void refreshed(Creator... creators) {
        desk.refresh(Arrays.stream(creators).map(Creator::id).collect(Collectors.toSet()), "mori");
        rounds.once();
    }

    private Creator register(String handle) {
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit(handle, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.X, handle, null))))
                .creator();
    }

    private static Figures followers(long followers) {
        return Figures.followers(followers);
    }

    private UUID account(Creator creator) {
        return creator.accounts().getFirst().id();
    }

    private Creator now(Creator creator) {
        return directory.byId(creator.id());
    }

    private PlatformState x() {
        return desk.platforms().stream()
                .filter(state -> state.platform() == Platform.X)
                .findFirst()
                .orElseThrow();
    }

    private Instant due(Creator creator) {
        return desk.ofAccounts(Set.of(account(creator))).get(account(creator)).dueAt();
    }

    private Instant workUntil(Creator creator) {
        return jdbc.sql("select until from creators.creator_at_work where creator_id = ?")
                .param(creator.id())
                .query(Instant.class)
                .single();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private void atWork(Creator creator, Instant when) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new Accepted(creator.id(), when)));
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from creators.creator_at_work")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    record Accepted(UUID creatorId, Instant occurredAt) implements CreatorAtWork {}

    /// As if the last answers had come a good while ago.
    private void longAgo() {
        jdbc.sql("update creators.freshness set checked_at = checked_at - interval '50 days'")
                .update();
    }

    private void longDue() {
        jdbc.sql("update creators.freshness set due_at = now() - interval '1 minute'")
                .update();
    }

    private void theWaitIsOver() {
        jdbc.sql("update creators.platform_turn set closed_until = now() - interval '1 second', used = 0")
                .update();
    }

    private long figuresEvents() {
        return events.stream(CreatorsEvent.class)
                .filter(AccountFiguresCaptured.class::isInstance)
                .count();
    }

    /// The lists of names that went out, one for each call.
    private List<String> namesAsked() {
        return STUB.asked().stream().map(request -> names(request.readable())).toList();
    }

    private static String names(String address) {
        var names = Pattern.compile("(?:usernames|ids)=([^&]*)").matcher(address);
        return names.find() ? names.group(1) : "";
    }

    private void everybodyHas(long followers) {
        STUB.answering(request -> users(request.readable(), followers));
    }

    private void everybodyHasTheirOwn() {
        everybodyHasTheirOwn(0);
    }

    private void everybodyHasTheirOwn(long delay) {
        STUB.answering(request -> users(request.readable(), 1000).after(delay));
    }

    /// Without ids, so that accounts go by their names the next time too.
    private static Told users(String address, long followers) {
        return Told.json("{\"data\":["
                + Arrays.stream(names(address).split(","))
                        .map(name -> "{\"username\":\"%s\",\"public_metrics\":{\"followers_count\":%d}}"
                                .formatted(name, followers))
                        .collect(Collectors.joining(","))
                + "]}");
    }
}
