package dev.kodama.campaigns.echo;

import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears who the creators are, and how they want to be approached.
@Component
class CreatorsEcho {
    private final KnownCreators creators;
    private final KnownWishes wishes;
    private final KnownErasures erasures;

    CreatorsEcho(KnownCreators creators, KnownWishes wishes, KnownErasures erasures) {
        this.creators = creators;
        this.wishes = wishes;
        this.erasures = erasures;
    }

    @ApplicationModuleListener(id = "campaigns.creator-profiles-changed")
    void on(CreatorProfilesChanged event) {
        creators.remember(event.creators());
    }

    @ApplicationModuleListener(id = "campaigns.contact-wishes-stated")
    void on(ContactWishesStated event) {
        wishes.remember(event.creators());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "campaigns.creators-erased")
    void on(CreatorsErased event) {
        erasures.remember(event.creators());
    }
}
