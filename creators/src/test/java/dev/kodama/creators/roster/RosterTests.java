package dev.kodama.creators.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.UnknownCursorException;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.RateCardsChanged;
import dev.kodama.creators.events.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@RecordApplicationEvents
@NullUnmarked
class RosterTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");

    @Autowired
    CreatorDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.vocabulary")
                .update();
    }

    @Test
    void aNewCreatorIsAnnouncedWithAllAccounts() {
        var creator = register("松本 はな", "マツモト ハナ", "hana.matsumoto", "hana_m");

        assertThat(creator.accounts())
                .extracting(account -> account.platform())
                .contains(Platform.INSTAGRAM, Platform.X);
        assertThat(events.stream(CreatorProfilesChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.creators()).singleElement().satisfies(profile -> {
                    assertThat(profile.version()).isEqualTo(1);
                    assertThat(profile.accounts()).hasSize(2);
                    assertThat(profile.contactable()).isTrue();
                }));
    }

    @Test
    void anAccountBelongsToOneCreator() {
        var hana = register("はな", null, "hana", "hana_x");

        var outcome =
                directory.register(profile("別人", null), List.of(new NewAccount(Platform.INSTAGRAM, "@HANA", null)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EditOutcome.AccountTaken.class,
                        taken -> assertThat(taken.owner().id()).isEqualTo(hana.id()));
    }

    @Test
    void twoPeopleCannotOverwriteEachOtherUnseen() {
        var creator = register("はな", null, "hana", "hana_x");
        directory.rename(creator.id(), creator.version(), "花", null);

        var late = directory.rename(creator.id(), creator.version(), "華", null);

        assertThat(late)
                .isInstanceOfSatisfying(
                        EditOutcome.Conflict.class,
                        conflict -> assertThat(conflict.current().displayName()).isEqualTo("花"));
    }

    @Test
    void aWishNotToBeContactedIsAnnouncedAtOnceAndOnlyOnce() {
        var creator = register("はな", null, "hana", "hana_x");

        directory.optOut(creator.id());
        directory.optOut(creator.id());

        assertThat(events.stream(CreatorProfilesChanged.class)
                        .flatMap(event -> event.creators().stream())
                        .filter(profile -> !profile.contactable()))
                .hasSize(1);
    }

    @Test
    void tagsAreTheHousesOwnBusinessAndNotAnnounced() {
        var creator = register("はな", null, "hana", "hana_x");

        var tagged = done(directory.setTags(creator.id(), creator.version(), Set.of("Ｓｐｒｉｎｇ", "vip")));

        assertThat(tagged.tags()).containsExactly("spring", "vip");
        assertThat(tagged.version()).isGreaterThan(creator.version());
        assertThat(directory.tagsLike("sp")).containsExactly("spring");
        assertThat(events.stream(CreatorProfilesChanged.class)).hasSize(1);
    }

    @Test
    void figuresKeepWhatANewerSnapshotDoesNotSpeakOf() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();
        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", likes(10_000, 300L, 20L));

        directory.recordSnapshot(account.id(), TUESDAY, Method.MANUAL, "mori", Figures.followers(12_000));

        var latest = directory.accountsByIds(Set.of(account.id())).get(account.id());
        assertThat(latest.latest().figures()).isEqualTo(likes(12_000, 300L, 20L));
        assertThat(latest.latest().capturedAt()).isEqualTo(TUESDAY);
        assertThat(directory.snapshotsOf(Set.of(account.id()), MONDAY, TUESDAY).get(account.id()))
                .hasSize(1);
        assertThat(versions()).containsExactly(1L, 2L);
    }

    @Test
    void anOlderSnapshotIsHistoryAndOnlyFillsGaps() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();
        directory.recordSnapshot(account.id(), TUESDAY, Method.MANUAL, "mori", Figures.followers(12_000));

        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", likes(10_000, 300L, 20L));

        var latest = directory.accountsByIds(Set.of(account.id())).get(account.id());
        assertThat(latest.latest().figures()).isEqualTo(likes(12_000, 300L, 20L));
        assertThat(latest.latest().capturedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void theSameSnapshotAgainChangesNothing() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();
        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", Figures.followers(10_000));

        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", Figures.followers(10_000));

        assertThat(versions()).containsExactly(1L);
    }

    @Test
    void aSnapshotFromTomorrowOrWithNegativeFollowersIsRefused() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();

        var outcome = directory.recordSnapshot(
                account.id(), Instant.now().plusSeconds(3600), Method.MANUAL, "mori", Figures.followers(-1));

        assertThat(outcome)
                .isEqualTo(new EditOutcome.Invalid(List.of(
                        new EditOutcome.Fault("followers", Reason.NEGATIVE),
                        new EditOutcome.Fault("capturedAt", Reason.IN_THE_FUTURE))));
    }

    @Test
    void whatWasKnownAtAPastMomentHoldsNothingThatWasFoundOutLater() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();
        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", likes(10_000, 300L, 20L));
        directory.recordSnapshot(
                account.id(), MONDAY.plusSeconds(60), Method.API, "youtube-api", Figures.followers(8_000));
        directory.recordSnapshot(account.id(), TUESDAY, Method.MANUAL, "mori", Figures.followers(12_000));

        var ids = Set.of(account.id());
        var before = directory.figuresAt(ids, MONDAY.minusSeconds(1));
        var monday = directory.figuresAt(ids, MONDAY).get(account.id());
        var evening = directory.figuresAt(ids, TUESDAY.minusSeconds(1)).get(account.id());
        var tuesday = directory.figuresAt(ids, TUESDAY).get(account.id());

        assertThat(before).isEmpty();
        assertThat(monday.figures()).isEqualTo(likes(10_000, 300L, 20L));
        assertThat(monday.disagreement()).isNull();
        assertThat(evening.figures()).isEqualTo(likes(8_000, 300L, 20L));
        assertThat(evening.capturedAt()).isEqualTo(MONDAY.plusSeconds(60));
        assertThat(evening.said()).extracting(said -> said.source().name()).containsExactly("youtube-api", "mori");
        assertThat(evening.disagreement()).isEqualTo(0.2);
        assertThat(tuesday.figures()).isEqualTo(likes(12_000, 300L, 20L));
        assertThat(tuesday.said())
                .extracting(said -> said.figures().followers())
                .containsExactly(12_000L, 8_000L);
    }

    @Test
    void aHiddenLikeCountLeavesTheEngagementRateUnknown() {
        var account = register("はな", null, "hana", "hana_x").accounts().getFirst();

        directory.recordSnapshot(account.id(), MONDAY, Method.MANUAL, "mori", likes(10_000, null, 20L));

        assertThat(directory
                        .accountsByIds(Set.of(account.id()))
                        .get(account.id())
                        .engagementRatePpm())
                .isNull();
    }

    @Test
    void theNewestAudienceIsTheAudience() {
        var creator = register("はな", null, "hana", "hana_x");
        var women = new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP", 300_000);
        var men = new AudienceCell(AgeBand.AGE_25_34, Gender.MALE, "cars", "JP-13", 400_000);

        directory.recordAudience(
                creator.id(), TUESDAY, Method.API, "instagram-insights", 800, List.of(women, men), List.of());
        directory.recordAudience(
                creator.id(), MONDAY, Method.API, "instagram-insights", 700, List.of(women), List.of());

        var audience = directory.audiencesOf(Set.of(creator.id())).get(creator.id());
        assertThat(audience.cells()).containsExactly(men, women);
        assertThat(audience.version()).isEqualTo(1);
        assertThat(events.stream(AudiencesMeasured.class)).hasSize(1);
    }

    @Test
    void anAudienceCanBeAskedForAsOfAnyDay() {
        var creator = register("はな", null, "hana", "hana_x");
        var half = new AudienceMarginal(null, Gender.FEMALE, null, null, 500_000);
        var most = half.with(800_000);
        directory.recordAudience(creator.id(), MONDAY, Method.API, "insights", 700, List.of(), List.of(half));
        directory.recordAudience(creator.id(), TUESDAY, Method.API, "insights", 800, List.of(), List.of(most));

        assertThat(marginalsAt(creator, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(marginalsAt(creator, MONDAY)).containsExactly(half);
        assertThat(marginalsAt(creator, TUESDAY.minusSeconds(1))).containsExactly(half);
        assertThat(marginalsAt(creator, TUESDAY)).containsExactly(most);
        assertThat(directory.audiencesOf(Set.of(creator.id())).get(creator.id()).marginals())
                .containsExactly(most);
    }

    private List<AudienceMarginal> marginalsAt(Creator creator, Instant at) {
        var audience = directory.audiencesOf(Set.of(creator.id()), at).get(creator.id());
        return audience == null ? List.of() : audience.marginals();
    }

    @Test
    void sharesOfMoreThanEveryoneAreRefused() {
        var creator = register("はな", null, "hana", "hana_x");
        var outcome = directory.recordAudience(
                creator.id(),
                MONDAY,
                Method.SELF_REPORTED,
                "hana",
                null,
                List.of(
                        new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP", 600_000),
                        new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "fashion", "JP", 400_001)),
                List.of());

        assertThat(outcome)
                .isEqualTo(new EditOutcome.Invalid(
                        List.of(new EditOutcome.Fault("cells", Reason.OVER_ONE_HUNDRED_PERCENT))));
    }

    @Test
    void aRateCardIsReplacedAsAWholeAndSaidOnce() {
        var creator = register("はな", null, "hana", "hana_x");
        var reel = new RateCard.Rate(Platform.INSTAGRAM, "reel", 50_000, LocalDate.parse("2026-04-01"));

        var once = done(directory.setRateCard(creator.id(), creator.version(), List.of(reel)));
        done(directory.setRateCard(creator.id(), once.version(), List.of(reel)));

        assertThat(directory.rateCardsOf(Set.of(creator.id())).get(creator.id()).rates())
                .containsExactly(reel);
        assertThat(events.stream(RateCardsChanged.class)).hasSize(1);
    }

    @Test
    void searchMindsNeitherWidthNorCaseNorKanaScript() {
        register("ホロライブ はな", null, "HoloHana", "holo_x");
        register("ねこ", "ネコ", "neko", "neko_x");

        assertThat(found("ほろ")).containsExactly("ホロライブ はな");
        assertThat(found("ﾎﾛﾗｲﾌﾞ")).containsExactly("ホロライブ はな");
        assertThat(found("ＨＯＬＯ")).containsExactly("ホロライブ はな");
        assertThat(found("@holohana")).containsExactly("ホロライブ はな");
        assertThat(found("はな")).containsExactly("ホロライブ はな");
        assertThat(found("ね")).containsExactly("ねこ");
        assertThat(found("こ")).isEmpty();
        assertThat(found("100%_")).isEmpty();
    }

    @Test
    void everyOrderPagesThroughEveryoneOnce() {
        for (var i = 0; i < 7; i++) {
            var creator = register("人" + i % 3, null, "hana" + i, "x" + i);
            if (i % 2 == 0) {
                directory.recordSnapshot(
                        creator.accounts().getFirst().id(),
                        MONDAY,
                        Method.MANUAL,
                        "mori",
                        likes(1_000L + i % 3, 5L, 5L));
            }
        }
        for (var key : CreatorSort.Key.values()) {
            for (var descending : List.of(true, false)) {
                var seen = new ArrayList<UUID>();
                String after = null;
                do {
                    var page = directory.page(CreatorFilter.NONE, new CreatorSort(key, descending), after, 2);
                    page.items().forEach(summary -> seen.add(summary.id()));
                    after = page.hasNext() ? page.endCursor() : null;
                } while (after != null);
                assertThat(seen).as("%s %s", key, descending).hasSize(7).doesNotHaveDuplicates();
            }
        }
        assertThat(directory.count(CreatorFilter.NONE).value()).isEqualTo(7);
    }

    @Test
    void aCursorOfAnotherOrderIsNotACursor() {
        register("はな", null, "hana", "hana_x");
        var byName = directory
                .page(CreatorFilter.NONE, new CreatorSort(CreatorSort.Key.NAME, false), null, 1)
                .endCursor();

        assertThatThrownBy(() -> directory.page(CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS, byName, 1))
                .isInstanceOf(UnknownCursorException.class);
        assertThatThrownBy(() -> directory.page(CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS, "nonsense", 1))
                .isInstanceOf(UnknownCursorException.class);
    }

    @Test
    void filtersHoldTogether() {
        var hana = register("はな", null, "hana", "hana_x");
        directory.editProfile(
                hana.id(), hana.version(), new ProfileEdit("はな", null, "ja", "日本", List.of("Fashion", "travel"), null));
        directory.recordSnapshot(
                hana.accounts().getFirst().id(), MONDAY, Method.MANUAL, "mori", Figures.followers(10_000));
        register("ねこ", null, "neko", "neko_x");

        assertThat(names(filter(Set.of(Platform.X), Set.of(Tier.MICRO), Set.of("fashion"), Set.of("JP"))))
                .containsExactly("はな");
        assertThat(names(filter(Set.of(Platform.TIKTOK), Set.of(), Set.of(), Set.of())))
                .isEmpty();
        assertThat(names(filter(Set.of(), Set.of(Tier.NANO), Set.of(), Set.of())))
                .isEmpty();
    }

    private static CreatorFilter filter(
            Set<Platform> platforms, Set<Tier> tiers, Set<String> topics, Set<String> countries) {
        return CreatorFilter.where()
                .platforms(platforms)
                .tiers(tiers)
                .topics(topics)
                .countries(countries)
                .contactable(true)
                .filter();
    }

    private List<String> found(String text) {
        return names(CreatorFilter.text(text));
    }

    private List<String> names(CreatorFilter filter) {
        return directory.page(filter, CreatorSort.MOST_FOLLOWERS, null, 50).items().stream()
                .map(summary -> summary.displayName())
                .toList();
    }

    private List<Long> versions() {
        return events.stream(AccountFiguresCaptured.class)
                .flatMap(event -> event.accounts().stream())
                .map(figures -> figures.version())
                .toList();
    }

    private Creator register(String name, String kana, String instagram, String x) {
        return done(directory.register(
                profile(name, kana),
                List.of(new NewAccount(Platform.INSTAGRAM, instagram, null), new NewAccount(Platform.X, x, null))));
    }

    private static ProfileEdit profile(String name, String kana) {
        return new ProfileEdit(name, kana, null, null, List.of(), null);
    }

    private static Figures likes(long followers, Long likes, Long comments) {
        return new Figures(followers, null, null, null, likes, comments, null, null, null, null, null);
    }

    private static Creator done(EditOutcome outcome) {
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return ((EditOutcome.Done) outcome).creator();
    }
}
