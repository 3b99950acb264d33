package dev.kodama.workbench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL in a temporary directory, one for the whole JVM: tests and code generation share it.
///
/// Durability is off because nothing in it is meant to survive. The character type is C.UTF-8, as in production:
/// under plain C, `pg_trgm` sees no trigrams in Japanese and says nothing about it.
public final class ThrowawayPostgres {
    private static final Object LOCK = new Object();
    private static volatile @Nullable EmbeddedPostgres running;

    private ThrowawayPostgres() {}

    /// The server's `postgres` database, started on the first call.
    public static DataSource dataSource() {
        return server().getPostgresDatabase();
    }

    /// A JDBC address of a database of that name, created if it does not exist.
    public static String url(String database) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
            if (!found.next()) {
                statement.execute("create database \"%s\"".formatted(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the test database " + database, e);
        }
        return server().getJdbcUrl("postgres", database);
    }

    private static EmbeddedPostgres server() {
        var server = running;
        if (server == null) {
            synchronized (LOCK) {
                server = running;
                if (server == null) {
                    server = start();
                    running = server;
                }
            }
        }
        return server;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The throw-away PostgreSQL did not start", e);
        }
    }
}
