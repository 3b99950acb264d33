package dev.kodama.creators.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Events are stored under their class name and as JSON until every listener has had them. What stands here may gain
/// fields; anything else is a migration.
class EventContractTests {
    private static final UUID EVENT = UUID.fromString("0191f3a0-0000-7000-8000-000000000001");
    private static final UUID CREATOR = UUID.fromString("0191f3a0-0000-7000-8000-000000000002");
    private static final UUID ACCOUNT = UUID.fromString("0191f3a0-0000-7000-8000-000000000003");
    private static final Instant AT = Instant.parse("2026-11-22T03:04:05Z");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void creatorProfilesChanged() {
        pinned(
                new CreatorProfilesChanged(
                        EVENT,
                        AT,
                        List.of(new CreatorProfile(
                                CREATOR,
                                3,
                                "松本 はな",
                                "ja",
                                "JP",
                                List.of("fashion"),
                                true,
                                List.of(new CreatorProfile.Account(
                                        ACCOUNT, Platform.INSTAGRAM, "hana", "https://www.instagram.com/hana/"))))),
                "dev.kodama.creators.events.CreatorProfilesChanged",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","creators":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":3,"displayName":"松本 はな",
                "language":"ja","country":"JP","topics":["fashion"],"contactable":true,"accounts":[
                {"accountId":"0191f3a0-0000-7000-8000-000000000003","platform":"INSTAGRAM","handle":"hana",
                "url":"https://www.instagram.com/hana/"}],"mergedInto":null,"withdrawnAt":null}]}""");
    }

    @Test
    void aProfileStoredBeforeThereWereMergesAndWithdrawalsIsThatOfSomebodyPresent() {
        var stored = """
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":3,"displayName":"松本 はな",
                "language":"ja","country":"JP","topics":[],"contactable":true,"accounts":[]}""";

        var profile = json.readValue(stored, CreatorProfile.class);
        assertThat(profile.mergedInto()).isNull();
        assertThat(profile.withdrawnAt()).isNull();
    }

    @Test
    void accountFiguresCaptured() {
        pinned(
                new AccountFiguresCaptured(
                        EVENT,
                        AT,
                        List.of(new AccountFigures(
                                CREATOR,
                                ACCOUNT,
                                7,
                                Platform.TIKTOK,
                                AT,
                                "import:list.csv",
                                12_000L,
                                30,
                                5_000L,
                                300L,
                                20L,
                                null,
                                4L,
                                50,
                                11))),
                "dev.kodama.creators.events.AccountFiguresCaptured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","accounts":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002",
                "accountId":"0191f3a0-0000-7000-8000-000000000003","version":7,"platform":"TIKTOK",
                "capturedAt":"2026-11-22T03:04:05Z","source":"import:list.csv","followers":12000,"posts":30,
                "avgViews":5000,"avgLikes":300,"avgComments":20,"avgShares":null,"avgSaves":4,"othersComments":50,
                "answeredComments":11}],"counts":null,"withdrawn":null}""");
    }

    @Test
    void accountFiguresCapturedWithCountsOfOtherMoments() {
        pinned(
                new AccountFiguresCaptured(EVENT, AT, List.of(), List.of(new FollowerCount(ACCOUNT, AT, 11_900))),
                "dev.kodama.creators.events.AccountFiguresCaptured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","accounts":[],
                "counts":[{"accountId":"0191f3a0-0000-7000-8000-000000000003","capturedAt":"2026-11-22T03:04:05Z",
                "followers":11900}],"withdrawn":null}""");
    }

    @Test
    void accountFiguresStoredBeforeCountsWereToldStillSpeakOfTheirOwn() {
        var stored = json.readValue("""
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","accounts":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002",
                "accountId":"0191f3a0-0000-7000-8000-000000000003","version":7,"platform":"TIKTOK",
                "capturedAt":"2026-11-22T03:04:05Z","source":"import:list.csv","followers":12000}]}""", AccountFiguresCaptured.class);
        assertThat(stored.followerCounts()).containsExactly(new FollowerCount(ACCOUNT, AT, 12_000));
    }

    @Test
    void audiencesMeasured() {
        pinned(
                new AudiencesMeasured(
                        EVENT,
                        AT,
                        List.of(new Audience(
                                CREATOR,
                                2,
                                AT,
                                "instagram-insights",
                                800,
                                List.of(new AudienceCell(
                                        AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP-13", 120_000))))),
                "dev.kodama.creators.events.AudiencesMeasured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","audiences":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":2,"capturedAt":"2026-11-22T03:04:05Z",
                "source":"instagram-insights","sampleSize":800,"cells":[{"age":"AGE_18_24","gender":"FEMALE",
                "interest":"fashion","region":"JP-13","sharePpm":120000}],"marginals":null}]}""");
    }

    @Test
    void audiencesMeasuredTraitByTrait() {
        pinned(
                new AudiencesMeasured(
                        EVENT,
                        AT,
                        List.of(new Audience(
                                CREATOR,
                                2,
                                AT,
                                "instagram-insights",
                                null,
                                List.of(),
                                List.of(
                                        new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000),
                                        new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 310_000),
                                        new AudienceMarginal(null, null, null, "JP", 700_000))))),
                "dev.kodama.creators.events.AudiencesMeasured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","audiences":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":2,"capturedAt":"2026-11-22T03:04:05Z",
                "source":"instagram-insights","sampleSize":null,"cells":[],"marginals":[
                {"age":null,"gender":"FEMALE","interest":null,"region":null,"sharePpm":620000},
                {"age":"AGE_18_24","gender":null,"interest":null,"region":null,"sharePpm":310000},
                {"age":null,"gender":null,"interest":null,"region":"JP","sharePpm":700000}]}]}""");
    }

    @Test
    void anAudienceStoredBeforeThereWereMarginalsHasNone() {
        var stored = """
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":2,"capturedAt":"2026-11-22T03:04:05Z",
                "source":"instagram-insights","sampleSize":800,"cells":[]}""";

        assertThat(json.readValue(stored, Audience.class).knownMarginals()).isEmpty();
    }

    @Test
    void followersSampled() {
        pinned(
                new FollowersSampled(
                        EVENT,
                        AT,
                        List.of(new ProfileSample(
                                ACCOUNT,
                                2,
                                AT,
                                "import:followers.csv",
                                List.of(new FollowerProfile(
                                        true, 270_000, 2, 0, false, 53, false, null, 32L, 1_000L, 955L))))),
                "dev.kodama.creators.events.FollowersSampled",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","samples":[
                {"accountId":"0191f3a0-0000-7000-8000-000000000003","version":2,"capturedAt":"2026-11-22T03:04:05Z",
                "source":"import:followers.csv","profiles":[{"picture":true,"userNameDigitsPpm":270000,
                "fullNameWords":2,"fullNameDigitsPpm":0,"nameIsUserName":false,"descriptionLength":53,"link":false,
                "closed":null,"posts":32,"followers":1000,"follows":955}]}]}""");
    }

    @Test
    void rateCardsChanged() {
        pinned(
                new RateCardsChanged(
                        EVENT,
                        AT,
                        List.of(new RateCard(
                                CREATOR,
                                5,
                                List.of(new RateCard.Rate(
                                        Platform.YOUTUBE, "video", 300_000, LocalDate.parse("2026-04-01")))))),
                "dev.kodama.creators.events.RateCardsChanged",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","rateCards":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":5,"rates":[{"platform":"YOUTUBE",
                "format":"video","yen":300000,"validFrom":"2026-04-01"}]}]}""");
    }

    @Test
    void contactWishesStated() {
        pinned(
                new ContactWishesStated(
                        EVENT, AT, List.of(new ContactWishes(CREATOR, 2, AT, List.of("alcohol"), 30_000L, true))),
                "dev.kodama.creators.events.ContactWishesStated",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","creators":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002","version":2,"statedAt":"2026-11-22T03:04:05Z",
                "refusedTopics":["alcohol"],"minimumYen":30000,"onlyByAgent":true}]}""");
    }

    @Test
    void creatorsErased() {
        pinned(
                new CreatorsErased(EVENT, AT, List.of(new CreatorsErased.Erased(CREATOR, List.of(ACCOUNT)))),
                "dev.kodama.creators.events.CreatorsErased",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","creators":[
                {"creatorId":"0191f3a0-0000-7000-8000-000000000002",
                "accountIds":["0191f3a0-0000-7000-8000-000000000003"]}]}""");
    }

    @Test
    void followersListed() {
        pinned(
                new FollowersListed(
                        EVENT,
                        AT,
                        List.of(new ListedFollowers(
                                ACCOUNT,
                                2,
                                AT,
                                "import:followers.csv",
                                FollowerCoverage.RANDOM,
                                "NAME",
                                30_000L,
                                "AQMDAAAazJM="))),
                "dev.kodama.creators.events.FollowersListed",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","lists":[
                {"accountId":"0191f3a0-0000-7000-8000-000000000003","version":2,"capturedAt":"2026-11-22T03:04:05Z",
                "source":"import:followers.csv","coverage":"RANDOM","idForm":"NAME","followers":30000,
                "sketch":"AQMDAAAazJM="}]}""");
    }

    @Test
    void overlapsMeasured() {
        pinned(
                new OverlapsMeasured(
                        EVENT,
                        AT,
                        List.of(new MeasuredOverlap(CREATOR, ACCOUNT, 1, AT, "import:shared-viewers.csv", 652L))),
                "dev.kodama.creators.events.OverlapsMeasured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","overlaps":[
                {"oneAccountId":"0191f3a0-0000-7000-8000-000000000002",
                "otherAccountId":"0191f3a0-0000-7000-8000-000000000003","version":1,
                "capturedAt":"2026-11-22T03:04:05Z","source":"import:shared-viewers.csv","sharedFollowers":652}]}""");
    }

    @Test
    void postsCaptured() {
        pinned(
                new PostsCaptured(
                        EVENT,
                        AT,
                        List.of(new AccountPosts(
                                ACCOUNT,
                                4,
                                Platform.INSTAGRAM,
                                "import:insights.csv",
                                List.of(new CapturedPost(
                                        EVENT,
                                        AT,
                                        PostFormat.SHORT_VIDEO,
                                        true,
                                        AT,
                                        12_400L,
                                        null,
                                        57L,
                                        88L,
                                        230L,
                                        9_000L)),
                                new CommentCount(
                                        12,
                                        120,
                                        76,
                                        70,
                                        300,
                                        Map.of(SpamRule.COPIED, 9),
                                        AT,
                                        AT,
                                        "import:comments.csv")))),
                "dev.kodama.creators.events.PostsCaptured",
                """
                {"eventId":"0191f3a0-0000-7000-8000-000000000001","occurredAt":"2026-11-22T03:04:05Z","accounts":[
                {"accountId":"0191f3a0-0000-7000-8000-000000000003","version":4,"platform":"INSTAGRAM",
                "source":"import:insights.csv","posts":[{"postId":"0191f3a0-0000-7000-8000-000000000001",
                "publishedAt":"2026-11-22T03:04:05Z","format":"SHORT_VIDEO","paid":true,
                "capturedAt":"2026-11-22T03:04:05Z","views":12400,"likes":null,"comments":57,"shares":88,"saves":230,
                "followers":9000}],"comments":{"posts":12,"comments":120,"answered":76,"timed":70,"medianMinutes":300,
                "removed":{"COPIED":9},"from":"2026-11-22T03:04:05Z","to":"2026-11-22T03:04:05Z",
                "source":"import:comments.csv"}}]}""");
    }

    @Test
    void everyEventIsPinnedHere() {
        assertThat(CreatorsEvent.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .allSatisfy(event -> assertThat(Arrays.stream(EventContractTests.class.getDeclaredMethods())
                                .map(method -> method.getName()))
                        .contains(Character.toLowerCase(event.charAt(0)) + event.substring(1)));
    }

    private void pinned(CreatorsEvent event, String className, String stored) {
        assertThat(event.getClass().getName()).isEqualTo(className);
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(stored));
        assertThat(json.readValue(stored, event.getClass())).isEqualTo(event);
    }
}
