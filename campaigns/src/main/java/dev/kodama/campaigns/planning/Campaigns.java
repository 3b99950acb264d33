package dev.kodama.campaigns.planning;

import static dev.kodama.campaigns.db.Tables.CAMPAIGN;
import static dev.kodama.campaigns.db.Tables.PRODUCT;
import static dev.kodama.campaigns.db.Tables.TARGET_CELL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignFilter;
import dev.kodama.campaigns.CampaignSort;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.campaigns.ledger.Cursor;
import dev.kodama.campaigns.ledger.Visibility;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Campaigns with their briefs.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Campaigns {
    private static final Field<List<TargetCell>> TARGET = multiset(
                    select(TARGET_CELL.AGES, TARGET_CELL.GENDERS, TARGET_CELL.INTERESTS, TARGET_CELL.REGIONS)
                            .from(TARGET_CELL)
                            .where(TARGET_CELL.CAMPAIGN_ID.eq(CAMPAIGN.ID))
                            .orderBy(TARGET_CELL.POSITION))
            .convertFrom(cells -> cells.map(mapping((ages, genders, interests, regions) -> new TargetCell(
                    constants(AgeBand::valueOf, ages),
                    constants(Gender::valueOf, genders),
                    words(interests),
                    words(regions)))));

    private static final SelectField<Brief> BRIEF = row(
                    CAMPAIGN.GOAL,
                    CAMPAIGN.BUDGET_YEN,
                    CAMPAIGN.STARTS_ON,
                    CAMPAIGN.ENDS_ON,
                    CAMPAIGN.PLATFORMS,
                    CAMPAIGN.TIERS,
                    CAMPAIGN.TOPICS,
                    CAMPAIGN.LANGUAGE,
                    TARGET,
                    CAMPAIGN.CATEGORY,
                    CAMPAIGN.EXCLUSIVE_DAYS)
            .mapping(Campaigns::brief);

    private static final SelectField<Campaign> ROW = row(
                    CAMPAIGN.ID,
                    CAMPAIGN.VERSION,
                    CAMPAIGN.BRAND_ID,
                    CAMPAIGN.PRODUCT_ID,
                    CAMPAIGN.NAME,
                    CAMPAIGN.STATUS,
                    BRIEF,
                    CAMPAIGN.CREATED_AT,
                    CAMPAIGN.CHANGED_AT,
                    CAMPAIGN.FINISHED_AT)
            .mapping(Campaign::new);

    /// More than anybody chooses from.
    private static final int MOST_CATEGORIES = 500;

    private final DSLContext dsl;

    Campaigns(DSLContext dsl) {
        this.dsl = dsl;
    }

    Page<Campaign> page(BrandScope scope, CampaignFilter filter, CampaignSort sort, @Nullable String after, int first) {
        var condition = Visibility.within(scope, CAMPAIGN.BRAND_ID)
                .and(filter.brandId() == null ? DSL.noCondition() : CAMPAIGN.BRAND_ID.eq(filter.brandId()))
                .and(filter.statuses().isEmpty() ? DSL.noCondition() : CAMPAIGN.STATUS.in(filter.statuses()))
                .and(filter.search() == null ? DSL.noCondition() : CAMPAIGN.NAME.containsIgnoreCase(filter.search()))
                .and(after == null ? DSL.noCondition() : following(sort, after));
        var rows = selecting(condition)
                .orderBy(
                        switch (sort) {
                            case NEWEST_FIRST -> List.of(CAMPAIGN.ID.desc());
                            case NAME -> List.of(CAMPAIGN.NAME, CAMPAIGN.ID);
                            case ENDING_FIRST -> List.of(CAMPAIGN.ENDS_ON, CAMPAIGN.ID);
                        })
                .limit(Cursor.checked(first) + 1)
                .fetch(Record2::value1);
        return Cursor.page(rows, first, campaign -> cursor(sort, campaign));
    }

    private static Condition following(CampaignSort sort, String after) {
        return switch (sort) {
            case NEWEST_FIRST ->
                CAMPAIGN.ID.lt(UUID.fromString(Cursor.keys(after, 1).get(0)));
            case NAME -> {
                var keys = Cursor.keys(after, 2);
                yield row(CAMPAIGN.NAME, CAMPAIGN.ID).gt(row(keys.get(0), UUID.fromString(keys.get(1))));
            }
            case ENDING_FIRST -> {
                var keys = Cursor.keys(after, 2);
                yield row(CAMPAIGN.ENDS_ON, CAMPAIGN.ID)
                        .gt(row(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1))));
            }
        };
    }

    private static String cursor(CampaignSort sort, Campaign campaign) {
        return switch (sort) {
            case NEWEST_FIRST -> Cursor.of(campaign.id());
            case NAME -> Cursor.of(campaign.name(), campaign.id());
            case ENDING_FIRST -> Cursor.of(campaign.brief().endsOn(), campaign.id());
        };
    }

    Map<UUID, Campaign> byIds(BrandScope scope, Set<UUID> ids) {
        return selecting(CAMPAIGN.ID.in(ids).and(Visibility.within(scope, CAMPAIGN.BRAND_ID)))
                .fetch(Record2::value1)
                .stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
    }

    List<String> categories(BrandScope scope) {
        return dsl.selectDistinct(CAMPAIGN.CATEGORY)
                .from(CAMPAIGN)
                .where(CAMPAIGN.CATEGORY.isNotNull())
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .orderBy(CAMPAIGN.CATEGORY)
                .limit(MOST_CATEGORIES)
                .fetch(Record1::value1);
    }

    Optional<Campaign> lock(BrandScope scope, UUID id) {
        return selecting(CAMPAIGN.ID.eq(id).and(Visibility.within(scope, CAMPAIGN.BRAND_ID)))
                .forUpdate()
                .of(CAMPAIGN)
                .fetchOptional(Record2::value1);
    }

    /// In the order of their ids, for telling them all again.
    List<CampaignOfProduct> batchAfter(@Nullable UUID id, int size) {
        return selecting(id == null ? DSL.noCondition() : CAMPAIGN.ID.gt(id))
                .orderBy(CAMPAIGN.ID)
                .limit(size)
                .fetch(mapping(CampaignOfProduct::new));
    }

    /// The campaigns about a product, after raising the version of each because what is told of them changes.
    List<CampaignOfProduct> ofProductRaisingVersions(UUID productId, Instant at) {
        dsl.update(CAMPAIGN)
                .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(1))
                .set(CAMPAIGN.CHANGED_AT, at)
                .where(CAMPAIGN.PRODUCT_ID.eq(productId))
                .execute();
        return selecting(CAMPAIGN.PRODUCT_ID.eq(productId)).fetch(mapping(CampaignOfProduct::new));
    }

    void add(Campaign campaign, String by) {
        var brief = campaign.brief();
        var exclusive = brief.exclusivity();
        dsl.insertInto(CAMPAIGN)
                .set(CAMPAIGN.ID, campaign.id())
                .set(CAMPAIGN.VERSION, campaign.version())
                .set(CAMPAIGN.BRAND_ID, campaign.brandId())
                .set(CAMPAIGN.PRODUCT_ID, campaign.productId())
                .set(CAMPAIGN.NAME, campaign.name())
                .set(CAMPAIGN.STATUS, campaign.status())
                .set(CAMPAIGN.GOAL, brief.goal())
                .set(CAMPAIGN.BUDGET_YEN, brief.budgetYen())
                .set(CAMPAIGN.STARTS_ON, brief.startsOn())
                .set(CAMPAIGN.ENDS_ON, brief.endsOn())
                .set(CAMPAIGN.PLATFORMS, texts(brief.platforms()))
                .set(CAMPAIGN.TIERS, texts(brief.tiers()))
                .set(CAMPAIGN.TOPICS, texts(brief.topics()))
                .set(CAMPAIGN.LANGUAGE, brief.language())
                .set(CAMPAIGN.CATEGORY, exclusive == null ? null : exclusive.category())
                .set(CAMPAIGN.EXCLUSIVE_DAYS, exclusive == null ? null : exclusive.days())
                .set(CAMPAIGN.CREATED_AT, campaign.createdAt())
                .set(CAMPAIGN.CREATED_BY, by)
                .set(CAMPAIGN.CHANGED_AT, campaign.changedAt())
                .execute();
        addTarget(campaign.id(), brief.target());
    }

    void update(Campaign campaign) {
        var brief = campaign.brief();
        var exclusive = brief.exclusivity();
        dsl.update(CAMPAIGN)
                .set(CAMPAIGN.VERSION, campaign.version())
                .set(CAMPAIGN.PRODUCT_ID, campaign.productId())
                .set(CAMPAIGN.NAME, campaign.name())
                .set(CAMPAIGN.STATUS, campaign.status())
                .set(CAMPAIGN.GOAL, brief.goal())
                .set(CAMPAIGN.BUDGET_YEN, brief.budgetYen())
                .set(CAMPAIGN.STARTS_ON, brief.startsOn())
                .set(CAMPAIGN.ENDS_ON, brief.endsOn())
                .set(CAMPAIGN.PLATFORMS, texts(brief.platforms()))
                .set(CAMPAIGN.TIERS, texts(brief.tiers()))
                .set(CAMPAIGN.TOPICS, texts(brief.topics()))
                .set(CAMPAIGN.LANGUAGE, brief.language())
                .set(CAMPAIGN.CATEGORY, exclusive == null ? null : exclusive.category())
                .set(CAMPAIGN.EXCLUSIVE_DAYS, exclusive == null ? null : exclusive.days())
                .set(CAMPAIGN.CHANGED_AT, campaign.changedAt())
                .set(CAMPAIGN.FINISHED_AT, campaign.finishedAt())
                .where(CAMPAIGN.ID.eq(campaign.id()))
                .execute();
        dsl.deleteFrom(TARGET_CELL)
                .where(TARGET_CELL.CAMPAIGN_ID.eq(campaign.id()))
                .execute();
        addTarget(campaign.id(), brief.target());
    }

    private void addTarget(UUID campaignId, List<TargetCell> target) {
        if (target.isEmpty()) {
            return;
        }
        var rows = IntStream.range(0, target.size())
                .mapToObj(position -> {
                    var cell = target.get(position);
                    return row(
                            campaignId,
                            position,
                            texts(cell.ages()),
                            texts(cell.genders()),
                            texts(cell.interests()),
                            texts(cell.regions()));
                })
                .toList();
        dsl.insertInto(TARGET_CELL)
                .columns(
                        TARGET_CELL.CAMPAIGN_ID,
                        TARGET_CELL.POSITION,
                        TARGET_CELL.AGES,
                        TARGET_CELL.GENDERS,
                        TARGET_CELL.INTERESTS,
                        TARGET_CELL.REGIONS)
                .valuesOfRows(rows)
                .execute();
    }

    private SelectConditionStep<Record2<Campaign, String>> selecting(Condition condition) {
        return dsl.select(ROW, PRODUCT.NAME)
                .from(CAMPAIGN)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(CAMPAIGN.PRODUCT_ID))
                .where(condition);
    }

    private static Brief brief(
            String goal,
            Long budgetYen,
            LocalDate startsOn,
            LocalDate endsOn,
            String[] platforms,
            String[] tiers,
            String[] topics,
            @Nullable String language,
            List<TargetCell> target,
            @Nullable String category,
            @Nullable Integer exclusiveDays) {
        return new Brief(
                goal,
                budgetYen,
                startsOn,
                endsOn,
                constants(Platform::valueOf, platforms),
                constants(Tier::valueOf, tiers),
                words(topics),
                language,
                target,
                category == null || exclusiveDays == null ? null : new Exclusivity(category, exclusiveDays));
    }

    /// Sorted, so that the same set is always kept and told in the same order.
    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    private static Set<String> words(String[] texts) {
        return new LinkedHashSet<>(Arrays.asList(texts));
    }

    private static <E extends Enum<E>> Set<E> constants(Function<String, E> valueOf, String[] texts) {
        return Arrays.stream(texts).map(valueOf).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
