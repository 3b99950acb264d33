package dev.kodama.personal;

import dev.kodama.creators.ErasureDesk;
import dev.kodama.operations.EventDesk;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Door;
import dev.kodama.security.PersonalAccess.Matter;
import dev.kodama.security.PersonalAccessBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a person may ask of whoever keeps data of them: to be given all of it, and to be forgotten. For administrators,
/// who make sure that it is the person who asks; and written down.
@Component
public class PrivacyDesk {
    private final ErasureDesk erasures;
    private final PersonalExport export;
    private final PersonalAccessBook log;
    private final EventDesk events;
    private final CurrentUser user;

    PrivacyDesk(
            ErasureDesk erasures, PersonalExport export, PersonalAccessBook log, EventDesk events, CurrentUser user) {
        this.erasures = erasures;
        this.export = export;
        this.log = log;
        this.events = events;
        this.user = user;
    }

    public boolean may() {
        return user.mayHandlePersonalData();
    }

    /// Writes everything that the house knows of somebody as a ZIP archive: JSON of every module, and an index to read.
    ///
    /// @throws AccessDeniedException if they may not
    public void export(UUID creatorId, Purpose purpose, Door door, OutputStream out) throws IOException {
        check();
        log.note(Set.of(creatorId), Matter.EVERYTHING, Deed.EXPORTED, purpose.name(), door);
        export.write(creatorId, out);
    }

    /// What erasing would do; nothing if there is no such creator.
    ///
    /// @throws AccessDeniedException if they may not
    public Optional<ErasureDesk.Preview> preview(UUID creatorId) {
        check();
        return erasures.preview(creatorId);
    }

    /// @param reason 1 … 1 000 characters without anything personal in it, because it is kept
    /// @throws AccessDeniedException if they may not
    @Transactional
    public ErasureDesk.Outcome erase(UUID creatorId, String reason, Door door) {
        check();
        var outcome = erasures.erase(creatorId, user.username());
        if (outcome instanceof ErasureDesk.Outcome.Done) {
            log.note(Set.of(creatorId), Matter.EVERYTHING, Deed.ERASED, reason.strip(), door);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.forgetHandled();
                }
            });
        }
        return outcome;
    }

    private void check() {
        if (!may()) {
            throw new AccessDeniedException("all data of a person");
        }
    }
}
