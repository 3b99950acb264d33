package dev.kodama.reporting.schema;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The module migrates its own schema, and only that one. Changesets are forward-only SQL.
@Configuration(proxyBeanMethods = false)
class ReportingSchema {
    @Bean
    SpringLiquibase reportingLiquibase(DataSource dataSource) {
        // Liquibase keeps its own tables in the schema too, so the schema must be there before it runs.
        JdbcClient.create(dataSource)
                .sql("create schema if not exists reporting")
                .update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("reporting");
        liquibase.setLiquibaseSchema("reporting");
        liquibase.setChangeLog("classpath:db/changelog/reporting/changelog.xml");
        return liquibase;
    }
}
