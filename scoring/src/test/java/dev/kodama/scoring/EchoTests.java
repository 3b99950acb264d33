package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.FollowerCount;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.FollowerRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class EchoTests {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Dossiers dossiers;

    @Autowired
    AudienceWatch audiences;

    Telling told;
    Crowd crowd;

    @BeforeEach
    void start() {
        told = new Telling(events, transactions, jdbc);
        told.forgetCreators();
        crowd = new Crowd(7, 40, LocalDate.now());
    }

    @Test
    void redeliveryChangesNothing() {
        tellAll(crowd);
        var once = remembered();
        tellAll(crowd);
        assertThat(remembered()).isEqualTo(once);
    }

    @Test
    void anOlderVersionThatArrivesLateChangesNothing() {
        var old = crowd.profiles.getFirst();
        var renamed = new CreatorProfile(
                old.creatorId(), 2, "新しい名前", old.language(), old.country(), old.topics(), false, old.accounts());
        tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(renamed)));
        tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(old)));
        assertThat(jdbc.sql("select display_name from scoring.profile where creator_id = ? and not contactable")
                        .param(old.creatorId())
                        .query(String.class)
                        .single())
                .isEqualTo("新しい名前");
    }

    @Test
    void theOrderOfDeliveryDoesNotMatter() {
        var all = new ArrayList<Object>();
        for (var version = 1; version <= 3; version++) {
            var versioned = versioned(crowd, version);
            all.addAll(versioned);
        }
        all.forEach(this::tell);
        var inOrder = remembered();
        told.forgetCreators();
        Collections.shuffle(all, new Random(3));
        all.forEach(this::tell);
        assertThat(remembered()).isEqualTo(inOrder);
    }

    @Test
    void anAbsorbedCreatorIsJudgedAsTheSurvivorWhateverComesFirst() {
        var one = crowd.profiles.get(0);
        var other = crowd.profiles.get(1);
        var merged = CreatorProfile.merged(other.creatorId(), 2, other.displayName(), one.creatorId());
        for (var order : List.of(List.of(one, other, merged), List.of(merged, other, one, merged))) {
            told.forgetCreators();
            order.forEach(
                    profile -> tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile))));

            var dossier = dossierOf(other.creatorId());
            assertThat(dossier.creatorId()).isEqualTo(other.creatorId());
            assertThat(dossier.displayName()).isEqualTo(one.displayName());
            assertThat(dossier.accounts()).hasSameSizeAs(one.accounts());
        }
        var takenBack = new CreatorProfile(
                other.creatorId(), 3, other.displayName(), null, null, List.of(), true, other.accounts());
        tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(takenBack)));
        assertThat(dossierOf(other.creatorId()).displayName()).isEqualTo(other.displayName());
    }

    private Dossier dossierOf(UUID creatorId) {
        return new TransactionTemplate(transactions)
                .execute(_ ->
                        Objects.requireNonNull(dossiers.byIds(Set.of(creatorId)).get(creatorId)));
    }

    @Test
    void oneBatchMayNameTheSameThingTwice() {
        var one = crowd.profiles.getFirst();
        var newer = new CreatorProfile(one.creatorId(), 9, "九", null, null, List.of("a\"b\\c,{}"), true, List.of());
        tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(newer, one)));
        assertThat(jdbc.sql("select display_name || topics[1] from scoring.profile where creator_id = ?")
                        .param(one.creatorId())
                        .query(String.class)
                        .single())
                .isEqualTo("九a\"b\\c,{}");
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        var account = new AccountFigures(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Platform.X,
                Instant.now(),
                "test",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        tell(new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), List.of(account)));
        assertThat(jdbc.sql("select count(*) from scoring.account where account_id = ? and followers is null")
                        .param(account.accountId())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void emptiedTablesAreFilledAgainByTellingAllAnew() {
        tellAll(crowd);
        var once = remembered();
        told.forgetCreators();
        jdbc.sql("truncate scoring.audience_cell").update();
        tellAll(crowd);
        assertThat(jdbc.sql("""
                        select count(*)
                        from scoring.audience, unnest(cells) as code
                        where code not in (select code from scoring.audience_cell)
                        """).query(Long.class).single()).isZero();
        assertThat(remembered()).hasSameSizeAs(once);
    }

    @Test
    void everyDayKeepsItsLastFollowerCountInWhateverOrderTheyCome() {
        var account = crowd.figures.getFirst();
        var counts = new ArrayList<FollowerCount>();
        for (var hour = 0; hour < 72; hour++) {
            counts.add(new FollowerCount(
                    account.accountId(),
                    Instant.parse("2026-09-30T15:00:00Z").plusSeconds(3600L * hour),
                    1_000 + hour));
        }
        tell(captured(counts));
        var inOrder = followerCounts();
        told.forgetCreators();
        Collections.shuffle(counts, new Random(5));
        counts.stream().limit(40).forEach(count -> tell(captured(List.of(count))));
        tell(captured(counts.subList(20, 72)));

        assertThat(followerCounts()).isEqualTo(inOrder);
        assertThat(inOrder)
                .as("days of Tokyo")
                .containsExactly("2026-10-01 1023", "2026-10-02 1047", "2026-10-03 1071");
    }

    @Test
    void ofManyCountsThoseThatAreKnownAlreadyAreNotLost() {
        var account = crowd.figures.getFirst().accountId();
        var days = IntStream.range(0, 200)
                .mapToObj(day -> new FollowerCount(
                        account, Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day)), 1_000 + day))
                .toList();
        var later = new FollowerCount(account, days.get(150).capturedAt().plusSeconds(60), 5);
        tell(captured(List.of(later)));
        tell(captured(days));

        assertThat(followerCounts())
                .hasSize(200)
                .contains("2026-01-01 1000", "2026-05-31 5", "2026-07-19 1199")
                .doesNotContain("2026-05-31 1150");
    }

    @Test
    void figuresSpeakOfTheirOwnFollowersUnlessCountsAreTold() {
        tell(new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), crowd.figures));
        assertThat(followerCounts()).hasSize((int) crowd.figures.stream()
                .filter(account -> account.followers() != null)
                .count());
        told.forgetCreators();
        tell(new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), crowd.figures, List.of()));
        assertThat(followerCounts()).isEmpty();
    }

    @Test
    void aCountThatWasTakenBackIsNotBelievedInWhateverOrderItIsTold() {
        var account = crowd.figures.getFirst().accountId();
        var noon = Instant.parse("2026-10-01T03:00:00Z");
        var evening = Instant.parse("2026-10-01T09:00:00Z");
        var right = new FollowerCount(account, noon, 1_000);
        var wrong = new FollowerCount(account, evening, 1_000_000);
        var said = said(noon, List.of(right), List.of());
        var slipped = said(evening, List.of(wrong), List.of());
        var takenBack = said(evening.plusSeconds(60), List.of(right), List.of(wrong));
        for (var order : List.of(
                List.of(said, slipped, takenBack),
                List.of(takenBack, said, slipped),
                List.of(slipped, takenBack, slipped, said, takenBack))) {
            told.forgetCreators();
            jdbc.sql("truncate scoring.withdrawn_count").update();
            order.forEach(this::tell);
            assertThat(followerCounts()).containsExactly("2026-10-01 1000");
        }

        tell(said(evening.plusSeconds(120), List.of(wrong), List.of()));
        assertThat(followerCounts()).as("told anew").containsExactly("2026-10-01 1000000");
    }

    private static AccountFiguresCaptured said(Instant at, List<FollowerCount> counts, List<FollowerCount> withdrawn) {
        return new AccountFiguresCaptured(UUID.randomUUID(), at, List.of(), counts, withdrawn);
    }

    private static AccountFiguresCaptured captured(List<FollowerCount> counts) {
        return new AccountFiguresCaptured(UUID.randomUUID(), Instant.now(), List.of(), List.copyOf(counts));
    }

    private List<String> followerCounts() {
        return jdbc.sql("select day || ' ' || followers from scoring.follower_count order by 1")
                .query(String.class)
                .list();
    }

    private void tellAll(Crowd crowd) {
        versioned(crowd, 1).forEach(this::tell);
    }

    private static List<Object> versioned(Crowd crowd, int version) {
        return List.of(
                new CreatorProfilesChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.profiles.stream()
                                .map(profile -> new CreatorProfile(
                                        profile.creatorId(),
                                        version,
                                        profile.displayName() + version,
                                        profile.language(),
                                        profile.country(),
                                        profile.topics(),
                                        profile.contactable(),
                                        profile.accounts()))
                                .toList()),
                new AccountFiguresCaptured(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.figures.stream()
                                .map(account -> new AccountFigures(
                                        account.creatorId(),
                                        account.accountId(),
                                        version,
                                        account.platform(),
                                        account.capturedAt(),
                                        account.source(),
                                        1000L + version,
                                        account.posts(),
                                        account.avgViews(),
                                        account.avgLikes(),
                                        account.avgComments(),
                                        account.avgShares(),
                                        account.avgSaves(),
                                        account.othersComments(),
                                        account.answeredComments()))
                                .toList()),
                new AudiencesMeasured(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.audiences.stream()
                                .map(audience -> new Audience(
                                        audience.creatorId(),
                                        version,
                                        audience.capturedAt(),
                                        audience.source(),
                                        version,
                                        audience.cells(),
                                        audience.marginals()))
                                .toList()),
                new RateCardsChanged(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.rateCards.stream()
                                .map(card -> new RateCard(card.creatorId(), version, card.rates()))
                                .toList()),
                new PostsCaptured(
                        UUID.randomUUID(),
                        Instant.now(),
                        crowd.posts.stream()
                                .map(account -> new AccountPosts(
                                        account.accountId(),
                                        version,
                                        account.platform(),
                                        "version " + version,
                                        account.posts(),
                                        account.comments()))
                                .toList()));
    }

    @Test
    void aSampleOfFollowersIsJudgedOnceItIsHeardOf() {
        var account = UUID.randomUUID();
        var real = new FollowerProfile(true, 0, 2, 0, false, 40, false, false, 120L, 300L, 280L);
        var bought = new FollowerProfile(false, 400_000, 1, 0, false, 0, false, false, 0L, 12L, 900L);
        var newest = sampled(account, 2, List.of(real, real, bought));

        tell(newest);
        tell(sampled(account, 1, List.of(bought)));
        tell(newest);

        var quality = Objects.requireNonNull(
                        audiences.qualityOf(Set.of(account)).get(account))
                .quality();
        assertThat(quality.n()).isEqualTo(3);
        assertThat(quality.k()).isEqualTo(2);
        assertThat(quality.fired()).containsEntry(FollowerRule.NO_PICTURE, 1);
    }

    @Test
    void aSampleThatNobodyCanJudgeIsNoData() {
        var account = UUID.randomUUID();
        tell(sampled(account, 1, List.of()));

        assertThat(audiences.qualityOf(Set.of(account))).isEmpty();
    }

    private static FollowersSampled sampled(UUID account, long version, List<FollowerProfile> profiles) {
        return new FollowersSampled(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new ProfileSample(account, version, Instant.EPOCH, "import:followers.csv", profiles)));
    }

    @Test
    void whatIsKnownTraitByTraitIsRememberedSo() {
        var creator = UUID.randomUUID();
        var profile = new CreatorProfile(creator, 1, "Hana", "ja", "JP", List.of(), true, List.of());
        var at = Instant.parse("2026-11-01T00:00:00Z");
        var women = new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000);
        var later = new AudiencesMeasured(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new Audience(creator, 2, at, "insights", 800, List.of(), List.of(women))));
        tell(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile)));
        tell(later);
        tell(new AudiencesMeasured(
                UUID.randomUUID(),
                Instant.now(),
                List.of(new Audience(
                        creator,
                        1,
                        at,
                        "insights",
                        800,
                        List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.MALE, "cars", "JP", 1))))));
        tell(later);

        var audience = Objects.requireNonNull(dossierOf(creator).audience());
        assertThat(audience.cells()).isEmpty();
        assertThat(audience.knownMarginals()).containsExactly(women);
    }

    private void tell(Object event) {
        told.tell(event);
    }

    private List<Map<String, Object>> remembered() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var table : List.of("profile", "account", "account_posts", "follower_count", "audience", "rate_card")) {
            rows.addAll(jdbc.sql("""
                            select '%1$s' as t, (to_jsonb(r) - 'changed_in')::text as content
                            from scoring.%1$s as r
                            order by 2
                            """.formatted(table)).query().listOfRows());
        }
        return rows;
    }
}
