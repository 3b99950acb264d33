package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.RevisionRequested;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the manager says to drafts.
@Component
class Reviews {
    private final Collaborations collaborations;
    private final Drafts drafts;
    private final Chronicle chronicle;
    private final Hold hold;

    Reviews(Collaborations collaborations, Drafts drafts, Chronicle chronicle, Hold hold) {
        this.collaborations = collaborations;
        this.drafts = drafts;
        this.chronicle = chronicle;
        this.hold = hold;
    }

    Outcome<Collaboration> requestRevision(
            BrandScope scope, Instruction instruction, UUID collaborationId, String note) {
        if (note.isBlank() || note.length() > Refused.MAX_NOTE) {
            return Refused.invalid("note", note.isBlank() ? Rule.REQUIRED : Rule.TOO_LONG);
        }
        return hold.moving(scope, instruction, "request a revision of ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.InReview inReview)) {
                return Refused.notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), inReview.revise(), now);
            drafts.judge(row.id(), inReview.rounds(), Draft.Verdict.REVISE, note.strip(), now, instruction.by());
            chronicle.tell(
                    new RevisionRequested(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            inReview.rounds()),
                    instruction.by(),
                    note.strip());
            return hold.reread(row);
        });
    }

    Outcome<Collaboration> approveDraft(
            BrandScope scope, Instruction instruction, UUID collaborationId, @Nullable String note) {
        var words = blankToNull(note);
        if (words != null && words.length() > Refused.MAX_NOTE) {
            return Refused.invalid("note", Rule.TOO_LONG);
        }
        return hold.moving(scope, instruction, "approve the draft of ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.InReview inReview)) {
                return Refused.notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), inReview.approve(), now);
            drafts.judge(row.id(), inReview.rounds(), Draft.Verdict.APPROVE, words, now, instruction.by());
            chronicle.tell(
                    new DraftApproved(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            inReview.rounds()),
                    instruction.by(),
                    words);
            return hold.reread(row);
        });
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
