package dev.kodama.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A file that is handed over in pieces as it grows, with its checksum. One piece at most is in memory.
final class ChunkedFile extends OutputStream {
    static final int CHUNK = 1024 * 1024;

    private final Shelf shelf;
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int chunks;

    /// Keeps the pieces.
    @FunctionalInterface
    interface Shelf {
        void keep(int number, byte[] bytes) throws IOException;
    }

    ChunkedFile(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == CHUNK) {
            handOver();
        }
        buffer[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
            if (filled == CHUNK) {
                handOver();
            }
            var part = Math.min(length - done, CHUNK - filled);
            System.arraycopy(source, offset + done, buffer, filled, part);
            filled += part;
            done += part;
        }
    }

    /// Hands over the last piece. Flushing does not: pieces are all of one size but the last.
    @Override
    public void close() throws IOException {
        if (filled > 0) {
            handOver();
        }
    }

    /// In hex; to be asked once, after closing.
    String checksum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void handOver() throws IOException {
        digest.update(buffer, 0, filled);
        shelf.keep(chunks++, Arrays.copyOf(buffer, filled));
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
