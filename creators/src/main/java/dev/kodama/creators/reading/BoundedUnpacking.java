package dev.kodama.creators.reading;

import dev.kodama.creators.ImportRefusal.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Ends the reading of a compressed file that grows beyond measure, before it does harm.
final class BoundedUnpacking extends FilterInputStream {
    private static final long RATIO_COUNTS_FROM = 10L * 1024 * 1024;

    private final LongSupplier packed;
    private final long limit;
    private final int ratio;
    private long unpacked;

    /// @param packed how many compressed bytes were read so far, or the size of the compressed part
    BoundedUnpacking(InputStream in, LongSupplier packed, long limit, int ratio) {
        super(in);
        this.packed = packed;
        this.limit = limit;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        if (read >= 0) {
            grow(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        if (read > 0) {
            grow(read);
        }
        return read;
    }

    private void grow(int by) {
        unpacked += by;
        if (unpacked > limit || (unpacked > RATIO_COUNTS_FROM && unpacked > ratio * Math.max(1, packed.getAsLong()))) {
            throw new UnreadableFileException(Reason.ZIP_BOMB, limit);
        }
    }
}
