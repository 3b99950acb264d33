package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Payment;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.Refusal.Thing;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.ledger.Instructions;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is paid for the work.
@Component
class Fees {
    private static final long MAX_YEN = 1_000_000_000_000L;

    private final Payments payments;
    private final Collaborations collaborations;
    private final Chronicle chronicle;
    private final Instructions instructions;
    private final Hold hold;

    Fees(Payments payments, Collaborations collaborations, Chronicle chronicle, Instructions instructions, Hold hold) {
        this.payments = payments;
        this.collaborations = collaborations;
        this.chronicle = chronicle;
        this.instructions = instructions;
        this.hold = hold;
    }

    Outcome<Payment> pay(BrandScope scope, Instruction instruction, UUID collaborationId, long yen, LocalDate paidOn) {
        if (yen <= 0 || yen > MAX_YEN) {
            return Refused.invalid("yen", Rule.OUT_OF_RANGE);
        }
        if (paidOn.isAfter(Moment.today())) {
            return Refused.invalid("paidOn", Rule.IN_THE_FUTURE);
        }
        var payment = new Payment(TimeOrderedId.next(), collaborationId, yen, paidOn, Moment.now(), instruction.by());
        return instructions.carryOut(
                instruction,
                "pay a fee of " + collaborationId,
                payment.id(),
                id -> payments.byId(scope, id)
                        .map(Outcome::done)
                        .orElseGet(() -> Refused.notFound(Thing.COLLABORATION)),
                () -> hold.held(scope, instruction, collaborationId, row -> {
                    if (!(Standing.of(row) instanceof Standing.Agreed agreed)) {
                        return Refused.notAtThisStage(row);
                    }
                    if (row.paidYen() + yen > agreed.agreedYen()) {
                        return Outcome.refused(new Refusal.MoreThanAgreed(agreed.agreedYen(), row.paidYen()));
                    }
                    payments.add(payment);
                    collaborations.touch(row.id(), row.version() + 1, yen, payment.recordedAt());
                    chronicle.tell(
                            new FeePaid(
                                    TimeOrderedId.next(),
                                    payment.recordedAt(),
                                    row.id(),
                                    row.campaignId(),
                                    row.brandId(),
                                    row.creatorId(),
                                    row.version() + 1,
                                    payment.id(),
                                    yen,
                                    paidOn),
                            instruction.by(),
                            null);
                    return Outcome.done(payment);
                }));
    }
}
