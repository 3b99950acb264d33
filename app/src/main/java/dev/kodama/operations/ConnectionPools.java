package dev.kodama.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// One database, two pools: listeners have connections of their own.
///
/// Who publishes an event waits for a free listener while still holding the connection of the transaction. Were there
/// one pool, enough publishers could hold all of it, and the listeners that they wait for would get none.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
class ConnectionPools {
    /// A listener may set off a listener, which may set off one more; each holds a connection (see
    /// [ListenerExecutor]). The modules' events form a chain of that length.
    private static final int LONGEST_CHAIN = 3;

    /// What the database loses of a listener's work when it breaks, it loses together with the note that the work was
    /// done, so the event is delivered once more; whoever imports need not wait for the disk for every listener.
    private static final String WITHOUT_WAITING_FOR_THE_DISK = "set synchronous_commit = off";

    @Bean(destroyMethod = "close")
    DataSource dataSource(JdbcConnectionDetails address, Environment environment, EventsProperties events) {
        var people = pool("people", address, environment);
        var listeners = pool("listeners", address, environment);
        listeners.setMaximumPoolSize(events.listeners() * LONGEST_CHAIN);
        listeners.setMinimumIdle(0);
        var own = listeners.getConnectionInitSql();
        listeners.setConnectionInitSql(
                own == null ? WITHOUT_WAITING_FOR_THE_DISK : own + "; " + WITHOUT_WAITING_FOR_THE_DISK);
        return new ByCaller(people, listeners);
    }

    /// Also takes what `spring.datasource.hikari.*` says. Connects when first asked.
    private static HikariDataSource pool(String name, JdbcConnectionDetails address, Environment environment) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.getJdbcUrl());
        pool.setUsername(address.getUsername());
        pool.setPassword(address.getPassword());
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.<HikariConfig>ofInstance(pool));
        pool.setPoolName(name);
        return pool;
    }

    private static final class ByCaller extends AbstractDataSource implements AutoCloseable {
        private final HikariDataSource people;
        private final HikariDataSource listeners;

        ByCaller(HikariDataSource people, HikariDataSource listeners) {
            this.people = people;
            this.listeners = listeners;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (ListenerExecutor.isListening() ? listeners : people).getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            throw new SQLException("The pools know one user only");
        }

        @Override
        public void close() {
            people.close();
            listeners.close();
        }
    }
}
