package dev.kodama;

import dev.kodama.workbench.ThrowawayPostgres;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// This module alone on a real PostgreSQL, with the event registry: no other module is on the class path.
@SpringBootApplication
public class CreatorsTestApplication {
    @Bean
    DynamicPropertyRegistrar database() {
        return properties -> properties.add("spring.datasource.url", () -> ThrowawayPostgres.url("creators"));
    }
}
