package dev.kodama.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The reference of the import: the rows that it left in the register, copied into tables that differ from the
/// register's only in being empty.
final class RawCopy {
    /// Those whose rows come from the files; the source has one row a file.
    private static final List<String> TABLES = List.of("creator", "account", "snapshot", "audience");

    private final House house;

    RawCopy(House house) {
        this.house = house;
    }

    /// @param rows in all tables
    /// @param seconds from the first `COPY` to the commit of the last
    record Taken(long rows, double seconds, Processor processor) {
        double rate() {
            return rows / seconds;
        }
    }

    Taken measure() throws SQLException, IOException {
        try (var connection = house.connection()) {
            execute(connection, "drop schema if exists bench cascade");
            execute(connection, "create schema bench");
            for (var table : TABLES) {
                execute(connection, "create table bench.%1$s (like creators.%1$s including all)".formatted(table));
                try (var out = Files.newOutputStream(file(table))) {
                    copyOut(connection, table, out);
                }
            }
            var processor = Processor.usedBy(house);
            var begun = System.nanoTime();
            long rows = 0;
            for (var table : TABLES) {
                try (var in = Files.newInputStream(file(table))) {
                    rows += House.copying(connection)
                            .copyIn("copy bench.%s (%s) from stdin".formatted(table, columns(table)), in, 65536);
                }
            }
            var taken = new Taken(
                    rows,
                    (System.nanoTime() - begun) / 1e9,
                    Processor.usedBy(house).since(processor));
            execute(connection, "drop schema bench cascade");
            for (var table : TABLES) {
                Files.delete(file(table));
            }
            return taken;
        }
    }

    private void copyOut(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        House.copying(connection).copyOut("copy creators.%s (%s) to stdout".formatted(table, columns(table)), out);
    }

    /// Without those that PostgreSQL computes itself.
    private String columns(String table) {
        return String.join(
                ", ", house.sql().sql("""
                            select column_name
                            from information_schema.columns
                            where table_schema = 'creators' and table_name = ? and is_generated = 'NEVER'
                            order by ordinal_position
                            """).param(table).query(String.class).list());
    }

    private Path file(String table) {
        return house.home().resolve(table + ".copy");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }
}
