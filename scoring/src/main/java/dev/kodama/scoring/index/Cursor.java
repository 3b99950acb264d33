package dev.kodama.scoring.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// The line of a ranking after which the next page goes on.
record Cursor(int points, UUID creatorId) {
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((points + ":" + creatorId).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> decode(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(":");
            return parts.length == 2
                    ? Optional.of(new Cursor(Integer.parseInt(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
