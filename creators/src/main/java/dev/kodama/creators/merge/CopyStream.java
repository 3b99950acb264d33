package dev.kodama.creators.merge;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by `COPY … (format binary)`: a third faster for the server to read than text, and
/// nothing to escape.
///
/// Columns are written in the order in which the statement names them. See "Binary Format" in PostgreSQL's
/// documentation of COPY.
final class CopyStream {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int SENT_AT = 64 * 1024;
    private static final long SECONDS_1970_TO_2000 = 946_684_800L;
    private static final int OID_INT4 = 23;
    private static final int OID_TEXT = 25;

    private final CopyIn copy;
    private byte[] buffer = new byte[SENT_AT + 8 * 1024];
    private int length;

    private CopyStream(CopyIn copy) {
        this.copy = copy;
    }

    interface Rows {
        void writeTo(CopyStream out) throws SQLException;
    }

    /// Runs on the given connection and so in its transaction.
    ///
    /// @param into the table and its columns: `creators.rate (creator_id, yen)`
    /// @return how many rows the server took
    static long copy(Connection connection, String into, Rows rows) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        try {
            var out = new CopyStream(copy);
            out.raw(SIGNATURE);
            rows.writeTo(out);
            out.int16(-1);
            out.send();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /// Begins the next row.
    void row(int columns) throws SQLException {
        if (length >= SENT_AT) {
            send();
        }
        int16(columns);
    }

    void uuid(@Nullable UUID value) {
        if (value == null) {
            absent();
        } else {
            int32(16);
            int64(value.getMostSignificantBits());
            int64(value.getLeastSignificantBits());
        }
    }

    void bigint(@Nullable Long value) {
        if (value == null) {
            absent();
        } else {
            int32(8);
            int64(value);
        }
    }

    void integer(@Nullable Integer value) {
        if (value == null) {
            absent();
        } else {
            int32(4);
            int32(value);
        }
    }

    void bool(boolean value) {
        int32(1);
        ensure(1);
        buffer[length++] = (byte) (value ? 1 : 0);
    }

    void bool(@Nullable Boolean value) {
        if (value == null) {
            absent();
        } else {
            bool(value.booleanValue());
        }
    }

    void instant(@Nullable Instant value) {
        if (value == null) {
            absent();
        } else {
            int32(8);
            int64((value.getEpochSecond() - SECONDS_1970_TO_2000) * 1_000_000 + value.getNano() / 1_000);
        }
    }

    void text(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            int32(bytes.length);
            raw(bytes);
        }
    }

    void texts(List<String> values) {
        var start = beginArray(OID_TEXT, values.size());
        for (var value : values) {
            text(value);
        }
        endArray(start);
    }

    void integers(int[] values) {
        var start = beginArray(OID_INT4, values.length);
        for (var value : values) {
            int32(4);
            int32(value);
        }
        endArray(start);
    }

    /// An array is: dimensions, whether it has nulls, its elements' type, and for each dimension length and lower
    /// bound.
    private int beginArray(int elementType, int elements) {
        int32(0);
        var start = length;
        int32(elements == 0 ? 0 : 1);
        int32(0);
        int32(elementType);
        if (elements > 0) {
            int32(elements);
            int32(1);
        }
        return start;
    }

    private void endArray(int start) {
        var size = length - start;
        buffer[start - 4] = (byte) (size >> 24);
        buffer[start - 3] = (byte) (size >> 16);
        buffer[start - 2] = (byte) (size >> 8);
        buffer[start - 1] = (byte) size;
    }

    private void absent() {
        int32(-1);
    }

    private void int16(int value) {
        ensure(2);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void int32(int value) {
        ensure(4);
        buffer[length++] = (byte) (value >> 24);
        buffer[length++] = (byte) (value >> 16);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void ensure(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }
}
