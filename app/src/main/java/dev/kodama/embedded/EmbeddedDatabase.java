package dev.kodama.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Decides whose PostgreSQL it is: the configured one, or our own.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedDatabase {
    /// Asked by the connection pool. The choice falls here and not in a bean condition, because a test may register
    /// the address only after conditions were evaluated.
    @Bean
    JdbcConnectionDetails databaseAddress(DataSourceProperties configured, ObjectProvider<PostgresServer> embedded) {
        var url = configured.getUrl();
        return url == null
                ? embedded.getObject().application()
                : new Address(url, configured.getUsername(), configured.getPassword());
    }

    /// Created before the pool and therefore stopped after it.
    @Bean(destroyMethod = "close")
    @Lazy
    PostgresServer embeddedPostgres(EmbeddedPostgresProperties properties) {
        return PostgresServer.start(properties);
    }

    /// Where and as whom to connect.
    record Address(
            String url, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret;
        }

        /// Without the secret: a log must not hold it.
        @Override
        public String toString() {
            return "%s as %s".formatted(url, user);
        }
    }
}
