package dev.kodama.bench;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an answer as a client has to: every column of every row.
final class Rows {
    private Rows() {}

    static List<List<@Nullable Object>> read(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            var columns = answer.getMetaData().getColumnCount();
            var rows = new ArrayList<List<@Nullable Object>>();
            while (answer.next()) {
                var row = new ArrayList<@Nullable Object>(columns);
                for (int column = 1; column <= columns; column++) {
                    var value = answer.getObject(column);
                    row.add(value instanceof Array array ? array.getArray() : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
