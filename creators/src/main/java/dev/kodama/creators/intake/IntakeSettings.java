package dev.kodama.creators.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How imports run.
///
/// @param batch rows that are written and announced in one transaction
/// @param keepFiles how long the bytes of a file are kept after its last use
@ConfigurationProperties("kodama.creators.intake")
record IntakeSettings(
        @DefaultValue("4000") int batch, @DefaultValue("7d") Duration keepFiles) {}
