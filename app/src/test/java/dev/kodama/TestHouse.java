package dev.kodama;

import dev.kodama.workbench.ThrowawayPostgres;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// The house that [KodamaTest]s run in: a database of their own, and somebody who writes down every statement.
@TestConfiguration(proxyBeanMethods = false)
class TestHouse {
    @Bean
    DynamicPropertyRegistrar database() {
        return properties -> properties.add("spring.datasource.url", () -> ThrowawayPostgres.url("app"));
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor listeningDataSource(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? ProxyDataSourceBuilder.create(dataSource)
                                .beforeQuery(
                                        (_, queries) -> queries.forEach(query -> statements.note(query.getQuery())))
                                .build()
                        : bean;
            }
        };
    }
}
