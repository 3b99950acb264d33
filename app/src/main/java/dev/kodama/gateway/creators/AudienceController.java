package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.AudienceTraits;
import dev.kodama.gateway.batch.BatchReads;
import dev.kodama.gateway.schema.Derived;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Audiences at any past moment, and what is only known of them trait by trait.
@Controller
class AudienceController {
    private final CreatorDirectory directory;

    AudienceController(CreatorDirectory directory, BatchReads reads) {
        this.directory = directory;
        reads.register("audiencesAt", AudienceAt.class, this::audiencesAt);
    }

    record AudienceAt(UUID creatorId, Instant at) {}

    @SchemaMapping(typeName = CreatorController.TYPE)
    CompletableFuture<AudienceMeasurement> audienceAt(
            CreatorSummary creator, @Argument Instant at, DataLoader<AudienceAt, AudienceMeasurement> audiencesAt) {
        return audiencesAt.load(new AudienceAt(creator.id(), at));
    }

    @Derived
    AudienceTraits traits(AudienceMarginal marginal) {
        return marginal.traits();
    }

    @Derived
    double share(AudienceMarginal marginal) {
        return Shares.ofPpm(marginal.sharePpm());
    }

    /// One statement for each moment that was asked for, whatever the number of creators.
    private Map<AudienceAt, AudienceMeasurement> audiencesAt(Set<AudienceAt> wanted) {
        var found = new HashMap<AudienceAt, AudienceMeasurement>();
        wanted.stream()
                .collect(groupingBy(AudienceAt::at, mapping(AudienceAt::creatorId, toSet())))
                .forEach((at, creators) -> directory
                        .audiencesOf(creators, at)
                        .forEach((creator, audience) -> found.put(new AudienceAt(creator, at), audience)));
        return found;
    }
}
