package dev.kodama.reporting.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CollaborationEvent;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.reporting.Stage;
import dev.kodama.reporting.Told;
import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.events.MediaRates;
import dev.kodama.scoring.events.MediaRatesSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/// Whatever the order, however often: the same facts make the same picture.
@ApplicationModuleTest(module = "reporting")
class EchoTests {
    private static final List<String> TABLES = List.of(
            "creator",
            "account",
            "brand",
            "campaign",
            "collaboration",
            "payment",
            "post",
            "post_capture",
            "judgement",
            "media_rates");

    @Autowired
    CreatorsEcho register;

    @Autowired
    CampaignsEcho campaigns;

    @Autowired
    ScoringEcho scoring;

    @Autowired
    ReportShelf reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void nothingHeardYet() {
        reports.forgetEverything();
    }

    @Test
    void anyOrderTellsTheSameStory() {
        Told.story().forEach(this::hear);
        var picture = picture();
        var report = report();
        for (var seed = 0; seed < 40; seed++) {
            reports.forgetEverything();
            var shuffled = new ArrayList<>(Told.story());
            // Some come twice, as at-least-once means.
            shuffled.addAll(Told.story().subList(seed % 10, seed % 10 + 15));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(this::hear);
            assertThat(picture()).as("seed %d", seed).isEqualTo(picture);
            assertThat(report()).as("seed %d", seed).isEqualTo(report);
        }
    }

    @Test
    void redeliveryChangesNothing() {
        Told.story().forEach(this::hear);
        var picture = picture();
        Told.story().forEach(this::hear);
        assertThat(picture()).isEqualTo(picture);
    }

    @Test
    void mediaIsValuedByTheEditionInForceOnTheLastDayAndOfThoseByTheHighest() {
        Told.story().forEach(this::hear);
        hear(Told.captured("花", 12, "花-1", "2026-04-14T03:00:00Z", null, 50_000L, null, 5_000L, 500L, null, null));
        assertThat(value(report(), Metric.EMV)).isEqualTo("1752.50");
        assertThat(report().headline().mediaRates()).isEqualTo(MediaRates.CUSTOMARY);

        hear(rates(3, "2026-05-01", "9.000"));
        assertThat(value(report(), Metric.EMV)).as("begins after the last day").isEqualTo("1752.50");
        hear(rates(2, "2026-04-30", "1.000"));
        hear(rates(1, "2026-04-01", "2.000"));
        hear(rates(2, "2026-04-30", "1.000"));
        assertThat(value(report(), Metric.EMV)).isEqualTo("5252.50");
        assertThat(report().headline().mediaRates().edition()).isEqualTo(2);
    }

    private static MediaRatesSet rates(long edition, String beginsOn, String perLike) {
        var usual = MediaRates.CUSTOMARY;
        return new MediaRatesSet(
                UUID.randomUUID(),
                Instant.now(),
                LocalDate.parse(beginsOn),
                new MediaRates(edition, new BigDecimal(perLike), usual.perComment(), usual.perThousandImpressions()));
    }

