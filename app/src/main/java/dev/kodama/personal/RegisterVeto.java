package dev.kodama.personal;

import dev.kodama.campaigns.ContactVeto;
import dev.kodama.creators.ContactBook;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// An opt-out counts from the moment that the register has it, not from when campaigns have heard of it.
@Component
class RegisterVeto implements ContactVeto {
    private final ContactBook contact;

    RegisterVeto(ContactBook contact) {
        this.contact = contact;
    }

    @Override
    public boolean standsAgainst(UUID creatorId) {
        return contact.hasOptedOut(creatorId);
    }
}
