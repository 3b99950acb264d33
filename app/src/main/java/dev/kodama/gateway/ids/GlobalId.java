package dev.kodama.gateway.ids;

import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.RequestRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a client sees of an id: which type of thing, and which one, in base64url so that nobody builds one by hand.
///
/// @param type the GraphQL type, such as `Creator`
public record GlobalId(String type, UUID uuid) {
    private static final Pattern WRITTEN =
            Pattern.compile("([A-Z][A-Za-z]{0,49}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /// Reads what [#toString()] wrote; Spring calls it for arguments of this type.
    public static GlobalId valueOf(String written) {
        try {
            var matcher = WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
            if (matcher.matches()) {
                return new GlobalId(matcher.group(1), UUID.fromString(matcher.group(2)));
            }
        } catch (IllegalArgumentException _) {
            // not base64: refused below like any other text
        }
        throw RequestRefused.invalid("id", "This is not a global id.");
    }

    /// The raw id, if this names a thing of that type.
    public UUID of(String expectedType) {
        if (!type.equals(expectedType)) {
            throw RequestRefused.invalid("id", "This is the id of a %s, not of a %s.".formatted(type, expectedType));
        }
        return uuid;
    }

    /// For where there is no such thing, or it is not the caller's to see.
    public RequestRefused notFound() {
        return new RequestRefused(
                ErrorCode.NOT_FOUND,
                "There is no such %s, or it is not yours to see.".formatted(type),
                null,
                Map.of("id", toString()));
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + uuid).getBytes(StandardCharsets.UTF_8));
    }
}
