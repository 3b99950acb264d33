package dev.kodama.console.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.PortfolioDesk;
import dev.kodama.scoring.PortfolioProposal;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PortfolioViewTests extends ConsoleTest {
    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    PortfolioDesk desk;

    UUID campaign;
    UUID large;
    UUID small;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    /// Nobody else is on the shortlist, and nobody is in the ranking for this language.
    @BeforeEach
    void aCampaignAndTwoCreators() {
        var all = BrandScope.everything();
        var brand = done(brands.register(Instruction.by("test"), "Brand " + UUID.randomUUID())).id();
        var product = done(brands.addProduct(all, Instruction.by("test"), brand, "靴", null)).id();
        var today = LocalDate.now();
        var brief = new Brief("知名度", 100_000, today, today, Set.of(), Set.of(), Set.of(), "cy", List.of());
        campaign = done(campaigns.create(all, Instruction.by("test"), brand, new CampaignPlan(product, "秋の靴", brief)))
                .id();
        large = creator("大野", 80_000);
        small = creator("小野", 30_000);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.propose(dev.kodama.scoring.BrandScope.everything(), campaign, wish())
                                instanceof PortfolioProposal.Proposal proposal
                        && proposal.candidates() == 2);
    }

    private PortfolioWish wish() {
        var usual = PortfolioWish.ofBrief();
        return new PortfolioWish(
                usual.pool(),
                usual.candidates(),
                usual.objective(),
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(large, 90_000L, small, 20_000L),
                null);
    }

    private String page(String more) {
        return "campaigns/" + campaign + "/portfolio?cost=" + large + ":90000&cost=" + small + ":20000" + more;
    }

    @Test
    void theProposalSaysWhoWhatTheyCostAndHowFarItIsFromTheBest() {
        visit(page(""));
        assertThat(text())
                .contains("大野")
                .contains("80,000")
                .contains("¥90,000 / 予算 ¥100,000")
                .contains("これより良い組み合わせはありません")
                .contains("フォロワーの重なりがわかっていません")
                .contains("次に加えるなら");
    }

    @Test
    void anotherBudgetIsAnotherPortfolio() {
        visit(page("&budget=50000"));
        assertThat(text()).contains("¥20,000 / 予算 ¥50,000");
    }

    @Test
    void aRefusalSaysWhoComesInAndWhatIsLost() {
        visit(page("&refuses=" + large));
        assertThat(text()).contains("大野さんが断ると、50,000").contains("代わりに入る人：小野");
    }

    @Test
    void whatCannotBeSaysWhatToDo() {
        visit(page("&tier=top:1:"));
        assertThat(text()).contains("最少の条件を満たせません").contains("最少人数や最少フォロワー数を下げる");
    }

    @Test
    void theChosenAreShortlistedInOneGoOnceConfirmed() {
        visit(page(""));
        find(Button.class).withText("1人を候補に追加").single().click();
        assertThat(stages()).isEmpty();
        findConfirmDialog().confirm();
        assertThat(stages()).containsOnlyKeys(large);
    }

    @Test
    void nonsenseInTheAddressIsPassedOver() {
        visit("campaigns/" + campaign + "/portfolio?cost=x:y&must=z&tier=giant:1:2&cell=a:b&budget=-1&candidates=x");
        assertThat(text()).contains("条件");
    }

    private Map<UUID, ?> stages() {
        return collaborations.stagesOf(BrandScope.everything(), campaign, Set.of(large, small));
    }

    private String text() {
        return find(PortfolioView.class).single().getElement().getTextRecursively();
    }

    private UUID creator(String name, long followers) {
        var registered = (EditOutcome.Done) creators.register(
                new ProfileEdit(name, null, null, null, List.of(), null),
                List.of(new NewAccount(
                        Platform.INSTAGRAM, "p" + UUID.randomUUID().toString().substring(0, 12), null)));
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
