package dev.kodama.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The reference of what fills tables: the rows that it left in them, copied into tables that differ from a module's
/// only in being empty.
final class RawCopy {
    private final House house;
    private final String schema;
    private final List<String> tables;

    private RawCopy(House house, String schema, List<String> tables) {
        this.house = house;
        this.schema = schema;
        this.tables = tables;
    }

    /// Those whose rows come from the files; the source has one row a file.
    static RawCopy ofRegister(House house) {
        return new RawCopy(house, "creators", List.of("creator", "account", "snapshot", "audience"));
    }

    /// Those whose rows come from what the register says today of each creator.
    static RawCopy ofScoring(House house) {
        return new RawCopy(house, "scoring", List.of("profile", "account", "audience"));
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
            for (var table : tables) {
                execute(connection, "create table bench.%2$s (like %1$s.%2$s including all)".formatted(schema, table));
                try (var out = Files.newOutputStream(file(table))) {
                    copyOut(connection, table, out);
                }
            }
            var processor = Processor.usedBy(house);
            var begun = System.nanoTime();
            long rows = 0;
            for (var table : tables) {
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
            for (var table : tables) {
                Files.delete(file(table));
            }
            return taken;
        }
    }

    private void copyOut(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        House.copying(connection).copyOut("copy %s.%s (%s) to stdout".formatted(schema, table, columns(table)), out);
    }

    /// Without those that PostgreSQL computes itself.
    private String columns(String table) {
        return String.join(
                ", ",
                house.sql()
                        .sql("""
                            select column_name
                            from information_schema.columns
                            where table_schema = ? and table_name = ? and is_generated = 'NEVER'
                            order by ordinal_position
                            """)
                        .param(schema)
                        .param(table)
                        .query(String.class)
                        .list());
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
