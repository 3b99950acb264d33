package dev.kodama.campaigns.echo;

import static dev.kodama.campaigns.db.Tables.APPROACH;
import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.DRAFT;
import static dev.kodama.campaigns.db.Tables.ERASED;
import static dev.kodama.campaigns.db.Tables.KNOWN_WISH;
import static dev.kodama.campaigns.db.Tables.LETTER;
import static dev.kodama.campaigns.db.Tables.POST;
import static dev.kodama.campaigns.db.Tables.STEP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.creators.events.CreatorsErased.Erased;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes a creator's words, links and addresses out of the work with them. What was agreed, done and paid stays: the
/// books have to add up. Their name goes with the profile that the register tells.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownErasures {
    /// Whom the history names for what an erased creator did.
    private static final String CREATOR = "creator";

    private static final Set<Step.Kind> CREATORS_OWN =
            Set.of(Step.Kind.ACCEPTED, Step.Kind.DECLINED, Step.Kind.DRAFT_SUBMITTED);

    private final DSLContext dsl;

    KnownErasures(DSLContext dsl) {
        this.dsl = dsl;
    }

    void remember(List<Erased> erased) {
        var ids = erased.stream().map(Erased::creatorId).sorted().toArray(UUID[]::new);
        if (ids.length == 0) {
            return;
        }
        dsl.insertInto(ERASED, ERASED.CREATOR_ID, ERASED.ERASED_AT)
                .valuesOfRows(
                        Arrays.stream(ids).map(id -> row(id, Moment.now())).toList())
                .onConflictDoNothing()
                .execute();
        // First of all, so that whoever is just answering by a personal link comes before or not at all.
        dsl.update(COLLABORATION)
                .setNull(COLLABORATION.MESSAGE)
                .setNull(COLLABORATION.DECLINE_REASON)
                .where(COLLABORATION.CREATOR_ID.eq(any(ids)))
                .execute();
        var theirs = select(COLLABORATION.ID).from(COLLABORATION).where(COLLABORATION.CREATOR_ID.eq(any(ids)));
        dsl.deleteFrom(LETTER).where(LETTER.COLLABORATION_ID.in(theirs)).execute();
        dsl.update(DRAFT)
                .set(DRAFT.TEXT, "")
                .setNull(DRAFT.LINK)
                .setNull(DRAFT.NOTE)
                .where(DRAFT.COLLABORATION_ID.in(theirs))
                .execute();
        var nowhere = concat(val("https://erased.invalid/"), POST.ID.cast(SQLDataType.VARCHAR));
        dsl.update(POST)
                .set(POST.URL, nowhere)
                .set(POST.URL_KEY, nowhere)
                .where(POST.COLLABORATION_ID.in(theirs))
                .execute();
        dsl.update(STEP)
                .setNull(STEP.NOTE)
                .where(STEP.COLLABORATION_ID.in(theirs))
                .and(STEP.KIND.ne(Step.Kind.FIGURES_RECORDED))
                .execute();
        dsl.update(STEP)
                .set(STEP.TAKEN_BY, inline(CREATOR))
                .where(STEP.COLLABORATION_ID.in(theirs))
                .and(STEP.KIND.in(CREATORS_OWN))
                .execute();
        dsl.update(APPROACH)
                .setNull(APPROACH.EXCUSE)
                .where(APPROACH.CREATOR_ID.eq(any(ids)))
                .execute();
        sweep();
    }

    /// Called after wishes were remembered: what arrives late goes as soon as it has.
    void sweep() {
        dsl.deleteFrom(KNOWN_WISH)
                .where(KNOWN_WISH.CREATOR_ID.in(select(ERASED.CREATOR_ID).from(ERASED)))
                .execute();
    }
}
