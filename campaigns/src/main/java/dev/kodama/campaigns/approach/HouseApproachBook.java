package dev.kodama.campaigns.approach;

import dev.kodama.campaigns.ApproachBook;
import dev.kodama.campaigns.ContactRules;
import dev.kodama.campaigns.ledger.Moment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class HouseApproachBook implements ApproachBook {
    private final Approaches approaches;
    private final ContactRules rules;

    HouseApproachBook(Approaches approaches, ContactRules rules) {
        this.approaches = approaches;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Approachability> of(Set<UUID> creatorIds) {
        var today = Moment.today();
        var found = new HashMap<UUID, Approachability>();
        approaches.personsOf(creatorIds, today.minusDays(rules.horizonDays())).forEach((id, person) -> {
            var freeOn = rules.freeOn(person.approaches());
            found.put(
                    id,
                    new Approachability(person.contactable(), freeOn != null && freeOn.isAfter(today) ? freeOn : null));
        });
        return found;
    }

    @Override
    public ContactRules rules() {
        return rules;
    }
}
