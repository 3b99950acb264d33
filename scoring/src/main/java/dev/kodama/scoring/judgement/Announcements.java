package dev.kodama.scoring.judgement;

import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.events.MediaRatesSet;
import dev.kodama.scoring.judgement.Judgements.Kept;
import dev.kodama.scoring.model.DatedEdition;
import dev.kodama.scoring.model.Emv;
import dev.kodama.scoring.registry.ParameterEditions;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells others of judgements and rates that are kept.
@Component
public class Announcements {
    private static final int BATCH = 500;

    private final Judgements judgements;
    private final ParameterEditions editions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Announcements(
            Judgements judgements,
            ParameterEditions editions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.judgements = judgements;
        this.editions = editions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void tell(Kept judgement) {
        var explanation = judgement.explanation();
        events.publishEvent(new CreatorScored(
                UUID.randomUUID(),
                judgement.judgedAt(),
                explanation.campaignId(),
                explanation.creatorId(),
                judgement.version(),
                explanation.score().points(),
                explanation.score().low(),
                explanation.score().high(),
                explanation.definition(),
                explanation.inputHash(),
                explanation.expectedEngagements(),
                explanation.expectedReach()));
    }

    /// In the transaction that made the edition.
    public void tell(DatedEdition edition) {
        events.publishEvent(new MediaRatesSet(
                UUID.randomUUID(), edition.madeAt(), edition.beginsOn(), Emv.rates(edition.parameters())));
    }

    /// Tells everything again, a batch per transaction.
    ///
    /// @return how many judgements and editions were told
    public long tellAll() {
        var told = Objects.requireNonNull(transaction.execute(_ -> {
            var made = editions.all().stream()
                    .filter(edition -> edition.parameters().number() > 0)
                    .toList();
            made.forEach(this::tell);
            return (long) made.size();
        }));
        @Nullable Kept last = null;
        while (true) {
            var after = last;
            var batch = transaction.execute(_ -> {
                var page = judgements.after(after, BATCH);
                page.forEach(this::tell);
                return page;
            });
            if (batch == null || batch.isEmpty()) {
                return told;
            }
            told += batch.size();
            last = batch.getLast();
        }
    }
}
