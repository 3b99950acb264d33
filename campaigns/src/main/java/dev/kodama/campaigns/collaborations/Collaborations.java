package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.CAMPAIGN;
import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.KNOWN_CREATOR;
import static dev.kodama.campaigns.db.Tables.LETTER;
import static dev.kodama.campaigns.db.Tables.PRESENT_CREATOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationFilter;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.ledger.Cursor;
import dev.kodama.campaigns.ledger.Visibility;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Collaborations with what is remembered of their creators.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Collaborations {
    private static final Field<Instant> LINK_EXPIRES_AT = field(select(max(LETTER.EXPIRES_AT))
            .from(LETTER)
            .where(LETTER.COLLABORATION_ID.eq(COLLABORATION.ID))
            .and(LETTER.REVOKED_AT.isNull())
            .and(LETTER.EXPIRES_AT.gt(DSL.currentInstant())));

    private static final SelectField<Collaboration> ROW = row(
                    COLLABORATION.ID,
                    COLLABORATION.VERSION,
                    COLLABORATION.CAMPAIGN_ID,
                    COLLABORATION.BRAND_ID,
                    COLLABORATION.CREATOR_ID,
                    PRESENT_CREATOR.DISPLAY_NAME,
                    PRESENT_CREATOR.CONTACTABLE,
                    COLLABORATION.STAGE,
                    COLLABORATION.OFFERED_YEN,
                    COLLABORATION.MESSAGE,
                    COLLABORATION.AGREED_YEN,
                    COLLABORATION.PAID_YEN,
                    COLLABORATION.DRAFT_ROUND,
                    COLLABORATION.DECLINE_REASON,
                    COLLABORATION.SHORTLISTED_AT,
                    COLLABORATION.INVITED_AT,
                    COLLABORATION.ANSWERED_AT,
                    COLLABORATION.CHANGED_AT,
                    LINK_EXPIRES_AT)
            .mapping(Collaboration::new);

    /// The stages in the order of the work, as numbers to sort by.
    private static final Field<Integer> STAGE_ORDER = DSL.case_(COLLABORATION.STAGE)
            .mapValues(Arrays.stream(CollaborationStage.values())
                    .collect(
                            () -> new EnumMap<CollaborationStage, Integer>(CollaborationStage.class),
                            (order, stage) -> order.put(stage, stage.ordinal()),
                            EnumMap::putAll));

    private final DSLContext dsl;

    Collaborations(DSLContext dsl) {
        this.dsl = dsl;
    }

    Page<Collaboration> page(
            BrandScope scope, UUID campaignId, CollaborationFilter filter, @Nullable String after, int first) {
        var stages = filter.stages().isEmpty()
                ? COLLABORATION.STAGE.ne(CollaborationStage.REMOVED)
                : COLLABORATION.STAGE.in(filter.stages());
        var rows = dsl.select(ROW)
                .from(COLLABORATION)
                .join(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .and(stages)
                .and(
                        filter.search() == null
                                ? noCondition()
                                : PRESENT_CREATOR.DISPLAY_NAME.containsIgnoreCase(filter.search()))
                .and(after == null ? noCondition() : followingByStage(after))
                .orderBy(STAGE_ORDER, COLLABORATION.ID)
                .limit(Cursor.checked(first) + 1)
                .fetch(row -> row.value1());
        return Cursor.page(rows, first, row -> Cursor.of(row.stage().ordinal(), row.id()));
    }

    private static Condition followingByStage(String after) {
        var keys = Cursor.keys(after, 2);
        return row(STAGE_ORDER, COLLABORATION.ID).gt(row(Integer.valueOf(keys.get(0)), UUID.fromString(keys.get(1))));
    }

    Page<Collaboration> ofCreator(BrandScope scope, UUID creatorId, @Nullable String after, int first) {
        var rows = dsl.select(ROW)
                .from(COLLABORATION)
                .join(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CREATOR_ID.in(idsOfThePerson(creatorId)))
                .and(COLLABORATION.STAGE.ne(CollaborationStage.REMOVED))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .and(
                        after == null
                                ? noCondition()
                                : COLLABORATION.ID.lt(
                                        UUID.fromString(Cursor.keys(after, 1).getFirst())))
                .orderBy(COLLABORATION.ID.desc())
                .limit(Cursor.checked(first) + 1)
                .fetch(row -> row.value1());
        return Cursor.page(rows, first, row -> Cursor.of(row.id()));
    }

    boolean hasAgreedFee(BrandScope scope, UUID creatorId) {
        return dsl.fetchExists(
                COLLABORATION,
                COLLABORATION
                        .CREATOR_ID
                        .in(idsOfThePerson(creatorId))
                        .and(COLLABORATION.AGREED_YEN.isNotNull())
                        .and(Visibility.within(scope, COLLABORATION.BRAND_ID)));
    }

    /// Whoever is the same person now, by whatever id they were taken up. Someone nobody has told of is nobody else.
    private static Select<Record1<UUID>> idsOfThePerson(UUID creatorId) {
        var asked = KNOWN_CREATOR.as("asked");
        var present = field(select(coalesce(asked.MERGED_INTO, asked.CREATOR_ID))
                .from(asked)
                .where(asked.CREATOR_ID.eq(creatorId)));
        return select(present)
                .unionAll(select(KNOWN_CREATOR.CREATOR_ID)
                        .from(KNOWN_CREATOR)
                        .where(KNOWN_CREATOR.MERGED_INTO.eq(present)));
    }

    Map<UUID, Collaboration> byIds(BrandScope scope, Collection<UUID> ids) {
        return dsl.select(ROW)
                .from(COLLABORATION)
                .join(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.ID.in(ids))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .fetchMap(row -> row.value1().id(), row -> row.value1());
    }

    Collaboration byId(UUID id) {
        return dsl.select(ROW)
                .from(COLLABORATION)
                .join(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /// Held until the transaction ends. In the order of their ids, so that two instructions never wait in a circle.
    List<Collaboration> lock(BrandScope scope, Collection<UUID> ids) {
        return dsl.select(ROW)
                .from(COLLABORATION)
                .join(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.ID.in(ids))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(COLLABORATION.ID)
                .forUpdate()
                .of(COLLABORATION)
                .fetch(row -> row.value1());
    }

    Map<UUID, CollaborationStage> stagesOf(BrandScope scope, UUID campaignId, Set<UUID> creatorIds) {
        var stages = new HashMap<UUID, CollaborationStage>();
        var presentId = coalesce(KNOWN_CREATOR.MERGED_INTO, KNOWN_CREATOR.CREATOR_ID);
        // Of several collaborations with one person, who may have been two before, the newest counts.
        dsl.select(presentId, COLLABORATION.STAGE)
                .from(KNOWN_CREATOR)
                .join(COLLABORATION)
                .on(COLLABORATION.CREATOR_ID.eq(KNOWN_CREATOR.CREATOR_ID))
                .and(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .where(KNOWN_CREATOR.CREATOR_ID.in(creatorIds).or(KNOWN_CREATOR.MERGED_INTO.in(creatorIds)))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(COLLABORATION.ID)
                .forEach(row -> stages.put(row.value1(), row.value2()));
        return stages;
    }

    /// What a campaign allows, held so that it cannot be finished meanwhile.
    record Terms(UUID campaignId, UUID brandId, CampaignStatus status, long budgetYen) {}

    Optional<Terms> termsOf(BrandScope scope, UUID campaignId) {
        return dsl.select(CAMPAIGN.ID, CAMPAIGN.BRAND_ID, CAMPAIGN.STATUS, CAMPAIGN.BUDGET_YEN)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ID.eq(campaignId))
                .and(Visibility.within(scope, CAMPAIGN.BRAND_ID))
                .forShare()
                .fetchOptional(mapping(Terms::new));
    }

    /// Fees agreed, and fees offered and not answered yet.
    record Commitment(long agreedYen, long openOffersYen) {}

    Commitment commitmentOf(UUID campaignId) {
        return dsl.select(
                        coalesce(sum(COLLABORATION.AGREED_YEN), inline(0)).cast(SQLDataType.BIGINT),
                        coalesce(
                                        sum(COLLABORATION.OFFERED_YEN)
                                                .filterWhere(COLLABORATION.STAGE.eq(CollaborationStage.INVITED)),
                                        inline(0))
                                .cast(SQLDataType.BIGINT))
                .from(COLLABORATION)
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .fetchSingle(mapping(Commitment::new));
    }

    /// Of these creators those whom the register has told of and still knows, each as who they are now.
    Map<UUID, UUID> presentIds(Set<UUID> creatorIds) {
        return dsl.select(PRESENT_CREATOR.CREATOR_ID, PRESENT_CREATOR.PRESENT_ID)
                .from(PRESENT_CREATOR)
                .where(PRESENT_CREATOR.CREATOR_ID.in(creatorIds))
                .and(PRESENT_CREATOR.WITHDRAWN_AT.isNull())
                .fetchMap(PRESENT_CREATOR.CREATOR_ID, PRESENT_CREATOR.PRESENT_ID);
    }

    /// Those of these whom the campaign already works with under the id of someone who turned out to be them.
    Set<UUID> thereUnderAnotherId(UUID campaignId, Collection<UUID> creatorIds) {
        return dsl.select(KNOWN_CREATOR.MERGED_INTO)
                .from(COLLABORATION)
                .join(KNOWN_CREATOR)
                .on(KNOWN_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                .and(COLLABORATION.STAGE.ne(CollaborationStage.REMOVED))
                .and(KNOWN_CREATOR.MERGED_INTO.in(creatorIds))
                .fetchSet(KNOWN_CREATOR.MERGED_INTO);
    }

    boolean hasAccountOn(UUID creatorId, Platform platform) {
        return dsl.fetchExists(
                PRESENT_CREATOR,
                PRESENT_CREATOR
                        .CREATOR_ID
                        .eq(creatorId)
                        .and(DSL.condition(
                                "{0} @> jsonb_build_array(jsonb_build_object('platform', {1}))",
                                PRESENT_CREATOR.ACCOUNTS, DSL.val(platform.name()))));
    }

    /// A creator who comes onto a shortlist.
    ///
    /// @param version 1 for a new one, higher for one who was removed and comes back
    record Addition(UUID id, UUID creatorId, long version) {}

    /// Adds creators whom the campaign has not, and brings back those it had removed. Others are left alone.
    List<Addition> shortlist(Terms terms, Map<UUID, UUID> idsByCreator, Instant at) {
        return dsl.insertInto(COLLABORATION)
                .columns(
                        COLLABORATION.ID,
                        COLLABORATION.VERSION,
                        COLLABORATION.CAMPAIGN_ID,
                        COLLABORATION.BRAND_ID,
                        COLLABORATION.CREATOR_ID,
                        COLLABORATION.STAGE,
                        COLLABORATION.SHORTLISTED_AT,
                        COLLABORATION.CHANGED_AT)
                .valuesOfRows(idsByCreator.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> row(
                                each.getValue(),
                                1L,
                                terms.campaignId(),
                                terms.brandId(),
                                each.getKey(),
                                CollaborationStage.SHORTLISTED,
                                at,
                                at))
                        .toList())
                .onConflict(COLLABORATION.CAMPAIGN_ID, COLLABORATION.CREATOR_ID)
                .doUpdate()
                .set(COLLABORATION.VERSION, COLLABORATION.VERSION.plus(1))
                .set(COLLABORATION.STAGE, CollaborationStage.SHORTLISTED)
                .set(COLLABORATION.SHORTLISTED_AT, at)
                .set(COLLABORATION.CHANGED_AT, at)
                .where(COLLABORATION.STAGE.eq(CollaborationStage.REMOVED))
                .returningResult(COLLABORATION.ID, COLLABORATION.CREATOR_ID, COLLABORATION.VERSION)
                .fetch(mapping(Addition::new));
    }

    /// Writes down where a collaboration now stands, under the next version.
    void move(UUID id, Standing standing, Instant at) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.VERSION, COLLABORATION.VERSION.plus(1))
                .set(COLLABORATION.STAGE, standing.stage())
                .set(COLLABORATION.CHANGED_AT, at)
                .set(facts(standing, at))
                .where(COLLABORATION.ID.eq(id))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> facts(Standing standing, Instant at) {
        var facts = new HashMap<Field<?>, @Nullable Object>();
        switch (standing) {
            case Standing.Invited invited -> {
                facts.put(COLLABORATION.OFFERED_YEN, invited.offeredYen());
                facts.put(COLLABORATION.MESSAGE, invited.message());
                facts.put(COLLABORATION.INVITED_AT, at);
                facts.put(COLLABORATION.ANSWERED_AT, null);
                facts.put(COLLABORATION.DECLINE_REASON, null);
            }
            case Standing.Declined declined -> {
                facts.put(COLLABORATION.DECLINE_REASON, declined.reason());
                facts.put(COLLABORATION.ANSWERED_AT, at);
            }
            case Standing.Accepted accepted -> {
                facts.put(COLLABORATION.AGREED_YEN, accepted.agreedYen());
                facts.put(COLLABORATION.ANSWERED_AT, at);
            }
            case Standing.InReview inReview -> facts.put(COLLABORATION.DRAFT_ROUND, inReview.rounds());
            case Standing.Shortlisted _,
                    Standing.Removed _,
                    Standing.Revising _,
                    Standing.Approved _,
                    Standing.Live _ -> {}
        }
        return facts;
    }

    /// Raises the version for facts that move nothing: figures, payments.
    void touch(UUID id, long version, long paidYenMore, Instant at) {
        dsl.update(COLLABORATION)
                .set(COLLABORATION.VERSION, version)
                .set(COLLABORATION.PAID_YEN, COLLABORATION.PAID_YEN.plus(paidYenMore))
                .set(COLLABORATION.CHANGED_AT, at)
                .where(COLLABORATION.ID.eq(id))
                .execute();
    }
}
