package dev.kodama.security;

import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Door;
import dev.kodama.security.PersonalAccess.Matter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who has seen or changed whose personal data, when, why and through which door. Only added to.
///
/// Written in the transaction of the deed: what cannot be written down is not done.
@Component
@Transactional
public class PersonalAccessBook {
    private static final String CREATOR = "creator";

    private final PersonalAccesses accesses;
    private final CurrentUser user;

    PersonalAccessBook(PersonalAccesses accesses, CurrentUser user) {
        this.accesses = accesses;
        this.user = user;
    }

    /// @param creatorId null for all
    /// @param username null for all
    public record Filter(@Nullable UUID creatorId, @Nullable String username) {
        public static final Filter ALL = new Filter(null, null);
    }

    /// By whoever is signed in; nothing if it concerns nobody.
    public void note(Set<UUID> creatorIds, Matter matter, Deed deed, String purpose, Door door) {
        accesses.add(user.username(), creatorIds, matter, deed, purpose, door);
    }

    /// By the creators themselves, behind their personal link.
    public void noteOfCreator(UUID creatorId, Matter matter, Deed deed, String purpose) {
        accesses.add(CREATOR, Set.of(creatorId), matter, deed, purpose, Door.PERSONAL_LINK);
    }

    /// Newest first.
    ///
    /// @param after the last one of the page before
    /// @param first 1 … 500
    @Transactional(readOnly = true)
    public List<PersonalAccess> page(Filter filter, @Nullable UUID after, int first) {
        if (first < 1 || first > 500) {
            throw new IllegalArgumentException("a page has 1 … 500 lines, not " + first);
        }
        return accesses.page(filter, after, first);
    }
}
