package dev.kodama.personal;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Door;
import dev.kodama.security.PersonalAccess.Matter;
import dev.kodama.security.PersonalAccessBook;
import dev.kodama.security.VisibleBrands;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The only way to tax profiles: asks who may, and writes down who did.
///
/// Administrators may. A manager may for creators with whom one of their brands has agreed on a fee, because they
/// pay them; nobody else.
@Component
@Transactional
public class TaxDesk {
    private final TaxBook book;
    private final CollaborationDesk collaborations;
    private final PersonalAccessBook log;
    private final CurrentUser user;

    TaxDesk(TaxBook book, CollaborationDesk collaborations, PersonalAccessBook log, CurrentUser user) {
        this.book = book;
        this.collaborations = collaborations;
        this.log = log;
        this.user = user;
    }

    /// Whether whoever asks may see and change this creator's tax profile.
    public boolean may(UUID creatorId) {
        return user.mayHandlePersonalData() || user.mayWrite() && collaborations.hasAgreedFee(brands(), creatorId);
    }

    private BrandScope brands() {
        return switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
    }

    /// Whether there is a profile, for whoever may see it; opens none and is no access.
    public boolean isKnown(UUID creatorId) {
        check(creatorId);
        return !book.known(Set.of(creatorId)).isEmpty();
    }

    /// @throws AccessDeniedException if they may not
    public TaxBook.Reading read(UUID creatorId, Purpose purpose, Door door) {
        check(creatorId);
        log.note(Set.of(creatorId), Matter.TAX, Deed.SEEN, purpose.name(), door);
        return book.of(creatorId);
    }

    /// @throws AccessDeniedException if they may not
    public TaxBook.Outcome state(UUID creatorId, long expectedVersion, TaxProfile profile, Purpose purpose, Door door) {
        check(creatorId);
        var outcome = book.state(creatorId, expectedVersion, profile, user.username());
        if (outcome instanceof TaxBook.Outcome.Done) {
            log.note(Set.of(creatorId), Matter.TAX, Deed.CHANGED, purpose.name(), door);
        }
        return outcome;
    }

    private void check(UUID creatorId) {
        if (!may(creatorId)) {
            throw new AccessDeniedException("tax profile");
        }
    }
}
