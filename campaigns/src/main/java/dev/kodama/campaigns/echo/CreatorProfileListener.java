package dev.kodama.campaigns.echo;

import dev.kodama.creators.events.CreatorProfilesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears the register.
@Component
class CreatorProfileListener {
    private final KnownCreators knownCreators;

    CreatorProfileListener(KnownCreators knownCreators) {
        this.knownCreators = knownCreators;
    }

    @ApplicationModuleListener(id = "campaigns.creator-profiles-changed")
    void on(CreatorProfilesChanged event) {
        knownCreators.remember(event.creators());
    }
}