    @Test
    void theStoryIsReportedAsItWas() {
        Told.story().forEach(this::hear);
        var report = report();
        assertThat(report.headline().name()).isEqualTo("春の新作");
        assertThat(report.headline().brandName()).isEqualTo("森の音");
        assertThat(report.headline().status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(value(report, Metric.SPEND)).isEqualTo("150000");
        assertThat(value(report, Metric.PAID)).isEqualTo("90000");
        assertThat(value(report, Metric.BUDGET_USED)).isEqualTo("15.00");
        assertThat(value(report, Metric.REACH)).isEqualTo("15000");
        assertThat(value(report, Metric.IMPRESSIONS)).isEqualTo("12000");
        assertThat(value(report, Metric.ENGAGEMENTS)).isEqualTo("800");
        assertThat(value(report, Metric.CPE)).isEqualTo("112.50");
        assertThat(report.headline().totals().of(Metric.REACH).knownPosts()).isEqualTo(1);
        assertThat(report.headline().totals().of(Metric.REACH).livePosts()).isEqualTo(2);
        assertThat(report.creators()).extracting(creator -> creator.name()).containsExactly("花子", "蓮");
        var hanako = report.creators().getFirst();
        assertThat(hanako.handle()).isEqualTo("花_ig");
        assertThat(hanako.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(hanako.figures().of(Metric.ENGAGEMENTS_AGAINST_PREDICTED).value())
                .isEqualByComparingTo("80.00");
        assertThat(report.days().getFirst().day()).isEqualTo("2026-04-02");
        assertThat(report.days().getLast().day()).isEqualTo("2026-04-30");
    }

    @Test
    void aFeeIsNotOwedAfterARefusal() {
        hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
        hear(Told.accepted("花", 3, 100, "2026-04-02T01:00:00Z"));
        hear(Told.declined("花", 4));
        assertThat(report().headline().totals().of(Metric.SPEND).value()).isNull();
    }

    @Test
    void aCorrectionOfTheSameMomentReplacesIt() {
        hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
        hear(Told.published("花", 1, "花-1", Platform.X, "2026-04-10T03:00:00Z"));
        hear(Told.captured("花", 3, "花-1", "2026-04-11T03:00:00Z", 90L, null, null, null, null, null, null));
        hear(Told.captured("花", 2, "花-1", "2026-04-11T03:00:00Z", 9_000L, null, null, null, null, null, null));
        assertThat(value(report(), Metric.REACH)).isEqualTo("90");
    }

    @Test
    void anAccountThatANewerProfileNoLongerListsIsForgotten() {
        var old = Told.profileOf("花", 1, "花子");
        var second = new CreatorProfile.Account(Told.id("花@@"), Platform.X, "hana_x", null);
        var newer = new CreatorProfile(old.creatorId(), 2, "花子", "ja", "JP", List.of(), true, List.of(second));
        var big = Told.followers("花", 1, 90_000L);
        for (var order :
                List.of(List.of(profiles(old), profiles(newer), big), List.of(big, profiles(newer), profiles(old)))) {
            reports.forgetEverything();
            hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
            hear(Told.invited("花", 1, 5));
            order.forEach(this::hear);
            assertThat(report().creators().getFirst().handle()).isEqualTo("hana_x");
        }
    }

    @Test
    void aMergedCreatorIsReportedAsWhoTheyAreNowInAnyOrder() {
        var before = Told.profileOf("蓮", 1, "蓮");
        var merged = CreatorProfile.merged(before.creatorId(), 2, "蓮", Told.id("花"));
        var survivor = Told.profileOf("花", 1, "花子");
        for (var order : List.of(
                List.of(profiles(before), profiles(survivor), profiles(merged)),
                List.of(profiles(merged), profiles(before), profiles(survivor)),
                List.of(profiles(merged), profiles(survivor), profiles(merged), profiles(before)))) {
            reports.forgetEverything();
            hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
            hear(Told.accepted("蓮", 5, 60_000, "2026-04-03T01:00:00Z"));
            order.forEach(this::hear);
            var creator = report().creators().getFirst();
            assertThat(creator.name()).isEqualTo("花子");
            assertThat(creator.handle()).isEqualTo("花_ig");
            assertThat(value(report(), Metric.SPEND)).isEqualTo("60000");
        }

        hear(profiles(Told.profileOf("蓮", 3, "蓮")));
        assertThat(report().creators().getFirst().name()).isEqualTo("蓮");
    }

    @Test
    void aWithdrawnCreatorStaysInTheBooksUnderTheNameThatIsToldInAnyOrder() {
        var before = Told.profileOf("蓮", 1, "蓮");
        var gone = CreatorProfile.withdrawn(before.creatorId(), 2, "削除済み", Instant.now());
        for (var order : List.of(List.of(before, gone), List.of(gone, before, gone))) {
            reports.forgetEverything();
            hear(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
            hear(Told.accepted("蓮", 5, 60_000, "2026-04-03T01:00:00Z"));
            order.forEach(profile -> hear(profiles(profile)));

            var creator = report().creators().getFirst();
            assertThat(creator.name()).isEqualTo("削除済み");
            assertThat(creator.handle()).isNull();
            assertThat(value(report(), Metric.SPEND)).isEqualTo("60000");
            assertThat(jdbc.sql("select count(*) from reporting.creator where withdrawn_at is null")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void oneEventMayNameTheSameCreatorTwice() {
        hear(new CreatorProfilesChanged(
                UUID.randomUUID(),
                Instant.now(),
                List.of(Told.profileOf("花", 2, "新しい名前"), Told.profileOf("花", 1, "古い名前"))));
        assertThat(jdbc.sql("select display_name from reporting.creator")
                        .query(String.class)
                        .single())
                .isEqualTo("新しい名前");
    }

    @Test
    void aBatchOfFiveHundredIsAFewStatements() {
        var names = IntStream.range(0, 500).mapToObj(i -> "c" + i).toList();
        hear(new CreatorProfilesChanged(
                UUID.randomUUID(),
                Instant.now(),
                names.stream().map(name -> Told.profileOf(name, 1, name)).toList()));
        hear(new AccountFiguresCaptured(
                UUID.randomUUID(),
                Instant.now(),
                names.stream().map(name -> Told.followersOf(name, 1, 10L)).toList()));
        assertThat(jdbc.sql("select count(*) from reporting.account where followers = 10 and profile_version = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Told.story().forEach(this::hear);
        var mine = BrandScope.of(Set.of(Told.id("森の音")));
        var others = BrandScope.of(Set.of(Told.id("別の会社")));
        assertThat(reports.campaign(mine, Told.id("春の新作"))).isPresent();
        assertThat(reports.campaign(others, Told.id("春の新作"))).isEmpty();
        assertThat(reports.campaign(BrandScope.of(Set.of()), Told.id("春の新作"))).isEmpty();
        assertThat(reports.campaigns(others, Set.of(Told.id("春の新作")))).isEmpty();
    }

    private static CreatorProfilesChanged profiles(CreatorProfile profile) {
        return new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profile));
    }

    private CampaignReport report() {
        return reports.campaign(BrandScope.everything(), Told.id("春の新作")).orElseThrow();
    }

    private static String value(CampaignReport report, Metric metric) {
        return String.valueOf(report.headline().totals().of(metric).value());
    }

    private List<List<Map<String, Object>>> picture() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select * from reporting." + table + " order by 1, 2")
                        .query()
                        .listOfRows())
                .toList();
    }

    /// The listener without its wish to run later, so that a test decides the order.
    private static <T> T atOnce(T listener) {
        return AopTestUtils.getUltimateTargetObject(listener);
    }

    private void hear(Object event) {
        transaction.executeWithoutResult(_ -> {
            switch (event) {
                case CreatorProfilesChanged changed -> atOnce(register).on(changed);
                case AccountFiguresCaptured captured -> atOnce(register).on(captured);
                case BrandRegistered registered -> atOnce(campaigns).on(registered);
                case CampaignChanged changed -> atOnce(campaigns).on(changed);
                case CollaborationEvent happened -> atOnce(campaigns).on(happened);
                case CreatorScored scored -> atOnce(scoring).on(scored);
                case MediaRatesSet set -> atOnce(scoring).on(set);
                default -> throw new IllegalArgumentException("nobody hears " + event);
            }
        });
    }
}
