package dev.kodama.creators.reading;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file's rows, one after the other, blank ones left out. Holds one row at a time.
public interface Rows extends Closeable {
    /// @return null at the end
    /// @throws UnreadableFileException if the file breaks off or breaks its own rules here
    @Nullable
    Row next();

    /// The next rows, fewer at the end.
    default List<Row> next(int atMost) {
        var some = new ArrayList<Row>(atMost);
        for (var row = next(); row != null; row = some.size() < atMost ? next() : null) {
            some.add(row);
        }
        return some;
    }

    /// How many of the file's bytes have been consumed.
    long bytesRead();
}
