package dev.kodama.console.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.ReachCount;
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

class ReachViewTests extends ConsoleTest {
    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    ReachCount reach;

    UUID campaign;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    @BeforeEach
    void aCampaign() {
        var all = BrandScope.everything();
        var brand =
                done(brands.register(Instruction.by("test"), "Brand " + mark)).id();
        var product = done(brands.addProduct(all, Instruction.by("test"), brand, "靴", null))
                .id();
        var today = LocalDate.now();
        var women = new TargetCell(Set.of(), Set.of(Gender.FEMALE), Set.of(), Set.of());
        var brief =
                new Brief("知名度", 500_000, today, today, Set.of(), Set.of(Tier.MICRO), Set.of(), null, List.of(women));
        campaign = done(campaigns.create(
                        all, Instruction.by("test"), brand, new CampaignPlan(product, "秋の靴 " + mark, brief)))
                .id();
    }

    @Test
    void anEmptyShortlistSaysWhereToFillIt() {
        waitUntilCounted(0);

        visit("campaigns/" + campaign + "/reach");

        assertThat(words()).contains("数える候補者がいません", "ランキングへ");
    }

    @Test
    void withoutListsItShowsTheRangeAndHowToNarrowIt() {
        var chosen = Set.of(creator("星野", 30_000), creator("月野", 20_000));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> done(collaborations.shortlist(
                                BrandScope.everything(), Instruction.by("test"), campaign, chosen))
                        .unknown()
                        .isEmpty());
        waitUntilCounted(2);

        visit("campaigns/" + campaign + "/reach");

        assertThat(words())
                .contains("30,000 〜 50,000", "必ずこの範囲にあります", "50,000", "0.0% 〜 40.0%")
                .contains("うちターゲット内", "2 アカウント中 0 件")
                .contains("重なりがわかる組がありません", "空白は 0 ではなく")
                .contains("星野", "月野");
    }

    private void waitUntilCounted(int creatorCount) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            var known = reach.ofCampaigns(dev.kodama.scoring.BrandScope.everything(), Set.of(campaign))
                    .get(campaign);
            return known != null && known.creators() == creatorCount && known.memberships() == creatorCount * 25_000L;
        });
    }

    private String words() {
        return find(ReachView.class).single().getElement().getTextRecursively();
    }

    private UUID creator(String name, long followers) {
        var creator = ((EditOutcome.Done) creators.register(
                        new ProfileEdit(name, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, mark + followers, null))))
                .creator();
        creators.recordSnapshot(
                creator.accounts().getFirst().id(),
                Instant.parse("2026-11-16T00:00:00Z"),
                Method.MANUAL,
                "test",
                Figures.followers(followers));
        return creator.id();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
