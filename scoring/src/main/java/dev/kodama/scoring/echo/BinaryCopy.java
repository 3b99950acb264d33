package dev.kodama.scoring.echo;

import de.bytefish.pgbulkinsert.exceptions.BinaryWriteFailedException;
import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.exception.ExceptionTools;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Rows on their way into a table by `COPY … (format binary)`, which the server reads with less work than text.
final class BinaryCopy {
    private final String statement;
    private final List<IValueHandler<Object>> columns;

    /// @param table with its schema, unless it is a temporary one
    BinaryCopy(String table, List<? extends Field<?>> columns) {
        this.statement = "copy %s (%s) from stdin (format binary)"
                .formatted(table, columns.stream().map(Field::getName).collect(Collectors.joining(", ")));
        this.columns = columns.stream().map(BinaryValues::of).toList();
    }

    /// Runs on the given connection and so in its transaction.
    void add(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            write(rows, new PgBinaryWriter(new PGCopyOutputStream(copy)));
        } catch (BinaryWriteFailedException e) {
            var refusal = ExceptionTools.getCause(e, SQLException.class);
            if (refusal != null) {
                throw refusal;
            }
            throw e;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(List<@Nullable Object[]> rows, PgBinaryWriter out) {
        for (var row : rows) {
            out.startRow(row.length);
            for (var i = 0; i < row.length; i++) {
                out.write(columns.get(i), row[i]);
            }
        }
        out.close();
    }
}
