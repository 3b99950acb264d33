package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Invitation;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Step;
import dev.kodama.campaigns.Warning;
import dev.kodama.campaigns.approach.Courtesy;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Offers and the personal links that carry them.
@Component
class Invitations {
    private static final long MAX_YEN = 1_000_000_000_000L;
    private static final int MAX_EXCUSE = 1_000;

    private final Collaborations collaborations;
    private final Letters letters;
    private final Chronicle chronicle;
    private final Courtesy courtesy;
    private final Hold hold;

    Invitations(Collaborations collaborations, Letters letters, Chronicle chronicle, Courtesy courtesy, Hold hold) {
        this.collaborations = collaborations;
        this.letters = letters;
        this.chronicle = chronicle;
        this.courtesy = courtesy;
        this.hold = hold;
    }

    /// @param excuse why it is done although a rule of contact stands against it; null to keep to the rules
    Outcome<Invitation> invite(
            BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer, @Nullable String excuse) {
        var message = blankToNull(offer.message());
        var faults = new ArrayList<Fault>();
        if (offer.yen() < 0 || offer.yen() > MAX_YEN) {
            faults.add(new Fault("offer.yen", Rule.OUT_OF_RANGE));
        }
        if (message != null && message.length() > Refused.MAX_NOTE) {
            faults.add(new Fault("offer.message", Rule.TOO_LONG));
        }
        if (excuse != null && (excuse.isBlank() || excuse.length() > MAX_EXCUSE)) {
            faults.add(new Fault("excuse", excuse.isBlank() ? Rule.REQUIRED : Rule.TOO_LONG));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(faults));
        }
        return hold.at(scope, instruction, "invite ", collaborationId, this::invitationAgain, row -> {
            if (!(Standing.of(row) instanceof Standing.Invitable invitable)) {
                return Refused.notAtThisStage(row);
            }
            var terms = hold.terms(row);
            if (terms.status() != CampaignStatus.RUNNING) {
                return Outcome.refused(new Refusal.NotInThisStatus(terms.status()));
            }
            var optOut = courtesy.optOut(row);
            if (optOut.isPresent()) {
                return Outcome.refused(optOut.get());
            }
            var objection = courtesy.objection(row, offer.yen());
            if (objection.isPresent() && excuse == null) {
                return Outcome.refused(objection.get());
            }
            var now = Moment.now();
            var reason = objection.isPresent() && excuse != null ? excuse.strip() : null;
            collaborations.move(row.id(), invitable.invite(offer.yen(), message), now);
            courtesy.approached(row, now, instruction.by(), reason);
            if (reason != null) {
                chronicle.note(row, Step.Kind.RULE_EXCUSED, now, instruction.by(), reason);
            }
            var letter = letters.issue(row.id(), now, instruction.by());
            chronicle.tell(
                    new CreatorInvited(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            offer.yen()),
                    instruction.by(),
                    message);
            var invitation = new Invitation(collaborations.byId(row.id()), letter.token(), letter.expiresAt());
            return new Outcome.Done<>(invitation, warnings(row, terms));
        });
    }

    private List<Warning> warnings(Collaboration row, Collaborations.Terms terms) {
        var warnings = new ArrayList<>(courtesy.advice(row));
        var committed = collaborations.commitmentOf(terms.campaignId());
        if (committed.agreedYen() + committed.openOffersYen() > terms.budgetYen()) {
            warnings.add(new Warning.OverBudget(terms.budgetYen(), committed.agreedYen(), committed.openOffersYen()));
        }
        return List.copyOf(warnings);
    }

    Outcome<Invitation> renewLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return hold.at(scope, instruction, "renew the link of ", collaborationId, this::invitationAgain, row -> {
            var standing = Standing.of(row);
            if (!(standing instanceof Standing.Invited || standing instanceof Standing.Agreed)) {
                return Refused.notAtThisStage(row);
            }
            if (standing instanceof Standing.Invited) {
                var optOut = courtesy.optOut(row);
                if (optOut.isPresent()) {
                    return Outcome.refused(optOut.get());
                }
            }
            var now = Moment.now();
            var letter = letters.issue(row.id(), now, instruction.by());
            chronicle.note(row, Step.Kind.LINK_RENEWED, now, instruction.by(), null);
            return Outcome.done(new Invitation(collaborations.byId(row.id()), letter.token(), letter.expiresAt()));
        });
    }

    Outcome<Collaboration> revokeLink(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return hold.moving(scope, instruction, "revoke the link of ", collaborationId, row -> {
            var now = Moment.now();
            letters.revoke(row.id(), now);
            chronicle.note(row, Step.Kind.LINK_REVOKED, now, instruction.by(), null);
            return hold.reread(row);
        });
    }

    private Outcome<Invitation> invitationAgain(Collaboration row) {
        return Outcome.done(new Invitation(row, null, row.linkExpiresAt()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
