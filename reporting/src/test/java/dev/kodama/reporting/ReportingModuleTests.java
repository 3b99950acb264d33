package dev.kodama.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class ReportingModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theModuleOwnsASchemaOfItsName() {
        assertThat(jdbc.sql("select count(*) from reporting.databasechangelog")
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }
}
