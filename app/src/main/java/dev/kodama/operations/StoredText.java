package dev.kodama.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// A text on its way into a column, in UTF-8: as it is while it is short, and deflated once it turns out not to be.
final class StoredText extends OutputStream {
    /// Bytes above which it is packed.
    static final int LEGIBLE = 16 * 1024;

    /// JSON never begins so.
    static final String PACKED = "deflate:";

    private final ByteArrayOutputStream stored = new ByteArrayOutputStream(LEGIBLE);
    private @Nullable Packing packing;

    /// Ends the deflater, whose memory is not the heap's, with the stream.
    private static final class Packing extends DeflaterOutputStream {
        private static final int DEFLATED_AT_ONCE = 8 * 1024;

        Packing(OutputStream into) {
            super(Base64.getEncoder().wrap(into), new Deflater(Deflater.BEST_SPEED), DEFLATED_AT_ONCE);
        }

        @Override
        public void close() throws IOException {
            super.close();
            def.end();
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (packing == null && stored.size() + length > LEGIBLE) {
            var legible = stored.toByteArray();
            stored.reset();
            packing = new Packing(stored);
            packing.write(legible);
        }
        (packing == null ? stored : packing).write(bytes, offset, length);
    }

    @Override
    public void close() {
        if (packing != null) {
            try {
                packing.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// All that was written; nothing is to be written any more.
    String text() {
        close();
        return packing == null
                ? stored.toString(StandardCharsets.UTF_8)
                : PACKED + stored.toString(StandardCharsets.ISO_8859_1);
    }
}
