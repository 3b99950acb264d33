package dev.kodama.creators.tax;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// After a new key was put in front, brings everything under it. Several instances may do it at once.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Resealing {
    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

    private final SealedTaxBook book;

    Resealing(SealedTaxBook book) {
        this.book = book;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void reseal() {
        var resealed = 0;
        int some;
        do {
            some = book.resealSome();
            resealed += some;
        } while (some > 0);
        if (resealed > 0) {
            LOG.info(
                    "Sealed {} tax profiles under the present key; nothing readable is left under an older one",
                    resealed);
        }
    }
}
