package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.PublishedEvents;

class PlanningTests extends DeskScene {
    @Test
    void aBriefIsKeptAndToldAsItWasWritten(PublishedEvents published) {
        var brand = brand();
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", null));
        var brief = new Brief(
                "認知",
                500_000,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                Set.of(Platform.YOUTUBE, Platform.X),
                Set.of(Tier.MICRO),
                Set.of("fashion", "美容"),
                null,
                List.of(
                        new TargetCell(
                                Set.of(AgeBand.AGE_18_24), Set.of(Gender.FEMALE), Set.of("fashion"), Set.of("JP")),
                        new TargetCell(Set.of(), Set.of(Gender.MALE), Set.of("起業"), Set.of())));

        var campaign =
                done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春", brief)));

        assertThat(campaigns.byId(EVERYTHING, campaign.id()).orElseThrow()).isEqualTo(campaign);
        assertThat(campaign.brief()).isEqualTo(brief);
        assertThat(published.ofType(CampaignChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.brief()).isEqualTo(brief);
            assertThat(event.product()).isEqualTo("靴");
            assertThat(event.status()).isEqualTo(CampaignStatus.DRAFT);
        });
    }

    @Test
    void kindsOfProductAreOfferedWithinTheBrandsThatWroteThem() {
        var mine = brand();
        var theirs = brand();
        about("聴く本", mine);
        about("Audiobook", mine);
        about("聴く本", mine);
        about("日焼け止め", theirs);

        assertThat(campaigns.kindsOfProduct(BrandScope.of(Set.of(mine.id())))).containsExactly("audiobook", "聴く本");
        assertThat(campaigns.kindsOfProduct(BrandScope.of(Set.of(mine.id(), theirs.id()))))
                .containsExactly("audiobook", "日焼け止め", "聴く本");
    }

    private void about(String kind, Brand brand) {
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "本 " + UUID.randomUUID(), null));
        var day = LocalDate.of(2026, 12, 1);
        var brief =
                new Brief("認知", 0, day, day, Set.of(), Set.of(), Set.of(), null, List.of(), new Exclusivity(kind, 0));
        done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春", brief)));
    }

    @Test
    void aCampaignGoesFromDraftToRunningToFinishedAndBackButNowhereElse() {
        var draft = draftCampaign(0);
        assertThat(refused(campaigns.finish(EVERYTHING, asked(), draft.id())))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.DRAFT));
        done(campaigns.launch(EVERYTHING, asked(), draft.id()));
        assertThat(refused(campaigns.launch(EVERYTHING, asked(), draft.id())))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.RUNNING));
        done(campaigns.finish(EVERYTHING, asked(), draft.id()));
        assertThat(refused(campaigns.change(
                        EVERYTHING, asked(), draft.id(), new CampaignPlan(draft.productId(), "秋", draft.brief()))))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.FINISHED));
        assertThat(done(campaigns.reopen(EVERYTHING, asked(), draft.id())).status())
                .isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void reopeningEndsAfterNinetyDays() {
        var campaign = runningCampaign(0);
        done(campaigns.finish(EVERYTHING, asked(), campaign.id()));
        finishedAgo(campaign, "90 days - 1 minute");
        done(campaigns.reopen(EVERYTHING, asked(), campaign.id()));
        done(campaigns.finish(EVERYTHING, asked(), campaign.id()));
        finishedAgo(campaign, "90 days 1 minute");

        assertThat(refused(campaigns.reopen(EVERYTHING, asked(), campaign.id())))
                .isEqualTo(new Refusal.TooLateToReopen());
    }

    private void finishedAgo(Campaign campaign, String interval) {
        jdbc.sql("update campaigns.campaign set finished_at = now() - ?::interval where id = ?")
                .params(interval, campaign.id())
                .update();
    }

    @Test
    void theProductMustBeTheBrands() {
        var foreign = draftCampaign(0).productId();

        assertThat(refused(
                        campaigns.create(EVERYTHING, asked(), brand().id(), new CampaignPlan(foreign, "春", brief(0)))))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("productId", Rule.NOT_THIS_BRANDS))));
    }

    @Test
    void aNameIsTakenWhateverItsCase() {
        var name = "Kodama " + UUID.randomUUID();
        done(brands.register(asked(), name));

        assertThat(refused(brands.register(asked(), name.toUpperCase())))
                .isEqualTo(new Refusal.NameTaken(name.toUpperCase()));
        assertThat(refused(brands.rename(EVERYTHING, asked(), brand().id(), name)))
                .isEqualTo(new Refusal.NameTaken(name));
    }

    @Test
    void theSameKeyTwiceRegistersOneBrand(PublishedEvents published) {
        var instruction = Instruction.by("sato", key());
        var name = "brand " + UUID.randomUUID();
        var first = done(brands.register(instruction, name));

        assertThat(done(brands.register(instruction, name)).id()).isEqualTo(first.id());
        assertThat(published.ofType(BrandRegistered.class)).hasSize(1);
    }

    @Test
    void aKeyThatIsEmptyOrEndlessIsNone() {
        assertThat(refused(brands.register(Instruction.by("sato", " "), "x")))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("idempotencyKey", Rule.REQUIRED))));
        assertThat(refused(brands.register(Instruction.by("sato", "k".repeat(201)), "x")))
                .isEqualTo(new Refusal.Invalid(List.of(new Fault("idempotencyKey", Rule.TOO_LONG))));
    }

    @Test
    void aRenamedProductIsToldWithItsCampaigns(PublishedEvents published) {
        var campaign = draftCampaign(0);
        done(brands.changeProduct(EVERYTHING, asked(), campaign.productId(), "新しい靴", null));

        assertThat(published
                        .ofType(CampaignChanged.class)
                        .matching(event -> event.campaignId().equals(campaign.id())))
                .extracting(CampaignChanged::product, CampaignChanged::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("靴", 1L), org.assertj.core.groups.Tuple.tuple("新しい靴", 2L));
    }

    @Test
    void oneBrandNeverSeesAnother() {
        var campaign = runningCampaign(0);
        var stranger = BrandScope.of(Set.of(brand().id()));

        assertThat(campaigns.byId(stranger, campaign.id())).isEmpty();
        assertThat(campaigns.progressOf(stranger, Set.of(campaign.id()))).isEmpty();
        assertThat(campaigns.history(stranger, campaign.id(), null, 10).items()).isEmpty();
        assertThat(campaigns
                        .page(stranger, CampaignFilter.ALL, CampaignSort.NAME, null, 200)
                        .items())
                .isEmpty();
        assertThat(brands.brandsByIds(stranger, Set.of(campaign.brandId()))).isEmpty();
        assertThat(brands.productsOf(stranger, Set.of(campaign.brandId())))
                .isEqualTo(Map.of(campaign.brandId(), List.of()));
        assertThat(refused(campaigns.finish(stranger, asked(), campaign.id())))
                .isEqualTo(new Refusal.NotFound(Thing.CAMPAIGN));
        assertThat(refused(brands.addProduct(stranger, asked(), campaign.brandId(), "靴2", null)))
                .isEqualTo(new Refusal.NotFound(Thing.BRAND));
        assertThat(campaigns
                        .page(BrandScope.of(Set.of()), CampaignFilter.ALL, CampaignSort.NAME, null, 200)
                        .items())
                .isEmpty();
    }

    @Test
    void theListGoesOnWhereItEndedInEveryOrder() {
        var brand = brand();
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", null));
        for (var name : List.of("b", "a", "c")) {
            done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), name, brief(0))));
        }
        var scope = BrandScope.of(Set.of(brand.id()));

        assertThat(names(scope, CampaignSort.NAME)).containsExactly("a", "b", "c");
        assertThat(names(scope, CampaignSort.NEWEST_FIRST)).containsExactly("c", "a", "b");
        assertThat(names(scope, CampaignSort.ENDING_FIRST)).containsExactly("b", "a", "c");
    }

    private List<String> names(BrandScope scope, CampaignSort sort) {
        var names = new ArrayList<String>();
        String after = null;
        do {
            var page = campaigns.page(scope, CampaignFilter.ALL, sort, after, 1);
            page.items().forEach(campaign -> names.add(campaign.name()));
            after = page.hasNext() ? page.endCursor() : null;
        } while (after != null);
        return names;
    }

    @Test
    void progressAddsUpWhatIsAgreedOfferedAndPaid() {
        var campaign = runningCampaign(100_000);
        var live = approved(campaign, 30_000);
        posted(live, url());
        done(collaborations.pay(EVERYTHING, asked(), live.id(), 10_000, LocalDate.now()));
        invited(shortlisted(campaign, creator("月")), 5_000);

        assertThat(campaigns.progressOf(EVERYTHING, Set.of(campaign.id())).get(campaign.id()))
                .isEqualTo(new CampaignProgress(
                        100_000,
                        30_000,
                        5_000,
                        10_000,
                        Map.of(CollaborationStage.LIVE, 1, CollaborationStage.INVITED, 1),
                        1));
    }

    @Test
    void whatWaitsForTheManagerIsNamed() {
        var campaign = runningCampaign(100_000);
        var scope = BrandScope.of(Set.of(campaign.brandId()));
        posted(approved(campaign, 30_000), url());
        var reviewed = shortlisted(campaign, creator("月"));
        var token = invited(reviewed, 0);
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "下書き", null));
        var silent = shortlisted(campaign, creator("星"));
        invited(silent, 0);
        assertThat(campaigns.waiting(scope))
                .extracting(Waiting::kind)
                .containsExactlyInAnyOrder(
                        Waiting.Kind.DRAFT_TO_REVIEW, Waiting.Kind.POST_WITHOUT_FIGURES, Waiting.Kind.FEE_NOT_PAID);

        jdbc.sql("update campaigns.collaboration set invited_at = now() - interval '6 days' where id = ?")
                .param(silent.id())
                .update();
        jdbc.sql("update campaigns.campaign set starts_on = '2026-01-01', ends_on = '2026-01-31' where id = ?")
                .param(campaign.id())
                .update();

        assertThat(campaigns.waiting(scope))
                .extracting(Waiting::kind)
                .contains(Waiting.Kind.INVITATION_UNANSWERED, Waiting.Kind.PAST_ITS_END);
    }

    @Test
    void everyBrandAndCampaignIsToldAgainWithItsVersion(PublishedEvents published) {
        var campaign = runningCampaign(1);

        campaigns.republish();

        assertThat(published
                        .ofType(CampaignChanged.class)
                        .matching(event -> event.campaignId().equals(campaign.id())))
                .extracting(CampaignChanged::version)
                .containsExactly(1L, 2L, 2L);
        assertThat(published
                        .ofType(BrandRegistered.class)
                        .matching(event -> event.brandId().equals(campaign.brandId())))
                .extracting(BrandRegistered::version)
                .containsExactly(1L, 1L);
    }
}
