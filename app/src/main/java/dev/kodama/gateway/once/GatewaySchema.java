package dev.kodama.gateway.once;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema `gateway`: what mutations answered.
@Configuration(proxyBeanMethods = false)
class GatewaySchema {
    @Bean
    SpringLiquibase gatewayLiquibase(DataSource dataSource) {
        JdbcClient.create(dataSource).sql("create schema if not exists gateway").update();
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(dataSource);
        liquibase.setDefaultSchema("gateway");
        liquibase.setLiquibaseSchema("gateway");
        liquibase.setChangeLog("classpath:db/changelog/gateway/changelog.xml");
        return liquibase;
    }
}
