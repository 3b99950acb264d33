package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.approach.Courtesy;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.DraftSubmitted;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class PersonalLetters implements InvitationLetters {
    static final int MAX_DRAFT = 20_000;
    static final int MAX_REASON = 1_000;

    private final Letters letters;
    private final LetterTexts texts;
    private final Collaborations collaborations;
    private final Drafts drafts;
    private final Chronicle chronicle;
    private final Courtesy courtesy;
    private final Instructions instructions;
    private final TransactionTemplate transaction;

    PersonalLetters(
            Letters letters,
            LetterTexts texts,
            Collaborations collaborations,
            Drafts drafts,
            Chronicle chronicle,
            Courtesy courtesy,
            Instructions instructions,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.letters = letters;
        this.texts = texts;
        this.collaborations = collaborations;
        this.drafts = drafts;
        this.chronicle = chronicle;
        this.courtesy = courtesy;
        this.instructions = instructions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Transactional(readOnly = true)
    public Letter open(String token) {
        var kept = letters.find(token).orElse(null);
        if (kept == null) {
            return new Letter.Unknown();
        }
        if (kept.revokedAt() != null) {
            return new Letter.Revoked();
        }
        return kept.expiresAt().isAfter(Moment.now())
                ? texts.of(kept.collaborationId(), kept.expiresAt())
                : new Letter.Expired(kept.expiresAt());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> creatorOf(String token) {
        return working(token).map(id -> collaborations.byId(id).creatorId());
    }

    @Override
    public Outcome<Letter.Readable> accept(String token, String key) {
        return answering(token, key, "accept ", (row, by) -> {
            if (!(Standing.of(row) instanceof Standing.Invited invited)) {
                return Outcome.refused(new Refusal.NotAtThisStage(row.stage()));
            }
            var now = Moment.now();
            var accepted = invited.accept();
            collaborations.move(row.id(), accepted, now);
            chronicle.tell(
                    new InvitationAccepted(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            accepted.agreedYen()),
                    by,
                    null);
            return letterOf(row);
        });
    }

    @Override
    public Outcome<Letter.Readable> decline(String token, String key, @Nullable String reason) {
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        if (words != null && words.length() > MAX_REASON) {
            return Outcome.refused(new Refusal.Invalid(List.of(new Fault("reason", Rule.TOO_LONG))));
        }
        return answering(token, key, "decline ", (row, by) -> {
            if (!(Standing.of(row) instanceof Standing.Invited invited)) {
                return Outcome.refused(new Refusal.NotAtThisStage(row.stage()));
            }
            var now = Moment.now();
            collaborations.move(row.id(), invited.decline(words), now);
            courtesy.declined(row, now);
            chronicle.tell(
                    new InvitationDeclined(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            words),
                    by,
                    null);
            return letterOf(row);
        });
    }

    @Override
    public Outcome<Letter.Readable> submitDraft(String token, String key, String text, @Nullable String link) {
        var address = link == null || link.isBlank() ? null : link.strip();
        var faults = new ArrayList<Fault>();
        if (text.isBlank() || text.length() > MAX_DRAFT) {
            faults.add(new Fault("text", text.isBlank() ? Rule.REQUIRED : Rule.TOO_LONG));
        }
        if (address != null && PostAddress.read(address) instanceof PostAddress.Reading.NotAWebAddress) {
            faults.add(new Fault("link", Rule.NOT_A_WEB_ADDRESS));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal.Invalid(faults));
        }
        return answering(token, key, "hand in a draft of ", (row, by) -> {
            if (!(Standing.of(row) instanceof Standing.Drafting drafting)) {
                return Outcome.refused(new Refusal.NotAtThisStage(row.stage()));
            }
            var now = Moment.now();
            var inReview = drafting.submit();
            collaborations.move(row.id(), inReview, now);
            drafts.add(row.id(), inReview.rounds(), text.strip(), address, now);
            chronicle.tell(
                    new DraftSubmitted(
                            TimeOrderedId.next(),
                            now,
                            row.id(),
                            row.campaignId(),
                            row.brandId(),
                            row.creatorId(),
                            row.version() + 1,
                            inReview.rounds()),
                    by,
                    null);
            return letterOf(row);
        });
    }

    /// Carries out what the creator asks for, while the link works and the campaign runs.
    private Outcome<Letter.Readable> answering(
            String token, String key, String verb, BiFunction<Collaboration, String, Outcome<Letter.Readable>> answer) {
        var collaborationId = working(token).orElse(null);
        if (collaborationId == null) {
            return Outcome.refused(new Refusal.LinkNotValid());
        }
        var instruction = Instruction.by("creator of " + collaborationId, key);
        return instructions.carryOut(
                instruction, verb + collaborationId, collaborationId, id -> letterOf(collaborations.byId(id)), () -> {
                    var row = collaborations
                            .lock(BrandScope.everything(), Set.of(collaborationId))
                            .getFirst();
                    var status = collaborations
                            .termsOf(BrandScope.everything(), row.campaignId())
                            .orElseThrow()
                            .status();
                    // The creator may have been erased while this waited for the row.
                    if (working(token).isEmpty()) {
                        return Outcome.refused(new Refusal.LinkNotValid());
                    }
                    return status == CampaignStatus.RUNNING
                            ? answer.apply(row, row.creatorName())
                            : Outcome.refused(new Refusal.NotInThisStatus(status));
                });
    }

    private Optional<UUID> working(String token) {
        return transaction.execute(_ -> letters.find(token)
                .filter(kept -> kept.revokedAt() == null && kept.expiresAt().isAfter(Moment.now()))
                .map(Letters.Kept::collaborationId));
    }

    private Outcome<Letter.Readable> letterOf(Collaboration row) {
        var current = collaborations.byId(row.id());
        var expiresAt = current.linkExpiresAt();
        return expiresAt == null
                ? Outcome.refused(new Refusal.LinkNotValid())
                : Outcome.done(texts.of(current.id(), expiresAt));
    }
}
