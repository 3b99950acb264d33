package dev.kodama.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Database, disk and memory, as of now.
@Component
public class HouseBook {
    private final JdbcClient jdbc;
    private final Path database;

    HouseBook(JdbcClient jdbc, @Value("${kodama.home}") Path home) {
        this.jdbc = jdbc;
        this.database = home.resolve("postgres");
    }

    @Transactional(readOnly = true)
    public HouseFacts facts() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return jdbc.sql("""
                        select current_setting('server_version')               as version,
                               pg_database_size(current_database())            as bytes,
                               (select count(*)
                                  from modulith.event_publication_archive
                                 where completion_date > now() - interval '1 day') as handled
                        """)
                .query((row, number) -> new HouseFacts(
                        row.getString("version"),
                        row.getLong("bytes"),
                        freeDisk(),
                        heap.getUsed(),
                        heap.getMax(),
                        up,
                        row.getLong("handled")))
                .single();
    }

    private @Nullable Long freeDisk() {
        try {
            return Files.exists(database) ? Files.getFileStore(database).getUsableSpace() : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask the disk of " + database, e);
        }
    }
}
