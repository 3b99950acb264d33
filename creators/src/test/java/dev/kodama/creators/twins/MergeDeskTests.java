package dev.kodama.creators.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.MergePreview.Field;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.TwinPair;
import dev.kodama.creators.TwinPair.Clue;
import dev.kodama.creators.TwinPair.Rule;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.Merge;
import dev.kodama.creators.roster.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CreatorsTestApplication.class)
@RecordApplicationEvents
@NullUnmarked
class MergeDeskTests {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    MergeDesk desk;

    @Autowired
    TwinSearch search;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    Merge merge;

    @Autowired
    Sources sources;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void nobodyIsRegistered() {
        jdbc.sql("truncate creators.creator, creators.account, creators.snapshot, creators.audience, creators.rate,"
                        + " creators.clue, creators.twin_pair, creators.twin_verdict, creators.merging,"
                        + " creators.absorbed")
                .update();
    }

    // Who may be one

    @Test
    void theSameHandleElsewhereIsAClue() {
        look(
                register("松本はな", null, "hana.matsumoto", Platform.INSTAGRAM),
                register("Hana", null, "hana.matsumoto", Platform.X));

        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.score()).isEqualTo(60);
            assertThat(pair.clues()).containsExactly(new Clue(Rule.SAME_HANDLE, "hana.matsumoto"));
        });
    }

    @Test
    void separatorsNumbersAndOfficialMakeAHandleOnlySimilar() {
        look(
                register("A", null, "hana_matsumoto", Platform.INSTAGRAM),
                register("B", null, "HanaMatsumoto.official22", Platform.X));

        assertThat(rules()).containsExactly(Rule.SIMILAR_HANDLE);
    }

    @Test
    void namesMeetWhateverTheirScript() {
        look(
                register("ハナ・マツモト", null, "one_of_them", Platform.INSTAGRAM),
                register("はな・まつもと", null, "someone_else", Platform.X));

        assertThat(rules()).containsExactly(Rule.SAME_NAME);
    }

    @Test
    void aReadingMeetsRomaji() {
        look(
                register("松本 花", "マツモト ハナ", "one_of_them", Platform.INSTAGRAM),
                register("Hana Matsumoto", null, "someone_else", Platform.X));

        assertThat(rules()).containsExactly(Rule.SAME_READING);
    }

    @Test
    void aLinkToWhereTheOtherIsSaysMost() {
        look(
                register("A", null, "hana", Platform.INSTAGRAM),
                register("B", null, "https://www.instagram.com/hana/", Platform.BLOG));

        assertThat(rules()).containsExactly(Rule.SAME_LINK);
    }

    @Test
    void aKeyThatManyShareSaysNothing() {
        var all = new ArrayList<Creator>();
        for (var i = 0; i < KnownClues.SHARED_BY_AT_MOST; i++) {
            all.add(register(
                    "田中 美咲",
                    null,
                    "handle_of_" + (char) ('a' + i) + "_tanaka",
                    i % 2 == 0 ? Platform.X : Platform.INSTAGRAM));
        }
        look(all.toArray(Creator[]::new));
        assertThat(pairs()).isNotEmpty();

        var oneTooMany = register("田中 美咲", null, "yet_another_one", Platform.TIKTOK);
        look(oneTooMany);

        assertThat(desk.pairs(oneTooMany.id(), null, 50).items()).isEmpty();
    }

    @Test
    void whoIsNotTheSameIsNotProposedAgain() {
        var one = register("はな", null, "hana.m", Platform.INSTAGRAM);
        var other = register("はな", null, "hana.m", Platform.X);
        look(one, other);

        assertThat(desk.keepApart(one.id(), other.id(), "mori")).isTrue();
        look(one, other);
        transaction.executeWithoutResult(_ -> search.lookAgain(List.of(one.id(), other.id())));
        assertThat(pairs()).isEmpty();

        assertThat(desk.reconsider(one.id(), other.id())).isTrue();
        assertThat(pairs()).hasSize(1);
    }

    @Test
    void aNoHoldsForWhoeverAbsorbsOneOfThem() {
        var one = register("はな", null, "hana.m", Platform.INSTAGRAM);
        var other = register("はな", null, "hana.m", Platform.X);
        var third = register("だれか", null, "somebody", Platform.TIKTOK);
        desk.keepApart(one.id(), other.id(), "mori");

        merge(third, one);

        assertThat(pairs()).isEmpty();
    }

    @Test
    void changesAreFollowedOnceEveryTransactionIsOver() throws InterruptedException {
        register("はな", null, "hana.m", Platform.INSTAGRAM);
        register("はな", null, "hana.m", Platform.X);

        for (var i = 0; i < 50 && pairs().isEmpty(); i++) {
            Thread.sleep(100);
            search.run();
        }

        assertThat(pairs()).hasSize(1);
    }

    @Test
    void findingWhoSharesAKeyTakesTheIndex() {
        jdbc.sql("""
                        insert into creators.clue (kind, key, creator_id, shown)
                        select 'NAME', 'name ' || n, gen_random_uuid(), 'x'
                        from generate_series(1, 20000) as n""").update();
        jdbc.sql("analyze creators.clue").update();

        var plan = String.join(
                "\n",
                jdbc.sql("explain "
                                + KnownClues.SHARED
                                        .replace("{0}", "array['0191f3a0-0000-7000-8000-000000000001']::uuid[]")
                                        .replace("{1}", "9"))
                        .query(String.class)
                        .list());

        assertThat(plan).contains("clue_by_creator", "clue_pkey").doesNotContain("Seq Scan");
    }

    // Merging

    @Test
    void nothingMovesInAPreview() {
        var one = register("松本はな", null, "hana", Platform.INSTAGRAM);
        var other = register("Hana", null, "hana_x", Platform.X);

        var preview = desk.preview(one.id(), other.id()).orElseThrow();

        assertThat(preview.moving()).extracting(Account::handle).containsExactly("hana_x");
        assertThat(preview.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo(Field.DISPLAY_NAME);
            assertThat(difference.result()).isEqualTo("松本はな");
        });
        assertThat(directory.byId(other.id()).accounts()).hasSize(1);
    }

    @Test
    void theSurvivorGetsAccountsWithTheirHistoryAndFillsGaps() {
        var one = register("松本はな", null, "hana", Platform.INSTAGRAM);
        var other = edited(register("松本ハナ", "マツモト ハナ", "hana_x", Platform.X), "JP", List.of("fashion"), "会った");
        var account = other.accounts().getFirst().id();
        directory.recordSnapshot(account, MONDAY, Method.MANUAL, "mori", Figures.followers(500));

        var merged = merge(one, other).survivor();

        assertThat(merged.accounts()).extracting(Account::handle).containsExactly("hana_x", "hana");
        assertThat(merged.displayName()).isEqualTo("松本はな");
        assertThat(merged.country()).isEqualTo("JP");
        assertThat(merged.topics()).containsExactly("fashion");
        assertThat(merged.notes()).isEqualTo("会った");
        assertThat(directory.snapshotsOf(Set.of(account), LONG_AGO, FAR).get(account))
                .hasSize(1);
        assertThat(directory
                        .page(CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS, null, 10)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.followers()).isEqualTo(500));
    }

    @Test
    void anOptOutOfEitherHolds() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        directory.optOut(other.id());

        assertThat(merge(one, directory.byId(other.id())).survivor().contactable())
                .isFalse();
    }

    @Test
    void listenersHearWhoseEverythingIsNow() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        var account = other.accounts().getFirst().id();
        directory.recordSnapshot(account, MONDAY, Method.MANUAL, "mori", Figures.followers(500));

        merge(one, other);

        assertThat(lastProfileOf(other.id())).satisfies(profile -> {
            assertThat(profile.mergedInto()).isEqualTo(one.id());
            assertThat(profile.version()).isEqualTo(other.version() + 1);
            assertThat(profile.accounts()).isEmpty();
            assertThat(profile.contactable()).isFalse();
        });
        assertThat(lastProfileOf(one.id()).accounts()).hasSize(2);
        assertThat(figuresOf(account).getLast()).satisfies(figures -> {
            assertThat(figures.creatorId()).isEqualTo(one.id());
            assertThat(figures.version()).isEqualTo(2);
        });
    }

    @Test
    void theOldIdLeadsToTheSurvivor() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        merge(one, other);

        assertThat(directory.byId(other.id()).id()).isEqualTo(one.id());
        assertThat(directory.summariesByIds(Set.of(other.id())).get(other.id()).id())
                .isEqualTo(one.id());
        assertThat(directory.optOut(other.id())).isInstanceOf(EditOutcome.Done.class);
        assertThat(directory.byId(one.id()).contactable()).isFalse();
    }

    @Test
    void anEditMadeOnTheAbsorbedOneIsNoneOnTheSurvivor() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        merge(one, other);

        // The survivor has version 2 now; an absorbed one of that version would be another's.
        assertThat(directory.rename(other.id(), 2, "花", null)).isInstanceOf(EditOutcome.Conflict.class);
    }

    @Test
    void whoWasAbsorbedBeforeGoesAlong() {
        var a = register("A", null, "aaaa", Platform.INSTAGRAM);
        var b = register("B", null, "bbbb", Platform.X);
        var c = register("C", null, "cccc", Platform.TIKTOK);
        merge(b, a);
        var later = merge(c, directory.byId(b.id()));

        assertThat(directory.byId(a.id()).id()).isEqualTo(c.id());
        assertThat(lastProfileOf(a.id()).mergedInto()).isEqualTo(c.id());

        desk.undo(later.merging().id(), "mori");

        assertThat(directory.byId(a.id()).id()).isEqualTo(b.id());
        assertThat(lastProfileOf(a.id()).mergedInto()).isEqualTo(b.id());
    }

    @Test
    void whoMergesTheSamePairSecondIsToldSo() throws Exception {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        Callable<MergeOutcome> thisWay = () -> desk.merge(one.id(), one.version(), other.id(), other.version(), "mori");
        Callable<MergeOutcome> thatWay = () -> desk.merge(other.id(), other.version(), one.id(), one.version(), "sato");

        List<MergeOutcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = threads.invokeAll(List.of(thisWay, thatWay)).stream()
                    .map(each -> each.resultNow())
                    .toList();
        }

        assertThat(outcomes).filteredOn(MergeOutcome.Merged.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(MergeOutcome.AlreadyMerged.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatWasEditedSinceItWasLookedAtIsNotMerged() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        directory.rename(other.id(), other.version(), "花", null);

        assertThat(desk.merge(one.id(), one.version(), other.id(), other.version(), "mori"))
                .isInstanceOfSatisfying(
                        MergeOutcome.ChangedMeanwhile.class,
                        changed -> assertThat(changed.current().displayName()).isEqualTo("花"));
        assertThat(desk.merge(one.id(), 1, one.id(), 1, "mori")).isInstanceOf(MergeOutcome.SameCreator.class);
        assertThat(desk.merge(one.id(), 1, UUID.randomUUID(), 1, "mori")).isInstanceOf(MergeOutcome.NotFound.class);
    }

    @Test
    void aListThatKnowsTheOldExternalIdMeansTheSurvivor() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        for (var creator : List.of(one, other)) {
            jdbc.sql("update creators.creator set external_id = ? where id = ?")
                    .params("list-" + creator.accounts().getFirst().handle(), creator.id())
                    .update();
        }
        merge(one, other);
        var said = new Entry(
                1,
                true,
                "list-hana_x",
                new Entry.Profile("はな", null, null, "JP", List.of(), List.of(), null),
                List.of(),
                null,
                List.of());

        var result = transaction.execute(_ -> merge.merge(List.of(said), sources.named(Method.MANUAL, "mori")));

        assertThat(result.creatorsAdded()).isZero();
        assertThat(directory.byId(one.id()).country()).isEqualTo("JP");
    }

    // Taking back

    @Test
    void takenBackBothAreAsTheyWere() {
        var one = edited(register("松本はな", null, "hana", Platform.INSTAGRAM), "US", List.of("food"), "一");
        var other = edited(register("ハナ", "ハナ", "hana_x", Platform.X), "JP", List.of("fashion"), "二");
        measure(one, MONDAY, "food");
        measure(other, TUESDAY, "fashion");
        directory.setRateCard(other.id(), other.version(), List.of(rate(Platform.X, 30_000)));
        other = directory.byId(other.id());
        var merged = merge(one, other);
        assertThat(directory
                        .audiencesOf(Set.of(one.id()))
                        .get(one.id())
                        .cells()
                        .getFirst()
                        .interest())
                .isEqualTo("fashion");
        assertThat(directory.rateCardsOf(Set.of(one.id())).get(one.id()).rates())
                .hasSize(1);

        var undone = (MergeOutcome.Undone) desk.undo(merged.merging().id(), "sato");

        assertThat(undone.survivor())
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(one);
        assertThat(undone.absorbed())
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(other);
        assertThat(undone.merging().undoneBy()).isEqualTo("sato");
        assertThat(directory
                        .audiencesOf(Set.of(one.id()))
                        .get(one.id())
                        .cells()
                        .getFirst()
                        .interest())
                .isEqualTo("food");
        assertThat(directory
                        .audiencesOf(Set.of(other.id()))
                        .get(other.id())
                        .cells()
                        .getFirst()
                        .interest())
                .isEqualTo("fashion");
        assertThat(directory
                        .rateCardsOf(Set.of(one.id(), other.id()))
                        .get(one.id())
                        .rates())
                .isEmpty();
        assertThat(directory
                        .rateCardsOf(Set.of(one.id(), other.id()))
                        .get(other.id())
                        .rates())
                .hasSize(1);
        assertThat(lastProfileOf(other.id()).mergedInto()).isNull();
        assertThat(lastProfileOf(other.id()).version()).isEqualTo(other.version() + 2);
    }

    @Test
    void anAudienceThatWasOnlyLentIsKnownNoMore() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        measure(other, TUESDAY, "fashion");
        desk.undo(merge(one, other).merging().id(), "mori");

        assertThat(directory.audiencesOf(Set.of(one.id()))).isEmpty();
        assertThat(audiencesTold(one.id()).getLast()).satisfies(audience -> {
            assertThat(audience.cells()).isEmpty();
            assertThat(audience.version()).isEqualTo(2);
        });

        // A later measurement counts above what listeners have heard.
        measure(one, MONDAY, "food");
        assertThat(audiencesTold(one.id()).getLast().version()).isEqualTo(3);
    }

    @Test
    void whatWasEditedSinceStandsInTheWay() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        var merged = merge(one, other);
        directory.setTags(one.id(), merged.survivor().version(), Set.of("秋冬"));
        measure(one, MONDAY, "food");

        assertThat(desk.undo(merged.merging().id(), "mori"))
                .isInstanceOfSatisfying(
                        MergeOutcome.EditedSince.class,
                        edited -> assertThat(edited.changed()).containsExactlyInAnyOrder(Field.TAGS, Field.AUDIENCE));
        assertThat(directory.byId(other.id()).id()).isEqualTo(one.id());
    }

    @Test
    void figuresCapturedSinceGoWithTheirAccount() {
        var one = register("はな", null, "hana", Platform.INSTAGRAM);
        var other = register("はな", null, "hana_x", Platform.X);
        var account = other.accounts().getFirst().id();
        var merged = merge(one, other);
        directory.recordSnapshot(account, MONDAY, Method.MANUAL, "mori", Figures.followers(700));

        var undone = (MergeOutcome.Undone) desk.undo(merged.merging().id(), "mori");

        assertThat(undone.absorbed().accounts().getFirst().latest().figures().followers())
                .isEqualTo(700);
        assertThat(figuresOf(account).getLast().creatorId()).isEqualTo(other.id());
        assertThat(directory.summariesByIds(Set.of(one.id())).get(one.id()).followers())
                .isNull();
    }

    @Test
    void aLaterMergeHasToBeTakenBackFirstAndNothingTwice() {
        var a = register("A", null, "aaaa", Platform.INSTAGRAM);
        var b = register("B", null, "bbbb", Platform.X);
        var c = register("C", null, "cccc", Platform.TIKTOK);
        var first = merge(b, a).merging();
        var later = merge(c, directory.byId(b.id())).merging();

        assertThat(desk.undo(first.id(), "mori"))
                .isInstanceOfSatisfying(
                        MergeOutcome.MergedOn.class,
                        on -> assertThat(on.later().id()).isEqualTo(later.id()));

        assertThat(desk.undo(later.id(), "mori")).isInstanceOf(MergeOutcome.Undone.class);
        assertThat(desk.undo(first.id(), "mori")).isInstanceOf(MergeOutcome.Undone.class);
        assertThat(desk.undo(first.id(), "mori")).isInstanceOf(MergeOutcome.AlreadyUndone.class);
        assertThat(desk.mergings(b.id(), null, 10).items()).hasSize(2);
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        look(
                register("はな", null, "hana.m", Platform.INSTAGRAM),
                register("はな", null, "hana.m", Platform.X),
                register("べつ", null, "hana.m", Platform.TIKTOK));

        var first = desk.pairs(null, null, 2);
        var second = desk.pairs(null, first.endCursor(), 2);

        assertThat(first.hasNext()).isTrue();
        assertThat(first.items()).extracting(TwinPair::score).containsExactly(76, 60);
        assertThat(second.items()).extracting(TwinPair::score).containsExactly(60);
        assertThat(second.hasNext()).isFalse();
    }

    private Creator register(String name, @Nullable String kana, String handle, Platform platform) {
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit(name, kana, null, null, List.of(), null),
                        List.of(new NewAccount(platform, handle, null))))
                .creator();
    }

    private Creator edited(Creator creator, String country, List<String> topics, String notes) {
        return ((EditOutcome.Done) directory.editProfile(
                        creator.id(),
                        creator.version(),
                        new ProfileEdit(creator.displayName(), creator.kana(), null, country, topics, notes)))
                .creator();
    }

    @Test
    void marginalsGoAlongAndComeBack() {
        var hana = register("松本はな", null, "hana", Platform.INSTAGRAM);
        var other = register("松本はな", null, "hana_tt", Platform.TIKTOK);
        var women = new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000);
        directory.recordAudience(
                other.id(),
                Instant.parse("2026-11-02T00:00:00Z"),
                Method.API,
                "tiktok",
                100,
                List.of(),
                List.of(women));

        var merged = merge(hana, other);
        assertThat(audiencesTold(hana.id()).getLast().knownMarginals()).containsExactly(women);

        assertThat(desk.undo(merged.merging().id(), "mori")).isInstanceOf(MergeOutcome.Undone.class);
        assertThat(audiencesTold(other.id()).getLast().knownMarginals()).containsExactly(women);
        assertThat(directory.audiencesOf(Set.of(hana.id(), other.id())).keySet())
                .containsExactly(other.id());
    }

    private void measure(Creator creator, Instant at, String interest) {
        directory.recordAudience(
                creator.id(),
                at,
                Method.API,
                "instagram",
                100,
                List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, interest, "JP", 500_000)),
                List.of());
    }

    private static RateCard.Rate rate(Platform platform, long yen) {
        return new RateCard.Rate(platform, "post", yen, LocalDate.parse("2026-04-01"));
    }

    private void look(Creator... creators) {
        transaction.executeWithoutResult(
                _ -> search.look(Arrays.stream(creators).map(Creator::id).toList()));
    }

    private MergeOutcome.Merged merge(Creator survivor, Creator absorbed) {
        return (MergeOutcome.Merged)
                desk.merge(survivor.id(), survivor.version(), absorbed.id(), absorbed.version(), "mori");
    }

    private List<TwinPair> pairs() {
        return desk.pairs(null, null, 50).items();
    }

    private List<Rule> rules() {
        return pairs().stream()
                .flatMap(pair -> pair.clues().stream())
                .map(Clue::rule)
                .toList();
    }

    private CreatorProfile lastProfileOf(UUID id) {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .filter(profile -> profile.creatorId().equals(id))
                .toList()
                .getLast();
    }

    private List<AccountFigures> figuresOf(UUID accountId) {
        return events.stream(AccountFiguresCaptured.class)
                .flatMap(event -> event.accounts().stream())
                .filter(figures -> figures.accountId().equals(accountId))
                .toList();
    }

    private List<Audience> audiencesTold(UUID creatorId) {
        return events.stream(AudiencesMeasured.class)
                .flatMap(event -> event.audiences().stream())
                .filter(audience -> audience.creatorId().equals(creatorId))
                .toList();
    }
}
