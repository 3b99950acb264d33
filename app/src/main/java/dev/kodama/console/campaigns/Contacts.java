package dev.kodama.console.campaigns;

import dev.kodama.campaigns.ApproachBook;
import dev.kodama.campaigns.ApproachBook.Approachability;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.console.personal.PreferenceWords;
import dev.kodama.personal.ContactDesk;
import dev.kodama.security.PersonalAccess.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// When the creators of a campaign may be approached, and how they want to be.
@Component
class Contacts {
    private final ApproachBook approaches;
    private final ContactDesk contact;

    Contacts(ApproachBook approaches, ContactDesk contact) {
        this.approaches = approaches;
        this.contact = contact;
    }

    /// Of those who might be invited next; of the others nobody wants to know.
    Map<UUID, Approachability> of(List<Collaboration> rows) {
        var ids = rows.stream()
                .filter(row ->
                        row.stage() == CollaborationStage.SHORTLISTED || row.stage() == CollaborationStage.DECLINED)
                .map(Collaboration::creatorId)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : approaches.of(ids);
    }

    /// A sentence on how to reach the creator, if they have said; for whoever is about to write to them.
    Optional<String> howToReach(UUID creatorId) {
        return Optional.ofNullable(
                        contact.withAddresses(Set.of(creatorId), Door.CONSOLE).get(creatorId))
                .flatMap(statement -> PreferenceWords.howToReach(statement.preferences()));
    }
}
