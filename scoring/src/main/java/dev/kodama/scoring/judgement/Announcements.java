package dev.kodama.scoring.judgement;

import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.judgement.Judgements.Kept;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells others of judgements that are kept.
@Component
public class Announcements {
    private static final int BATCH = 500;

    private final Judgements judgements;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Announcements(Judgements judgements, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.judgements = judgements;
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

    /// Tells everything again, a batch per transaction.
    ///
    /// @return how many judgements were told
    public long tellAll() {
        var told = 0L;
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
