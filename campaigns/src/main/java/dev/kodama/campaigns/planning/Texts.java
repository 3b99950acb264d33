package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules that names and addresses share.
final class Texts {
    static final int MAX_NAME = 200;
    static final int MAX_ADDRESS = 2_000;

    private Texts() {}

    /// Adds a fault unless there is something in the text, and not too much of it.
    static void required(String field, String text, int max, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, Rule.REQUIRED));
        } else if (text.length() > max) {
            faults.add(new Fault(field, Rule.TOO_LONG));
        }
    }

    static void webAddress(String field, @Nullable String url, List<Fault> faults) {
        if (url == null) {
            return;
        }
        if (url.length() > MAX_ADDRESS) {
            faults.add(new Fault(field, Rule.TOO_LONG));
        } else if (!isWebAddress(url)) {
            faults.add(new Fault(field, Rule.NOT_A_WEB_ADDRESS));
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
