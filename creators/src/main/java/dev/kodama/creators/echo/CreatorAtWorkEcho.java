package dev.kodama.creators.echo;

import dev.kodama.creators.events.CreatorAtWork;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears that work with a creator has moved on, from whoever runs campaigns.
@Component
class CreatorAtWorkEcho {
    private final CreatorsAtWork creators;
    private final Duration atWorkFor;

    CreatorAtWorkEcho(
            CreatorsAtWork creators, @Value("${kodama.freshness.schedule.at-work-for:60d}") Duration atWorkFor) {
        this.creators = creators;
        this.atWorkFor = atWorkFor;
    }

    @ApplicationModuleListener(id = "creators.creator-at-work")
    void on(CreatorAtWork event) {
        creators.remember(event.creatorId(), event.occurredAt().plus(atWorkFor));
    }
}
