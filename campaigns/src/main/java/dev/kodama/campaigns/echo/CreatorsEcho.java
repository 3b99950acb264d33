package dev.kodama.campaigns.echo;

import dev.kodama.creators.events.CreatorProfilesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears who the creators are.
@Component
class CreatorsEcho {
    private final KnownCreators creators;

    CreatorsEcho(KnownCreators creators) {
        this.creators = creators;
    }

    @ApplicationModuleListener(id = "campaigns.creator-profiles-changed")
    void on(CreatorProfilesChanged event) {
        creators.remember(event.creators());
    }
}
