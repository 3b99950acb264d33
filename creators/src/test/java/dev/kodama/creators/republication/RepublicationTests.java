package dev.kodama.creators.republication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.Republication;
import dev.kodama.creators.Republication.Status;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.creators.jobs.JobInterruptedException;
import dev.kodama.creators.posts.PostWindows;
import dev.kodama.creators.roster.WithdrawnCreators;
import dev.kodama.creators.roster.WithdrawnCreators.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = CreatorsTestApplication.class,
        properties = {"kodama.creators.republication.batches-per-second=1000"})
@RecordApplicationEvents
@NullUnmarked
class RepublicationTests {
    @Autowired
    Republication republication;

    @Autowired
    RepublicationJob job;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    WithdrawnCreators withdrawn;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ContactBook contact;

    @Autowired
    PostWindows windows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.republication, creators.scheduled_tasks, creators.absorbed,"
                        + " creators.withdrawn")
                .update();
    }

    @Test
    void everythingIsToldAgainInTheVersionItHas() {
        var hana = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, "hana", null))))
                .creator();
        var monday = Instant.parse("2026-11-16T00:00:00Z");
        directory.recordSnapshot(hana.accounts().getFirst().id(), monday, Method.MANUAL, "mori", Figures.followers(10));
        directory.recordAudience(
                hana.id(),
                monday,
                Method.API,
                "instagram",
                10,
                List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "art", "JP", 1)),
                List.of(new AudienceMarginal(null, Gender.FEMALE, null, null, 2)));
        directory.setRateCard(
                hana.id(),
                hana.version(),
                List.of(new RateCard.Rate(Platform.INSTAGRAM, "post", 1, LocalDate.parse("2026-04-01"))));
        contact.state(
                hana.id(),
                0,
                new ContactPreferences(
                        null, null, List.of(), Set.of(), null, null, List.of("alcohol"), 1L, false, null),
                "mori");
        var said = List.of(
                last(CreatorProfilesChanged.class).creators(),
                last(AccountFiguresCaptured.class).accounts(),
                last(AudiencesMeasured.class).audiences(),
                last(RateCardsChanged.class).rateCards(),
                last(ContactWishesStated.class).creators());
        var before = events.stream(CreatorsEvent.class).count();

        job.run(republication.start("mori").id(), () -> false);

        assertThat(events.stream(CreatorsEvent.class).count()).isEqualTo(before + 5);
        var profile = last(CreatorProfilesChanged.class).creators().getFirst();
        assertThat(profile.version()).isGreaterThan(1);
        assertThat(List.of(
                        last(AccountFiguresCaptured.class).accounts(),
                        last(AudiencesMeasured.class).audiences(),
                        last(RateCardsChanged.class).rateCards(),
                        last(ContactWishesStated.class).creators()))
                .isEqualTo(said.subList(1, 5));
        assertThat(republication.latest().status()).isEqualTo(Status.DONE);
        assertThat(republication.latest().done()).isEqualTo(1);
    }

    @Test
    void everyFollowerCountIsToldAgain() {
        var hana = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, "hana", null))))
                .creator();
        var account = hana.accounts().getFirst().id();
        var monday = Instant.parse("2026-11-16T00:00:00Z");
        directory.recordSnapshot(account, monday, Method.MANUAL, "mori", Figures.followers(20));
        directory.recordSnapshot(account, monday.minusSeconds(86_400), Method.MANUAL, "mori", Figures.followers(10));

        assertThat(last(AccountFiguresCaptured.class).accounts())
                .as("an older count changes no latest figures")
                .isEmpty();
        job.run(republication.start("mori").id(), () -> false);

        assertThat(last(AccountFiguresCaptured.class).accounts()).hasSize(1);
        assertThat(last(AccountFiguresCaptured.class).followerCounts())
                .extracting(FollowerCount::followers)
                .containsExactlyInAnyOrder(10L, 20L);
    }

    @Test
    void postsAreToldAgainInTheVersionTheyHave() {
        var hana = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.YOUTUBE, "hana", null))))
                .creator();
        var account = hana.accounts().getFirst().id();
        directory.recordSnapshot(
                account, Instant.parse("2026-10-01T00:00:00Z"), Method.MANUAL, "mori", Figures.followers(10));
        jdbc.sql("""
                        insert into creators.post (id, account_id, post_key, published_at, source_id)
                        select uuidv7(), ?, 'abcDEF12345', '2026-10-01T00:00:00Z', min(id) from creators.source""").param(account).update();
        transaction.executeWithoutResult(_ -> windows.refresh(List.of(account)));
        var told = last(PostsCaptured.class).accounts();
        var before = events.stream(PostsCaptured.class).count();

        job.run(republication.start("mori").id(), () -> false);

        assertThat(told).hasSize(1);
        assertThat(last(PostsCaptured.class).accounts()).isEqualTo(told);
        assertThat(events.stream(PostsCaptured.class).count()).isEqualTo(before + 1);
    }

    @Test
    void aKilledRunGoesOnWhereItWasAndTellsNobodyTwice() {
        jdbc.sql("""
                        insert into creators.creator (display_name, sort_name, search_text, search_grams)
                        select 'c' || n, 'c' || n, 'c' || n, '{}' from generate_series(1, 1200) n""").update();
        var run = republication.start("mori");
        var polls = new AtomicInteger();

        assertThatThrownBy(() -> job.run(run.id(), () -> polls.incrementAndGet() > 1))
                .isInstanceOf(JobInterruptedException.class);
        assertThat(republication.latest().done()).isEqualTo(RepublicationJob.AT_ONCE);
        assertThat(republication.start("someone else").id()).isEqualTo(run.id());
        job.run(run.id(), () -> false);

        assertThat(events.stream(CreatorProfilesChanged.class)
                        .flatMap(event -> event.creators().stream())
                        .map(CreatorProfile::creatorId))
                .hasSize(1200)
                .doesNotHaveDuplicates();
        assertThat(republication.latest().done()).isEqualTo(1200);
    }

    @Test
    void whoWasAbsorbedIsToldTooSoThatOldIdsGoOnLeading() {
        jdbc.sql("""
                        insert into creators.absorbed (creator_id, survivor_id, version, display_name, merging_id)
                        values ('0191f3a0-0000-7000-8000-000000000001', '0191f3a0-0000-7000-8000-000000000002', 7,
                                'はな', '0191f3a0-0000-7000-8000-000000000003')""").update();

        job.run(republication.start("mori").id(), () -> false);

        assertThat(last(CreatorProfilesChanged.class).creators())
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.version()).isEqualTo(7);
                    assertThat(profile.mergedInto()).hasToString("0191f3a0-0000-7000-8000-000000000002");
                });
    }

    @Test
    void whoWasWithdrawnIsToldTooSoThatNobodyGoesOnKnowingThem() {
        var gone = withdrawnAfterRegistering();

        job.run(republication.start("mori").id(), () -> false);

        assertThat(last(CreatorProfilesChanged.class).creators())
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.creatorId()).isEqualTo(gone);
                    assertThat(profile.version()).isEqualTo(2);
                    assertThat(profile.withdrawnAt()).isNotNull();
                    assertThat(profile.contactable()).isFalse();
                    assertThat(profile.accounts()).isEmpty();
                });
        assertThat(republication.latest().status()).isEqualTo(Status.DONE);
    }

    @Test
    void whoeverIsWithdrawnLeavesNothingButTheirName() {
        var gone = withdrawnAfterRegistering();

        assertThat(directory.byId(gone)).isNull();
        for (var table : List.of("creator", "account", "snapshot", "audience", "rate")) {
            assertThat(jdbc.sql("select count(*) from creators." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private UUID withdrawnAfterRegistering() {
        var hana = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, "hana", null))))
                .creator();
        directory.recordSnapshot(
                hana.accounts().getFirst().id(), Instant.EPOCH, Method.MANUAL, "mori", Figures.followers(20));
        var told = transaction.execute(_ -> withdrawn.withdraw(List.of(hana.id()), Instant.now(), null));
        assertThat(told).extracting(Withdrawn::displayName).containsExactly("はな");
        return hana.id();
    }

    private <E> E last(Class<E> type) {
        return events.stream(type).reduce((a, b) -> b).orElseThrow();
    }
}
