package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Product;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CampaignController implements NodeSource {
    private final CampaignDesk desk;
    private final BrandBook brandBook;
    private final Caller caller;

    CampaignController(CampaignDesk desk, BrandBook brandBook, Caller caller) {
        this.desk = desk;
        this.brandBook = brandBook;
        this.caller = caller;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Campaign> campaigns(
            @Argument @Nullable CampaignFilterInput filter, @Argument @Nullable CampaignSort order, Paging paging) {
        return paging.connect((after, first) -> {
            var page = desk.page(
                    caller.scope(),
                    filter == null ? CampaignFilter.ALL : filter.filter(),
                    order == null ? CampaignSort.NEWEST_FIRST : order,
                    after,
                    first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @QueryMapping
    @Needs(Permission.READ)
    Connection<Step> campaignHistory(@Argument GlobalId campaign, Paging paging) {
        return paging.connect((after, first) -> {
            var page = desk.history(caller.scope(), campaign.of("Campaign"), after, first);
            return new Paging.Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    @BatchMapping
    Map<Campaign, Brand> brand(List<Campaign> campaigns) {
        var brands = brandBook.brandsByIds(caller.scope(), ids(campaigns, Campaign::brandId));
        return forEach(campaigns, campaign -> brands.get(campaign.brandId()));
    }

    @BatchMapping
    Map<Campaign, Product> product(List<Campaign> campaigns) {
        var products = brandBook.productsByIds(caller.scope(), ids(campaigns, Campaign::productId));
        return forEach(campaigns, campaign -> products.get(campaign.productId()));
    }

    @BatchMapping
    Map<Campaign, CampaignProgress> progress(List<Campaign> campaigns) {
        var progress = desk.progressOf(caller.scope(), ids(campaigns, Campaign::id));
        return forEach(campaigns, campaign -> progress.get(campaign.id()));
    }

    @Derived
    List<StageCount> stages(CampaignProgress progress) {
        return progress.stages().entrySet().stream()
                .map(stage -> new StageCount(stage.getKey(), stage.getValue()))
                .toList();
    }

    private static Set<UUID> ids(List<Campaign> campaigns, Function<Campaign, UUID> id) {
        return campaigns.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> Map<Campaign, T> forEach(List<Campaign> campaigns, Function<Campaign, @Nullable T> found) {
        var answer = new HashMap<Campaign, T>();
        campaigns.forEach(campaign -> answer.put(campaign, Objects.requireNonNull(found.apply(campaign))));
        return answer;
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload createCampaign(@Argument CreateCampaignInput input) {
        return Answers.of(
                desk.create(
                        caller.scope(),
                        caller.asks(input, null),
                        input.brand().of("Brand"),
                        new CampaignPlan(
                                input.product().of("Product"),
                                input.name(),
                                input.brief().brief())),
                done -> new CampaignSaved(done.value().id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload changeCampaign(@Argument ChangeCampaignInput input) {
        return Answers.of(
                desk.change(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.campaign().of("Campaign"),
                        new CampaignPlan(
                                input.product().of("Product"),
                                input.name(),
                                input.brief().brief())),
                done -> new CampaignSaved(done.value().id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload launchCampaign(@Argument CampaignInput input) {
        return Answers.of(
                desk.launch(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.campaign().of("Campaign")),
                done -> new CampaignSaved(done.value().id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload finishCampaign(@Argument CampaignInput input) {
        return Answers.of(
                desk.finish(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.campaign().of("Campaign")),
                done -> new CampaignSaved(done.value().id()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload reopenCampaign(@Argument CampaignInput input) {
        return Answers.of(
                desk.reopen(
                        caller.scope(),
                        caller.asks(input, input.expectedVersion()),
                        input.campaign().of("Campaign")),
                done -> new CampaignSaved(done.value().id()));
    }

    @SchemaMapping
    Campaign campaign(CampaignSaved saved) {
        return desk.byId(caller.scope(), saved.campaignId()).orElseThrow();
    }

    @Override
    public String type() {
        return "Campaign";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(Campaign.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        return desk.byIds(caller.scope(), ids);
    }

    record CampaignFilterInput(
            @Nullable GlobalId brand,
            @Nullable Set<CampaignStatus> statuses,
            @Nullable String search) {
        CampaignFilter filter() {
            return new CampaignFilter(
                    brand == null ? null : brand.of("Brand"), statuses == null ? Set.of() : statuses, search);
        }
    }

    record CreateCampaignInput(String idempotencyKey, GlobalId brand, GlobalId product, String name, BriefInput brief)
            implements MutationInput {}

    record ChangeCampaignInput(
            String idempotencyKey,
            GlobalId campaign,
            @Nullable Long expectedVersion,
            GlobalId product,
            String name,
            BriefInput brief)
            implements MutationInput {}

    record CampaignInput(
            String idempotencyKey,
            GlobalId campaign,
            @Nullable Long expectedVersion) implements MutationInput {}
}
