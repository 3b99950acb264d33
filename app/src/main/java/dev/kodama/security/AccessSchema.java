package dev.kodama.security;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema `access`: accounts, their brands and tokens.
@Configuration(proxyBeanMethods = false)
class AccessSchema {
    @Bean
    SpringLiquibase accessLiquibase(DataSource dataSource) {
        JdbcClient.create(dataSource).sql("create schema if not exists access").update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("access");
        liquibase.setLiquibaseSchema("access");
        liquibase.setChangeLog("classpath:db/changelog/access/changelog.xml");
        return liquibase;
    }
}
