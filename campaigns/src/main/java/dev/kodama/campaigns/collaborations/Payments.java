package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.PAYMENT;
import static org.jooq.Records.mapping;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Payment;
import dev.kodama.campaigns.ledger.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Fees that were paid.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Payments {
    private final DSLContext dsl;

    Payments(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, List<Payment>> of(BrandScope scope, Set<UUID> collaborationIds) {
        return dsl.select(
                        PAYMENT.ID,
                        PAYMENT.COLLABORATION_ID,
                        PAYMENT.PAID_YEN,
                        PAYMENT.PAID_ON,
                        PAYMENT.RECORDED_AT,
                        PAYMENT.RECORDED_BY)
                .from(PAYMENT)
                .join(COLLABORATION)
                .on(COLLABORATION.ID.eq(PAYMENT.COLLABORATION_ID))
                .where(PAYMENT.COLLABORATION_ID.in(collaborationIds))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
                .fetchGroups(PAYMENT.COLLABORATION_ID, mapping(Payment::new));
    }

    Optional<Payment> byId(BrandScope scope, UUID id) {
        return dsl.select(
                        PAYMENT.ID,
                        PAYMENT.COLLABORATION_ID,
                        PAYMENT.PAID_YEN,
                        PAYMENT.PAID_ON,
                        PAYMENT.RECORDED_AT,
                        PAYMENT.RECORDED_BY)
                .from(PAYMENT)
                .join(COLLABORATION)
                .on(COLLABORATION.ID.eq(PAYMENT.COLLABORATION_ID))
                .where(PAYMENT.ID.eq(id))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .fetchOptional(mapping(Payment::new));
    }

    void add(Payment payment) {
        dsl.insertInto(PAYMENT)
                .columns(
                        PAYMENT.ID,
                        PAYMENT.COLLABORATION_ID,
                        PAYMENT.PAID_YEN,
                        PAYMENT.PAID_ON,
                        PAYMENT.RECORDED_AT,
                        PAYMENT.RECORDED_BY)
                .values(
                        payment.id(),
                        payment.collaborationId(),
                        payment.paidYen(),
                        payment.paidOn(),
                        payment.recordedAt(),
                        payment.recordedBy())
                .execute();
    }
}
