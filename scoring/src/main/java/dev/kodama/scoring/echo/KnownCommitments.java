package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.CAMPAIGN;
import static dev.kodama.scoring.db.Tables.COLLABORATION;
import static dev.kodama.scoring.db.Tables.CONTACT_REST;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorLeftAlone;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Availability.LeftAlone;
import dev.kodama.scoring.model.Availability.Obstacle;
import dev.kodama.scoring.model.Availability.OptedOut;
import dev.kodama.scoring.model.Commitment;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What creators have agreed to elsewhere, and until when the house leaves them alone. There are some thousands of
/// these, however many creators, so they are asked of the tables and not kept in the index.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KnownCommitments {
    private static final Set<Stage> AT_WORK = atWork();

    private final DSLContext dsl;

    KnownCommitments(DSLContext dsl) {
        this.dsl = dsl;
    }

    private static Set<Stage> atWork() {
        var stages = EnumSet.copyOf(Commitment.AGREED);
        stages.add(Stage.INVITED);
        return stages;
    }

    void remember(CreatorLeftAlone told) {
        dsl.insertInto(CONTACT_REST)
                .set(CONTACT_REST.CREATOR_ID, told.creatorId())
                .set(CONTACT_REST.FREE_ON, told.freeOn())
                .onConflict(CONTACT_REST.CREATOR_ID)
                .doUpdate()
                .set(CONTACT_REST.FREE_ON, greatest(CONTACT_REST.FREE_ON, excluded(CONTACT_REST.FREE_ON)))
                .execute();
    }

    /// What stands in the way of these creators; whoever is free is not in the map.
    ///
    /// @param creatorIds present ones; null for everybody
    public Map<UUID, Availability> obstacles(KnownCampaign campaign, @Nullable Set<UUID> creatorIds, LocalDate today) {
        var obstacles = new HashMap<UUID, List<Obstacle>>();
        if (creatorIds != null) {
            optedOut(creatorIds)
                    .forEach(id -> obstacles
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(new OptedOut()));
        }
        commitments(campaign, creatorIds)
                .forEach((id, commitments) -> commitments.stream()
                        .flatMap(each -> Stream.ofNullable(each.against(campaign.brandId(), campaign.brief())))
                        .forEach(obstacle -> obstacles
                                .computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(obstacle)));
        leftAlone(campaign.campaignId(), creatorIds, today)
                .forEach((id, freeOn) ->
                        obstacles.computeIfAbsent(id, _ -> new ArrayList<>()).add(new LeftAlone(freeOn)));
        return obstacles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Availability(List.copyOf(each.getValue()))));
    }

    /// Who does not pass, as far as the asker may know why.
    public Set<UUID> leftOut(BrandScope scope, KnownCampaign campaign, Openness openness, LocalDate today) {
        if (openness == Openness.ANYONE) {
            return Set.of();
        }
        return obstacles(campaign, null, today).entrySet().stream()
                .filter(each -> !each.getValue().seenBy(scope::covers).passes(openness))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<UUID> optedOut(Set<UUID> creatorIds) {
        return dsl.select(PROFILE.CREATOR_ID)
                .from(PROFILE)
                .where(PROFILE.CREATOR_ID.in(creatorIds))
                .and(PROFILE.CONTACTABLE.isFalse())
                .fetchSet(PROFILE.CREATOR_ID);
    }

    /// Those whose time, or what was promised for afterwards, touches that of the campaign.
    private Map<UUID, List<Commitment>> commitments(KnownCampaign campaign, @Nullable Set<UUID> creatorIds) {
        var brief = campaign.brief();
        var exclusivity = brief.exclusivity();
        var commitments = new HashMap<UUID, List<Commitment>>();
        dsl.select(
                        coalesce(PROFILE.MERGED_INTO, COLLABORATION.CREATOR_ID),
                        CAMPAIGN.CAMPAIGN_ID,
                        CAMPAIGN.BRAND_ID,
                        CAMPAIGN.NAME,
                        CAMPAIGN.STATUS,
                        COLLABORATION.STAGE,
                        CAMPAIGN.STARTS_ON,
                        CAMPAIGN.ENDS_ON,
                        CAMPAIGN.CATEGORY,
                        CAMPAIGN.BOUND_UNTIL)
                .from(COLLABORATION)
                .join(CAMPAIGN)
                .on(CAMPAIGN.CAMPAIGN_ID.eq(COLLABORATION.CAMPAIGN_ID))
                .leftJoin(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(COLLABORATION.CAMPAIGN_ID.ne(campaign.campaignId()))
                .and(COLLABORATION.STAGE.in(Commitment.AGREED))
                .and(CAMPAIGN.STARTS_ON.le(brief.endsOn().plusDays(exclusivity == null ? 0 : exclusivity.days())))
                .and(CAMPAIGN.BOUND_UNTIL.ge(brief.startsOn()))
                .and(among(creatorIds, COLLABORATION.CREATOR_ID))
                .orderBy(CAMPAIGN.BOUND_UNTIL.desc(), CAMPAIGN.CAMPAIGN_ID)
                .forEach(row -> commitments
                        .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Commitment(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() == CampaignStatus.FINISHED,
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10())));
        return commitments;
    }

    /// With whom the campaign itself is at work, it may speak at any time.
    private Map<UUID, LocalDate> leftAlone(UUID campaignId, @Nullable Set<UUID> creatorIds, LocalDate today) {
        var presentId = coalesce(PROFILE.MERGED_INTO, CONTACT_REST.CREATOR_ID);
        return dsl.select(presentId, max(CONTACT_REST.FREE_ON))
                .from(CONTACT_REST)
                .leftJoin(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(CONTACT_REST.CREATOR_ID))
                .where(CONTACT_REST.FREE_ON.gt(today))
                .and(among(creatorIds, CONTACT_REST.CREATOR_ID))
                .and(CONTACT_REST.CREATOR_ID.notIn(select(COLLABORATION.CREATOR_ID)
                        .from(COLLABORATION)
                        .where(COLLABORATION.CAMPAIGN_ID.eq(campaignId))
                        .and(COLLABORATION.STAGE.in(AT_WORK))))
                .groupBy(presentId)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition among(@Nullable Set<UUID> creatorIds, Field<UUID> creatorId) {
        return creatorIds == null ? noCondition() : KnownCollaborations.ofPersons(creatorId, creatorIds);
    }
}
