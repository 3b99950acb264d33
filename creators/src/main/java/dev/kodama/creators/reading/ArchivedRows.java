package dev.kodama.creators.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Rows of a table within an archive, which stays open as long as they are read.
///
/// @param ofArchive the size of the archive, by which progress is told
/// @param ofTable the size of the table unpacked
record ArchivedRows(Rows rows, Closeable archive, long ofArchive, long ofTable) implements Rows {
    @Override
    public @Nullable Row next() {
        return rows.next();
    }

    @Override
    public long bytesRead() {
        return ofTable <= 0 ? 0 : (long) Math.min(ofArchive, rows.bytesRead() / (double) ofTable * ofArchive);
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            archive.close();
        }
    }
}
