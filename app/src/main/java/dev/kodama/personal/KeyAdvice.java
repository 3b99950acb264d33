package dev.kodama.personal;

import dev.kodama.creators.TaxBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says at the start what has to be known about the keys for tax data. Without a key the rest of the house works.
@Component
class KeyAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(KeyAdvice.class);

    private final TaxBook taxes;
    private final Environment environment;

    KeyAdvice(TaxBook taxes, Environment environment) {
        this.taxes = taxes;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void advise() {
        if (environment.containsProperty("spring.datasource.url")
                && environment.getProperty("kodama.secrets.keys", "").isBlank()) {
            LOG.info("Tax profiles are sealed with the keys in KODAMA_HOME/secrets.keys. Another instance on this"
                    + " database needs the same file, or the same KODAMA_SECRETS_KEYS");
        }
        taxes.unreadable()
                .forEach((key, profiles) -> LOG.error(
                        "{} tax profiles cannot be read: the key {} is neither in KODAMA_SECRETS_KEYS nor in"
                                + " KODAMA_HOME/secrets.keys. Put it back, or enter the profiles anew",
                        profiles,
                        key));
    }
}
