package dev.kodama.creators.naming;

import dev.kodama.creators.events.Platform;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a list names a follower. It is hashed at once and kept nowhere.
///
/// @param key the same for every spelling
public record FollowerName(String key, Form form) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern DIGEST = Pattern.compile("(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})");
    private static final Pattern CHANNEL = Pattern.compile("UC[0-9A-Za-z_-]{22}");

    /// Lists of different form name the same people differently, so they cannot be compared.
    public enum Form {
        NUMBER,
        CHANNEL,
        /// Hashed by whoever made the list.
        DIGEST,
        NAME;

        /// The form of a list that has both: some names are nothing but digits, but no number has letters.
        public Form with(Form other) {
            return this == other ? this : NAME;
        }
    }

    /// @return null if it names nobody
    public static @Nullable FollowerName of(Platform platform, String written) {
        var handle = Handle.parse(platform, written);
        return handle == null ? null : new FollowerName(handle.key(), form(handle.key()));
    }

    private static Form form(String key) {
        return NUMBER.matcher(key).matches()
                ? Form.NUMBER
                : CHANNEL.matcher(key).matches()
                        ? Form.CHANNEL
                        : DIGEST.matcher(key).matches() ? Form.DIGEST : Form.NAME;
    }

    /// Without the name, lest it get into a log.
    @Override
    public String toString() {
        return "a follower by " + form;
    }
}
