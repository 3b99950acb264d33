package dev.kodama.campaigns.ledger;

import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.PRESENT_CREATOR;
import static dev.kodama.campaigns.db.Tables.STEP;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Page;
import dev.kodama.campaigns.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record11;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Every step that was taken, by whom and when. Append-only.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class History {
    private final DSLContext dsl;

    History(DSLContext dsl) {
        this.dsl = dsl;
    }

    public void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        dsl.insertInto(STEP)
                .columns(
                        STEP.ID,
                        STEP.BRAND_ID,
                        STEP.CAMPAIGN_ID,
                        STEP.COLLABORATION_ID,
                        STEP.VERSION,
                        STEP.KIND,
                        STEP.TAKEN_AT,
                        STEP.TAKEN_BY,
                        STEP.YEN,
                        STEP.ROUND,
                        STEP.NOTE,
                        STEP.SUBJECT_ID)
                .valuesOfRows(entries.stream()
                        .map(entry -> DSL.row(
                                entry.id(),
                                entry.brandId(),
                                entry.campaignId(),
                                entry.collaborationId(),
                                entry.version(),
                                entry.kind(),
                                entry.at(),
                                entry.by(),
                                entry.yen(),
                                entry.round(),
                                entry.note(),
                                entry.subjectId()))
                        .toList())
                .execute();
    }

    /// Newest first.
    public Page<Step> page(BrandScope scope, UUID campaignId, @Nullable String after, int first) {
        var steps = steps(STEP.CAMPAIGN_ID
                        .eq(campaignId)
                        .and(Visibility.within(scope, STEP.BRAND_ID))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : STEP.ID.lt(UUID.fromString(
                                                Cursor.keys(after, 1).getFirst()))))
                .orderBy(STEP.ID.desc())
                .limit(Cursor.checked(first) + 1)
                .fetch(mapping(Step::new));
        return Cursor.page(steps, first, step -> Cursor.of(step.id()));
    }

    /// Oldest first.
    public List<Step> ofCollaboration(BrandScope scope, UUID collaborationId) {
        return steps(STEP.COLLABORATION_ID.eq(collaborationId).and(Visibility.within(scope, STEP.BRAND_ID)))
                .orderBy(STEP.ID)
                .fetch(mapping(Step::new));
    }

    private SelectConditionStep<
                    Record11<UUID, UUID, UUID, UUID, String, Step.Kind, Instant, String, Long, Integer, String>>
            steps(Condition condition) {
        return dsl.select(
                        STEP.ID,
                        STEP.CAMPAIGN_ID,
                        STEP.COLLABORATION_ID,
                        COLLABORATION.CREATOR_ID,
                        PRESENT_CREATOR.DISPLAY_NAME,
                        STEP.KIND,
                        STEP.TAKEN_AT,
                        STEP.TAKEN_BY,
                        STEP.YEN,
                        STEP.ROUND,
                        STEP.NOTE)
                .from(STEP)
                .leftJoin(COLLABORATION)
                .on(COLLABORATION.ID.eq(STEP.COLLABORATION_ID))
                .leftJoin(PRESENT_CREATOR)
                .on(PRESENT_CREATOR.CREATOR_ID.eq(COLLABORATION.CREATOR_ID))
                .where(condition);
    }
}
