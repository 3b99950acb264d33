package dev.kodama.campaigns.schema;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The module migrates its own schema, and only that one. Changesets are forward-only SQL.
@Configuration(proxyBeanMethods = false)
class CampaignsSchema {
    @Bean
    SpringLiquibase campaignsLiquibase(DataSource dataSource) {
        // Liquibase keeps its own tables in the schema too, so the schema must be there before it runs.
        JdbcClient.create(dataSource)
                .sql("create schema if not exists campaigns")
                .update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("campaigns");
        liquibase.setLiquibaseSchema("campaigns");
        liquibase.setChangeLog("classpath:db/changelog/campaigns/changelog.xml");
        return liquibase;
    }
}
