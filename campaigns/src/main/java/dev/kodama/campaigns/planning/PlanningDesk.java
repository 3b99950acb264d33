package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.Waiting;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.ledger.Entry;
import dev.kodama.campaigns.ledger.History;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.Retelling;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PlanningDesk implements CampaignDesk {
    private static final Duration TIME_TO_REOPEN = Duration.ofDays(90);
    private static final int RETOLD_AT_ONCE = 200;

    private final Campaigns campaigns;
    private final Brands brands;
    private final Products products;
    private final Progresses progresses;
    private final History history;
    private final PlanFacts facts;
    private final Instructions instructions;
    private final Retelling retelling;

    PlanningDesk(
            Campaigns campaigns,
            Brands brands,
            Products products,
            Progresses progresses,
            History history,
            PlanFacts facts,
            Instructions instructions,
            Retelling retelling) {
        this.campaigns = campaigns;
        this.brands = brands;
        this.products = products;
        this.progresses = progresses;
        this.history = history;
        this.facts = facts;
        this.instructions = instructions;
        this.retelling = retelling;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Campaign> page(
            BrandScope scope, CampaignFilter filter, CampaignSort sort, @Nullable String after, int first) {
        return campaigns.page(scope, filter, sort, after, first);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Campaign> byId(BrandScope scope, UUID campaignId) {
        return Optional.ofNullable(campaigns.byIds(scope, Set.of(campaignId)).get(campaignId));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Campaign> byIds(BrandScope scope, Set<UUID> campaignIds) {
        return campaigns.byIds(scope, campaignIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CampaignProgress> progressOf(BrandScope scope, Set<UUID> campaignIds) {
        return progresses.of(scope, campaignIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(BrandScope scope) {
        return progresses.waiting(scope, Moment.now(), Moment.today(), Moment.BUSINESS_ZONE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> kindsOfProduct(BrandScope scope) {
        return campaigns.categories(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Step> history(BrandScope scope, UUID campaignId, @Nullable String after, int first) {
        return history.page(scope, campaignId, after, first);
    }

    @Override
    public Outcome<Campaign> create(BrandScope scope, Instruction instruction, UUID brandId, CampaignPlan plan) {
        var id = TimeOrderedId.next();
        return instructions.carryOut(
                instruction, "create a campaign of " + brandId, id, made -> campaign(scope, made), () -> {
                    if (brands.byIds(scope, Set.of(brandId)).isEmpty()) {
                        return Outcome.refused(new Refusal.NotFound(Thing.BRAND));
                    }
                    return ifSound(brandId, PlanRules.tidy(plan), sound -> {
                        var now = Moment.now();
                        var campaign = new Campaign(
                                id,
                                1,
                                brandId,
                                sound.productId(),
                                sound.name(),
                                CampaignStatus.DRAFT,
                                sound.brief(),
                                now,
                                now,
                                null);
                        campaigns.add(campaign, instruction.by());
                        return told(campaign, Step.Kind.CAMPAIGN_CREATED, instruction.by());
                    });
                });
    }

    @Override
    public Outcome<Campaign> change(BrandScope scope, Instruction instruction, UUID campaignId, CampaignPlan plan) {
        return changing(scope, instruction, "change the plan of ", campaignId, (campaign, now) -> {
            if (campaign.status() == CampaignStatus.FINISHED) {
                return Outcome.refused(new Refusal.NotInThisStatus(campaign.status()));
            }
            return ifSound(campaign.brandId(), PlanRules.tidy(plan), sound -> {
                var changed = new Campaign(
                        campaign.id(),
                        campaign.version() + 1,
                        campaign.brandId(),
                        sound.productId(),
                        sound.name(),
                        campaign.status(),
                        sound.brief(),
                        campaign.createdAt(),
                        now,
                        campaign.finishedAt());
                campaigns.update(changed);
                return told(changed, Step.Kind.BRIEF_CHANGED, instruction.by());
            });
        });
    }

    @Override
    public Outcome<Campaign> launch(BrandScope scope, Instruction instruction, UUID campaignId) {
        return changing(scope, instruction, "launch ", campaignId, (campaign, now) -> {
            if (campaign.status() != CampaignStatus.DRAFT) {
                return Outcome.refused(new Refusal.NotInThisStatus(campaign.status()));
            }
            return moved(campaign, CampaignStatus.RUNNING, null, now, Step.Kind.CAMPAIGN_LAUNCHED, instruction.by());
        });
    }

    @Override
    public Outcome<Campaign> finish(BrandScope scope, Instruction instruction, UUID campaignId) {
        return changing(scope, instruction, "finish ", campaignId, (campaign, now) -> {
            if (campaign.status() != CampaignStatus.RUNNING) {
                return Outcome.refused(new Refusal.NotInThisStatus(campaign.status()));
            }
            return moved(campaign, CampaignStatus.FINISHED, now, now, Step.Kind.CAMPAIGN_FINISHED, instruction.by());
        });
    }

    @Override
    public Outcome<Campaign> reopen(BrandScope scope, Instruction instruction, UUID campaignId) {
        return changing(scope, instruction, "reopen ", campaignId, (campaign, now) -> {
            var finishedAt = campaign.finishedAt();
            if (campaign.status() != CampaignStatus.FINISHED || finishedAt == null) {
                return Outcome.refused(new Refusal.NotInThisStatus(campaign.status()));
            }
            if (finishedAt.plus(TIME_TO_REOPEN).isBefore(now)) {
                return Outcome.refused(new Refusal.TooLateToReopen());
            }
            return moved(campaign, CampaignStatus.RUNNING, null, now, Step.Kind.CAMPAIGN_REOPENED, instruction.by());
        });
    }

    @Override
    public long republish() {
        return retelling.tell(RETOLD_AT_ONCE, brands::batchAfter, Brand::id, brand -> facts.tell(brand, Moment.now()))
                + retelling.tell(
                        RETOLD_AT_ONCE,
                        campaigns::batchAfter,
                        each -> each.campaign().id(),
                        each -> facts.tell(List.of(each), each.campaign().changedAt()));
    }

    private Outcome<Campaign> changing(
            BrandScope scope,
            Instruction instruction,
            String verb,
            UUID campaignId,
            BiFunction<Campaign, Instant, Outcome<Campaign>> change) {
        return instructions.carryOut(instruction, verb + campaignId, campaignId, id -> campaign(scope, id), () -> {
            var campaign = campaigns.lock(scope, campaignId).orElse(null);
            if (campaign == null) {
                return Outcome.refused(new Refusal.NotFound(Thing.CAMPAIGN));
            }
            var expected = instruction.expectedVersion();
            return expected != null && expected != campaign.version()
                    ? Outcome.refused(new Refusal.Outdated(campaign.version()))
                    : change.apply(campaign, Moment.now());
        });
    }

    private Outcome<Campaign> ifSound(UUID brandId, CampaignPlan plan, Function<CampaignPlan, Outcome<Campaign>> next) {
        var faults = PlanRules.faults(plan);
        var product = products.byIds(BrandScope.of(Set.of(brandId)), Set.of(plan.productId()));
        if (product.isEmpty()) {
            faults.add(new Fault("productId", Rule.NOT_THIS_BRANDS));
        }
        return faults.isEmpty() ? next.apply(plan) : Outcome.refused(new Refusal.Invalid(List.copyOf(faults)));
    }

    private Outcome<Campaign> moved(
            Campaign campaign,
            CampaignStatus status,
            @Nullable Instant finishedAt,
            Instant now,
            Step.Kind kind,
            String by) {
        var moved = new Campaign(
                campaign.id(),
                campaign.version() + 1,
                campaign.brandId(),
                campaign.productId(),
                campaign.name(),
                status,
                campaign.brief(),
                campaign.createdAt(),
                now,
                finishedAt);
        campaigns.update(moved);
        return told(moved, kind, by);
    }

    private Outcome<Campaign> told(Campaign campaign, Step.Kind kind, String by) {
        history.add(List.of(new Entry(
                TimeOrderedId.next(),
                campaign.brandId(),
                campaign.id(),
                null,
                campaign.version(),
                kind,
                campaign.changedAt(),
                by,
                null,
                null,
                null,
                null)));
        var product = products.byIds(BrandScope.everything(), Set.of(campaign.productId()))
                .get(campaign.productId());
        facts.tell(
                List.of(new CampaignOfProduct(
                        campaign, Objects.requireNonNull(product).name())),
                campaign.changedAt());
        return Outcome.done(campaign);
    }

    private Outcome<Campaign> campaign(BrandScope scope, UUID id) {
        var campaign = campaigns.byIds(scope, Set.of(id)).get(id);
        return campaign == null ? Outcome.refused(new Refusal.NotFound(Thing.CAMPAIGN)) : Outcome.done(campaign);
    }
}
