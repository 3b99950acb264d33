package dev.kodama.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param listeners at work at one time
/// @param waiting how many more may wait in memory for one of them to be done
/// @param patience how long somebody who publishes in a transaction waits for a free place
/// @param retryEvery how often what failed is tried again
/// @param attempts after so many, a publication is parked and waits for a person
/// @param keepHandled how long handled publications stay in the archive
@ConfigurationProperties("kodama.events")
record EventsProperties(
        @DefaultValue("8") int listeners,
        @DefaultValue("12") int waiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration retryEvery,
        @DefaultValue("6") int attempts,
        @DefaultValue("30d") Duration keepHandled) {}
