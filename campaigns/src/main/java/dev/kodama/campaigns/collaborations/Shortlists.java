package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.Shortlisting;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who is considered for a campaign.
@Component
class Shortlists {
    private final Collaborations collaborations;
    private final Chronicle chronicle;
    private final Instructions instructions;
    private final Hold hold;

    Shortlists(Collaborations collaborations, Chronicle chronicle, Instructions instructions, Hold hold) {
        this.collaborations = collaborations;
        this.chronicle = chronicle;
        this.instructions = instructions;
        this.hold = hold;
    }

    Outcome<Shortlisting> shortlist(BrandScope scope, Instruction instruction, UUID campaignId, Set<UUID> creatorIds) {
        if (creatorIds.isEmpty() || creatorIds.size() > CollaborationDesk.MAX_SHORTLISTING) {
            return Refused.invalid("creatorIds", creatorIds.isEmpty() ? Rule.REQUIRED : Rule.TOO_MANY);
        }
        return instructions.carryOut(
                instruction,
                "shortlist for " + campaignId,
                campaignId,
                _ -> Outcome.done(new Shortlisting(List.of(), creatorIds, Set.of())),
                () -> {
                    var terms = collaborations.termsOf(scope, campaignId).orElse(null);
                    if (terms == null) {
                        return Refused.notFound(Thing.CAMPAIGN);
                    }
                    return terms.status() == CampaignStatus.FINISHED
                            ? Outcome.refused(new Refusal.NotInThisStatus(terms.status()))
                            : Outcome.done(shortlist(terms, creatorIds, instruction.by()));
                });
    }

    private Shortlisting shortlist(Collaborations.Terms terms, Set<UUID> creatorIds, String by) {
        var present = collaborations.presentIds(creatorIds);
        var unknown = new HashSet<>(creatorIds);
        unknown.removeAll(present.keySet());
        var known = Set.copyOf(present.values());
        var wanted = new HashSet<>(known);
        wanted.removeAll(collaborations.thereUnderAnotherId(terms.campaignId(), known));
        if (wanted.isEmpty()) {
            return new Shortlisting(List.of(), known, unknown);
        }
        var now = Moment.now();
        var ids = wanted.stream().collect(Collectors.toMap(Function.identity(), _ -> TimeOrderedId.next()));
        var additions = collaborations.shortlist(terms, ids, now);
        chronicle.tell(
                additions.stream()
                        .map(addition -> new CreatorShortlisted(
                                TimeOrderedId.next(),
                                now,
                                addition.id(),
                                terms.campaignId(),
                                terms.brandId(),
                                addition.creatorId(),
                                addition.version()))
                        .toList(),
                by);
        var alreadyThere = new HashSet<>(known);
        additions.forEach(addition -> alreadyThere.remove(addition.creatorId()));
        var added = collaborations.byIds(
                BrandScope.everything(),
                additions.stream().map(Collaborations.Addition::id).toList());
        return new Shortlisting(List.copyOf(added.values()), alreadyThere, unknown);
    }

    Outcome<Collaboration> remove(BrandScope scope, Instruction instruction, UUID collaborationId) {
        return hold.moving(scope, instruction, "remove ", collaborationId, row -> {
            if (!(Standing.of(row) instanceof Standing.Shortlisted shortlisted)) {
                return Refused.notAtThisStage(row);
            }
            var now = Moment.now();
            collaborations.move(row.id(), shortlisted.remove(), now);
            chronicle.tell(
                    new CreatorRemoved(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1),
                    instruction.by(),
                    null);
            return hold.reread(row);
        });
    }
}
