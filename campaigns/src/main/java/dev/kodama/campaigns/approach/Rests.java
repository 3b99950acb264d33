package dev.kodama.campaigns.approach;

import dev.kodama.campaigns.ContactRules;
import dev.kodama.campaigns.events.CreatorLeftAlone;
import dev.kodama.campaigns.ledger.Moment;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells others until when the house leaves somebody alone, within the transaction that approached them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rests {
    private final Approaches approaches;
    private final ContactRules rules;
    private final ApplicationEventPublisher events;

    Rests(Approaches approaches, ContactRules rules, ApplicationEventPublisher events) {
        this.approaches = approaches;
        this.rules = rules;
        this.events = events;
    }

    public void tell(UUID creatorId, Instant at) {
        var person = approaches
                .personsOf(Set.of(creatorId), Moment.today().minusDays(rules.horizonDays()))
                .get(creatorId);
        var freeOn = person == null ? null : rules.freeOn(person.approaches());
        if (freeOn != null) {
            events.publishEvent(new CreatorLeftAlone(TimeOrderedId.next(), at, creatorId, freeOn));
        }
    }

    /// Whom something may be told of, in the order of their ids.
    public List<UUID> batchAfter(@Nullable UUID creatorId, int atMost) {
        return approaches.approachedAfter(creatorId, Moment.today().minusDays(rules.horizonDays()), atMost);
    }
}
