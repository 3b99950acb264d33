package dev.kodama.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `kodama.home` is the environment's `KODAMA_HOME`.
///
/// @param home everything that Kodama keeps on disk; git-ignored `.kodama` of the working directory by default
/// @param postgres what one may want to change about the server
@ConfigurationProperties("kodama")
record EmbeddedPostgresProperties(
        @DefaultValue(".kodama") Path home, @DefaultValue Postgres postgres) {
    /// @param port of 127.0.0.1; 0 takes a free one
    /// @param binaries where the server is unpacked to; by default inside the home
    /// @param settings added to, and winning over, our own `postgresql.conf` settings
    record Postgres(
            @DefaultValue("0") int port,
            @Nullable Path binaries,
            @DefaultValue Map<String, String> settings) {}

    EmbeddedPostgresProperties {
        home = home.toAbsolutePath().normalize();
    }

    Path binaries() {
        var configured = postgres.binaries();
        return configured == null ? home.resolve("postgres-binaries") : configured.toAbsolutePath();
    }
}
