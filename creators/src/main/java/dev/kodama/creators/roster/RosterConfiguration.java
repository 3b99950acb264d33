package dev.kodama.creators.roster;

import dev.kodama.creators.events.TierCutoffs;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class RosterConfiguration {
    /// Each module binds the cut-offs for itself. Not a default candidate, or the beans of two modules would meet.
    @Bean(defaultCandidate = false)
    TierCutoffs creatorsTierCutoffs(Environment environment) {
        return Binder.get(environment).bind("kodama.tiers", TierCutoffs.class).orElse(TierCutoffs.CUSTOMARY);
    }
}
