package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.DRAFT;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import dev.kodama.campaigns.ledger.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What creators handed in, and what was said to it.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Drafts {
    private final DSLContext dsl;

    Drafts(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, List<Draft>> of(BrandScope scope, Set<UUID> collaborationIds) {
        return dsl.select(
                        DRAFT.ID,
                        DRAFT.COLLABORATION_ID,
                        DRAFT.ROUND,
                        DRAFT.TEXT,
                        DRAFT.LINK,
                        DRAFT.SUBMITTED_AT,
                        DRAFT.VERDICT,
                        DRAFT.NOTE,
                        DRAFT.JUDGED_AT,
                        DRAFT.JUDGED_BY)
                .from(DRAFT)
                .join(COLLABORATION)
                .on(COLLABORATION.ID.eq(DRAFT.COLLABORATION_ID))
                .where(DRAFT.COLLABORATION_ID.in(collaborationIds))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(DRAFT.ROUND)
                .fetchGroups(DRAFT.COLLABORATION_ID, mapping(Draft::new));
    }

    void add(UUID collaborationId, int round, String text, @Nullable String link, Instant at) {
        dsl.insertInto(DRAFT)
                .columns(DRAFT.ID, DRAFT.COLLABORATION_ID, DRAFT.ROUND, DRAFT.TEXT, DRAFT.LINK, DRAFT.SUBMITTED_AT)
                .values(TimeOrderedId.next(), collaborationId, round, text, link, at)
                .execute();
    }

    void judge(UUID collaborationId, int round, Draft.Verdict verdict, @Nullable String note, Instant at, String by) {
        dsl.update(DRAFT)
                .set(DRAFT.VERDICT, verdict)
                .set(DRAFT.NOTE, note)
                .set(DRAFT.JUDGED_AT, at)
                .set(DRAFT.JUDGED_BY, by)
                .where(DRAFT.COLLABORATION_ID.eq(collaborationId))
                .and(DRAFT.ROUND.eq(round))
                .execute();
    }
}
