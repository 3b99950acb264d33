package dev.kodama.personal;

import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactBook.Statement;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Door;
import dev.kodama.security.PersonalAccess.Matter;
import dev.kodama.security.PersonalAccessBook;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contact preferences with and without addresses. Addresses are for those who write to creators, and it is written
/// down that they were seen.
@Component
@Transactional
public class ContactDesk {
    private final ContactBook book;
    private final PersonalAccessBook log;
    private final CurrentUser user;

    ContactDesk(ContactBook book, PersonalAccessBook log, CurrentUser user) {
        this.book = book;
        this.log = log;
        this.user = user;
    }

    /// Without address and agent.
    public Map<UUID, Statement> of(Set<UUID> creatorIds) {
        return book.of(creatorIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> withoutAddresses(each.getValue())));
    }

    /// With address and agent, for whoever may write; without for others.
    public Map<UUID, Statement> withAddresses(Set<UUID> creatorIds, Door door) {
        if (!user.mayWrite()) {
            return of(creatorIds);
        }
        var statements = book.of(creatorIds);
        log.note(
                statements.entrySet().stream()
                        .filter(each -> hasAddress(each.getValue().preferences()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                Matter.CONTACT,
                Deed.SEEN,
                Purpose.CONTACT.name(),
                door);
        return statements;
    }

    public ContactBook.Outcome state(UUID creatorId, long expectedVersion, ContactPreferences preferences, Door door) {
        var outcome = book.state(creatorId, expectedVersion, preferences, user.username());
        if (outcome instanceof ContactBook.Outcome.Done) {
            log.note(Set.of(creatorId), Matter.CONTACT, Deed.CHANGED, Purpose.CONTACT.name(), door);
        }
        return outcome;
    }

    private static boolean hasAddress(ContactPreferences said) {
        return said.address() != null || said.agent() != null;
    }

    private static Statement withoutAddresses(Statement statement) {
        var said = statement.preferences();
        return new Statement(
                statement.version(),
                new ContactPreferences(
                        said.channel(),
                        null,
                        said.languages(),
                        said.days(),
                        said.from(),
                        said.until(),
                        said.refusedTopics(),
                        said.minimumYen(),
                        said.onlyByAgent(),
                        null),
                statement.statedAt(),
                statement.by());
    }
}
