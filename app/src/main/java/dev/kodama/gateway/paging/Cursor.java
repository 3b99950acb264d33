package dev.kodama.gateway.paging;

import dev.kodama.gateway.errors.RequestRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where to go on in a list: the facade's own cursor, and how many items after it have been seen.
///
/// Facades know cursors for whole pages only; counting on from there gives every edge one without asking them for
/// more. The written form carries a checksum over the list that it belongs to (field, filter, order), so that a
/// cursor that was tampered with, cut, or taken from another list is refused instead of answering nonsense. It
/// protects against mistakes, not against intent: whoever forges one only reaches another place in a list that they
/// may read anyway.
///
/// @param after the facade's cursor; null for the start of the list
/// @param seen items after it, 0 or more
record Cursor(@Nullable String after, int seen) {
    static final Cursor START = new Cursor(null, 0);

    private static final int CHECKSUM = 6;

    String write(String list) {
        var position = (after == null ? "-" : "+" + after).getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(Short.BYTES + position.length)
                .putShort((short) seen)
                .put(position)
                .array();
        var written = ByteBuffer.allocate(CHECKSUM + body.length)
                .put(checksum(list, body))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    static Cursor read(@Nullable String written, String list) {
        if (written == null) {
            return START;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(written);
            if (bytes.length > CHECKSUM + Short.BYTES) {
                var body = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
                if (Arrays.equals(checksum(list, body), Arrays.copyOf(bytes, CHECKSUM))) {
                    var position = new String(body, Short.BYTES, body.length - Short.BYTES, StandardCharsets.UTF_8);
                    return new Cursor(
                            position.startsWith("+") ? position.substring(1) : null,
                            ByteBuffer.wrap(body).getShort());
                }
            }
        } catch (IllegalArgumentException _) {
            // not base64: refused below like any other text
        }
        throw RequestRefused.invalid(
                "after", "This cursor does not belong to this list; a new filter or order starts without one.");
    }

    private static byte[] checksum(String list, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(body), CHECKSUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
