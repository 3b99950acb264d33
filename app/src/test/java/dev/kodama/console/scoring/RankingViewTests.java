package dev.kodama.console.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.RangeInput;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.RankingQuery;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RankingViewTests extends ConsoleTest {
    private final String topic = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    Scoreboard scoreboard;

    @Autowired
    RankingArchive archive;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    UUID campaign;
    UUID inside;
    UUID above;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    @BeforeEach
    void aCampaignAndTwoCreators() {
        var all = BrandScope.everything();
        var brand =
                done(brands.register(Instruction.by("test"), "Brand " + topic)).id();
        var product = done(brands.addProduct(all, Instruction.by("test"), brand, "靴", null))
                .id();
        var today = LocalDate.now();
        var micro = Set.of(Tier.MICRO);
        var brief = new Brief("知名度", 500_000, today, today, Set.of(), micro, Set.of(topic), null, List.of());
        campaign = done(campaigns.create(
                        all, Instruction.by("test"), brand, new CampaignPlan(product, "秋の靴 " + topic, brief)))
                .id();
        inside = creator("星野", 50_000);
        above = creator("月野", 100_200);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::bothAreKnown);
    }

    @Test
    void theBriefDecidesWhoIsListedAndNarrowMissesStandApart() {
        visit("campaigns/" + campaign + "/ranking?filter=own&tier=micro&topic=" + topic);

        assertThat(test(find(Grid.class).single()).size()).isOne();
        assertThat(text()).contains("境界のすぐ外").contains("月野").contains("201人 多い");
    }

    @Test
    void whoHasOtherWorkInTheSameTimeIsMarkedAndCanBeLeftOut() {
        var other = UUID.randomUUID();
        var brand = UUID.randomUUID();
        var today = LocalDate.now();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            events.publishEvent(new CampaignChanged(
                    UUID.randomUUID(),
                    Instant.now(),
                    other,
                    1,
                    brand,
                    "夏の日焼け止め",
                    "日焼け止め",
                    CampaignStatus.RUNNING,
                    new Brief("", 1, today, today, Set.of(), Set.of(), Set.of(), null, List.of())));
            events.publishEvent(new InvitationAccepted(
                    UUID.randomUUID(), Instant.now(), UUID.randomUUID(), other, brand, inside, 1, 1));
        });
        var filter = "campaigns/" + campaign + "/ranking?filter=own&topic=" + topic;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !scoreboard
                        .availability(dev.kodama.scoring.BrandScope.everything(), campaign, Set.of(inside))
                        .getOrDefault(inside, Availability.FREE)
                        .obstacles()
                        .isEmpty());
        visit(filter + "&openness=free");
        assertThat(test(find(Grid.class).single()).size()).isOne();
        visit(filter + "&creator=" + inside);
        assertThat(text()).contains("同じ時期に「夏の日焼け止め」の仕事があります");
    }

    @Test
    void weightsComeFromTheAddress() {
        visit("campaigns/" + campaign + "/ranking?weight=price-70");

        assertThat(find(RangeInput.class).all())
                .filteredOn(slider -> slider.getId().orElse("").equals("weight-price"))
                .singleElement()
                .satisfies(slider -> assertThat(slider.getValue()).isEqualTo(70));
    }

    @Test
    void theReasonsOpenBesideTheList() {
        visit("campaigns/" + campaign + "/ranking?filter=own&topic=" + topic + "&creator=" + inside);

        assertThat(text())
                .contains("スコアの内訳")
                .contains("エンゲージメント率")
                .contains("未取得のため平均とみなす")
                .contains("直近の投稿（インサイトなど）を取り込む");
    }

    @Test
    void withoutTargetCellsItSaysThatTheAudienceDoesNotCount() {
        visit("campaigns/" + campaign + "/ranking");

        assertThat(text()).contains("ターゲット層がまだない");
    }

    @Test
    void aFilterNobodyPassesSaysWhatToDo() {
        visit("campaigns/" + campaign + "/ranking?filter=own&min=900000000");

        assertThat(find(Grid.class)
                        .single()
                        .getEmptyStateComponent()
                        .getElement()
                        .getTextRecursively())
                .contains("条件に合うクリエイターがいません");
    }

    @Test
    void theReasonsSayWhatWouldRaiseTheScore() {
        visit("campaigns/" + campaign + "/ranking?filter=own&topic=" + topic + "&creator=" + inside);

        assertThat(text()).contains("スコアが上がる要因").contains("コメントのファイルを取り込むか、返信状況を調べる");
    }

    @Test
    void twoCreatorsAreComparedSideBySide() {
        visit("campaigns/" + campaign + "/compare?one=" + inside + "&other=" + above);

        assertThat(find(CompareView.class).single().getElement().getTextRecursively())
                .contains("星野", "月野", "まとめ", "フォロワー規模");
    }

    @Test
    void withoutAnybodyShortlistedComparingSaysWhatToDo() {
        visit("campaigns/" + campaign + "/compare");

        assertThat(find(CompareView.class).single().getElement().getTextRecursively())
                .contains("比較できる人がまだいません");
    }

    @Test
    void similarCreatorsAreListedWithTheReason() {
        visit("lookalikes?of=" + inside);

        assertThat(find(LookalikesView.class).single().getElement().getTextRecursively())
                .contains("星野", "共通の話題は" + topic, "月野");
    }

    @Test
    void aSavedRankingIsShownBesideToday() {
        var saving = (RankingArchive.Saving.Saved) archive.save(
                dev.kodama.scoring.BrandScope.everything(),
                campaign,
                "最終候補",
                new RankingQuery(
                        null,
                        new RankingFilter(Set.of(), Set.of(), Set.of(topic), Set.of(), 1L, null, null, null, false),
                        10,
                        null),
                "木下");
        visit("campaigns/" + campaign + "/ranking");
        assertThat(text()).contains("保存したランキング", "最終候補");

        visit("campaigns/" + campaign + "/rankings/" + saving.ranking().rankingId());
        assertThat(find(SavedRankingView.class).single().getElement().getTextRecursively())
                .contains("最終候補", "保存時と現在", "星野", "月野", "入力が同じ");
    }

    private String text() {
        return find(RankingView.class).single().getElement().getTextRecursively();
    }

    private boolean bothAreKnown() {
        var filter = new RankingFilter(Set.of(), Set.of(), Set.of(topic), Set.of(), 1L, null, null, null, false);
        return scoreboard.rank(
                                dev.kodama.scoring.BrandScope.everything(),
                                campaign,
                                new RankingQuery(null, filter, 10, null))
                        instanceof Ranking.Page page
                && page.total() == 2;
    }

    private UUID creator(String name, long followers) {
        var registered = (EditOutcome.Done) creators.register(
                new ProfileEdit(name, null, null, null, List.of(topic), null),
                List.of(new NewAccount(
                        Platform.INSTAGRAM, "k" + UUID.randomUUID().toString().substring(0, 12), null)));
        var id = registered.creator().id();
        var account = requireNonNull(creators.accountsOf(Set.of(id)).get(id))
                .getFirst()
                .id();
        creators.recordSnapshot(
                account, Instant.now().minusSeconds(60), Method.MANUAL, "test", Figures.followers(followers));
        return id;
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
