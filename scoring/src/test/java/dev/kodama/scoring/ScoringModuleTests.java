package dev.kodama.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class ScoringModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theModuleOwnsASchemaOfItsName() {
        assertThat(jdbc.sql("select count(*) from scoring.databasechangelog")
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }
}
