package dev.kodama.scoring.schema;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The module migrates its own schema, and only that one. Changesets are forward-only SQL.
@Configuration(proxyBeanMethods = false)
class ScoringSchema {
    @Bean
    SpringLiquibase scoringLiquibase(DataSource dataSource) {
        // Liquibase keeps its own tables in the schema too, so the schema must be there before it runs.
        JdbcClient.create(dataSource).sql("create schema if not exists scoring").update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("scoring");
        liquibase.setLiquibaseSchema("scoring");
        liquibase.setChangeLog("classpath:db/changelog/scoring/changelog.xml");
        return liquibase;
    }
}
