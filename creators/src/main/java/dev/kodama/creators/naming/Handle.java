package dev.kodama.creators.naming;

import dev.kodama.creators.events.Platform;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An account's name on its platform.
///
/// @param shown as people write it, without `@`
/// @param key the same for every spelling of it; what makes two accounts one
/// @param url where it can be seen, if that follows from the handle
public record Handle(String shown, String key, @Nullable String url) {
    private static final int LONGEST = 200;
    private static final Pattern YOUTUBE_CHANNEL_ID = Pattern.compile("UC[0-9A-Za-z_-]{22}");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.-]+\\.(com|tv|jp|net|me)/\\S+");

    /// Understands `name`, `@name`, a channel id and the account's address. Lists also give display names where a
    /// handle should be; those are taken as they stand, since they tell accounts apart just as well within a
    /// platform.
    ///
    /// @return null if there is nothing in it that could be a handle
    public static @Nullable Handle parse(Platform platform, String written) {
        var text = Folding.tidy(written);
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\uFFFD') >= 0) {
            return null;
        }
        if (platform == Platform.BLOG) {
            return blog(text);
        }
        if (looksLikeAnAddress(text)) {
            var inPath = fromPath(text);
            if (inPath == null) {
                return null;
            }
            text = inPath;
        }
        text = stripAt(text);
        if (text.isEmpty()) {
            return null;
        }
        if (platform == Platform.YOUTUBE && YOUTUBE_CHANNEL_ID.matcher(text).matches()) {
            return new Handle(text, text, "https://www.youtube.com/channel/" + text);
        }
        return new Handle(text, Folding.fold(text), urlOf(platform, text));
    }

    /// Whether it is not a name that can be given up and taken by others, but what the platform calls the account for
    /// good.
    public static boolean isForGood(Platform platform, String key) {
        return platform == Platform.YOUTUBE && YOUTUBE_CHANNEL_ID.matcher(key).matches();
    }

    /// Whether this could be typed as a handle: no blanks, no letters a platform would refuse.
    public static boolean isPlain(String written) {
        var handle = stripAt(written.strip());
        return !handle.isEmpty() && handle.chars().allMatch(Handle::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '.' || c == '_' || c == '-';
    }

    private static String stripAt(String text) {
        return text.startsWith("@") || text.startsWith("＠") ? text.substring(1).strip() : text;
    }

    private static boolean looksLikeAnAddress(String text) {
        if (text.indexOf('/') < 0) {
            return text.regionMatches(true, 0, "www.", 0, 4);
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("www.")
                || ADDRESS.matcher(lower).matches();
    }

    private static @Nullable String fromPath(String address) {
        var path = pathOf(address);
        if (path == null) {
            return null;
        }
        String before = "";
        for (var part : path.split("/")) {
            if (part.startsWith("@") || (!part.isEmpty() && !isDirectory(part))) {
                return isPost(before) ? null : part;
            }
            before = part;
        }
        return null;
    }

    private static boolean isDirectory(String part) {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "channel", "c", "user", "watch", "p", "reel", "status", "profile.php", "pages", "people" -> true;
            default -> false;
        };
    }

    private static boolean isPost(String directory) {
        return switch (directory) {
            case "watch", "p", "reel", "status" -> true;
            default -> false;
        };
    }

    private static @Nullable String pathOf(String address) {
        try {
            var withScheme = address.contains("://") ? address : "https://" + address;
            var path = new URI(withScheme.replace(" ", "%20")).getRawPath();
            return path == null ? null : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Handle blog(String text) {
        var bare = text.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        if (bare.isEmpty()) {
            return null;
        }
        var slash = bare.indexOf('/');
        var host = slash < 0 ? bare : bare.substring(0, slash);
        var key = host.toLowerCase(Locale.ROOT) + (slash < 0 ? "" : bare.substring(slash));
        return new Handle(bare, key, host.contains(".") ? "https://" + bare : null);
    }

    private static @Nullable String urlOf(Platform platform, String handle) {
        if (!isPlain(handle)) {
            return null;
        }
        return switch (platform) {
            case YOUTUBE -> "https://www.youtube.com/@" + handle;
            case TIKTOK -> "https://www.tiktok.com/@" + handle;
            case INSTAGRAM -> "https://www.instagram.com/" + handle + "/";
            case X -> "https://x.com/" + handle;
            case FACEBOOK -> "https://www.facebook.com/" + handle;
            case TWITCH -> "https://www.twitch.tv/" + handle;
            case BLOG -> null;
        };
    }
}
