package dev.kodama.creators.naming;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a post is called: the id in its address, which everybody who sees the post can read. A platform's own files
/// also have inner ids, which are taken where there is no address.
///
/// @param key the same for every spelling of it
/// @param url its address, if it was given or follows from the id
/// @param format if the address tells
public record PostName(
        String key, @Nullable String url, @Nullable PostFormat format) {
    private static final int LONGEST = 300;

    private record Shape(
            Platform platform, Pattern path, @Nullable PostFormat format) {
        Shape(Platform platform, String path, @Nullable PostFormat format) {
            this(platform, Pattern.compile(path), format);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(Platform.INSTAGRAM, "instagram\\.com/(?:[^/?#]+/)?reels?/([\\w-]+)", PostFormat.SHORT_VIDEO),
            new Shape(Platform.INSTAGRAM, "instagram\\.com/(?:[^/?#]+/)?p/([\\w-]+)", null),
            new Shape(Platform.INSTAGRAM, "instagram\\.com/(?:[^/?#]+/)?tv/([\\w-]+)", PostFormat.VIDEO),
            new Shape(Platform.INSTAGRAM, "instagram\\.com/stories/[^/?#]+/(\\d+)", PostFormat.STORY),
            new Shape(Platform.YOUTUBE, "youtube\\.com/shorts/([\\w-]{6,})", PostFormat.SHORT_VIDEO),
            new Shape(Platform.YOUTUBE, "youtube\\.com/live/([\\w-]{6,})", PostFormat.LIVE),
            new Shape(Platform.YOUTUBE, "youtube\\.com/watch\\?(?:[^#]*&)?v=([\\w-]{6,})", null),
            new Shape(Platform.YOUTUBE, "youtu\\.be/([\\w-]{6,})", null),
            new Shape(Platform.TIKTOK, "tiktok\\.com/[^/?#]+/video/(\\d+)", null),
            new Shape(Platform.TIKTOK, "tiktok\\.com/[^/?#]+/photo/(\\d+)", PostFormat.CAROUSEL),
            new Shape(Platform.X, "(?:\\bx|twitter)\\.com/[^?#]+/status(?:es)?/(\\d+)", null),
            new Shape(Platform.FACEBOOK, "facebook\\.com/(?:[^/?#]+/)?reel/(\\d+)", PostFormat.SHORT_VIDEO),
            new Shape(Platform.FACEBOOK, "facebook\\.com/[^?#]*?(?:videos|posts)/(?:[^/?#]+/)?([\\w]+)", null),
            new Shape(Platform.FACEBOOK, "facebook\\.com/[^#]*[?&](?:story_fbid|fbid|v)=(\\w+)", null));

    /// @param id as a source calls it; it may be an address too
    /// @param address if a source gives one
    /// @return null if neither says anything that could be a post
    public static @Nullable PostName of(Platform platform, @Nullable String id, @Nullable String address) {
        var written = address != null ? address.strip() : id != null && isAddress(id) ? id.strip() : null;
        if (written != null && isAddress(written) && written.length() <= LONGEST) {
            for (var shape : SHAPES) {
                var found = shape.path().matcher(written);
                if (shape.platform() == platform && found.find()) {
                    return new PostName(found.group(1), written, shape.format());
                }
            }
            if (id == null || isAddress(id)) {
                return new PostName(bare(written), written, null);
            }
        }
        var tidy = id == null ? "" : Folding.tidy(id);
        if (tidy.isEmpty() || tidy.length() > LONGEST || tidy.indexOf('\uFFFD') >= 0) {
            return null;
        }
        return new PostName(tidy, written != null && isAddress(written) ? written : urlOf(platform, tidy), null);
    }

    /// The platform whose post this is the address of; null if it is not one.
    public static @Nullable Platform platformOf(String written) {
        if (isAddress(written)) {
            for (var shape : SHAPES) {
                if (shape.path().matcher(written).find()) {
                    return shape.platform();
                }
            }
        }
        return null;
    }

    private static boolean isAddress(String written) {
        return written.startsWith("https://") || written.startsWith("http://");
    }

    /// Host and path, without what trackers put behind.
    private static String bare(String address) {
        var bare = address.replaceFirst("^https?://(?:www\\.|m\\.)?", "").replaceFirst("[?#].*$", "");
        var slash = bare.indexOf('/');
        var host = slash < 0 ? bare : bare.substring(0, slash);
        return host.toLowerCase(Locale.ROOT)
                + (slash < 0 ? "" : bare.substring(slash).replaceFirst("/+$", ""));
    }

    private static @Nullable String urlOf(Platform platform, String id) {
        return platform == Platform.YOUTUBE && id.matches("[\\w-]{11}")
                ? "https://www.youtube.com/watch?v=" + id
                : platform == Platform.X && id.matches("\\d{8,}") ? "https://x.com/i/status/" + id : null;
    }
}
