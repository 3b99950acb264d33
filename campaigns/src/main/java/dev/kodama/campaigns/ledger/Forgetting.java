package dev.kodama.campaigns.ledger;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Has the keys of old instructions forgotten.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {
    private final Instructions instructions;

    Forgetting(Instructions instructions) {
        this.instructions = instructions;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        instructions.forgetOld();
    }
}
