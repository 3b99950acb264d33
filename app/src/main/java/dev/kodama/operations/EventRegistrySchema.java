package dev.kodama.operations;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema `modulith`: publications on their way, handled, and parked.
@Configuration(proxyBeanMethods = false)
class EventRegistrySchema {
    @Bean
    SpringLiquibase modulithLiquibase(DataSource dataSource) {
        JdbcClient.create(dataSource)
                .sql("create schema if not exists modulith")
                .update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("modulith");
        liquibase.setLiquibaseSchema("modulith");
        liquibase.setChangeLog("classpath:db/changelog/modulith/changelog.xml");
        return liquibase;
    }
}
