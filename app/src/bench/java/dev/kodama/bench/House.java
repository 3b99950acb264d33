package dev.kodama.bench;

import dev.kodama.Application;
import dev.kodama.demo.MadeUpCreators;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application as it is deployed, on a home of its own, without demo data.
final class House implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path home;
    private final int size;
    private final int history;
    private final boolean references;
    private final MadeUpCreators creators;
    private final long openedAt = System.nanoTime();

    private House(
            ConfigurableApplicationContext context,
            Path home,
            int size,
            int history,
            boolean references,
            MadeUpCreators creators) {
        this.context = context;
        this.home = home;
        this.size = size;
        this.history = history;
        this.references = references;
        this.creators = creators;
    }

    static House open(Path home, Options options, int size) {
        var context = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--kodama.home=" + home,
                        "--kodama.postgres.binaries=" + options.output().resolve("postgres-binaries"),
                        "--kodama.demo=false",
                        "--logging.level.root=warn");
        return new House(
                context, home, size, options.history(), options.references(), new MadeUpCreators(options.seed()));
    }

    <T> T ask(Class<T> facade) {
        return context.getBean(facade);
    }

    /// When the application was up, as [System#nanoTime] tells.
    long openedAt() {
        return openedAt;
    }

    /// How many creators there are to be.
    int size() {
        return size;
    }

    /// One creator in so many has a year of monthly figures.
    int history() {
        return history;
    }

    /// Whether the ranking's reference is measured too, which takes minutes at a million.
    boolean references() {
        return references;
    }

    MadeUpCreators creators() {
        return creators;
    }

    /// For the benchmark's own files.
    Path home() {
        return home;
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    JdbcClient sql() {
        return JdbcClient.create(ask(DataSource.class));
    }

    Connection connection() throws SQLException {
        return ask(DataSource.class).getConnection();
    }

    static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    boolean isEmpty() {
        return sql().sql("select not exists (select 1 from creators.creator)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
