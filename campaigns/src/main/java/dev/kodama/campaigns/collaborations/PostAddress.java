package dev.kodama.campaigns.collaborations;

import dev.kodama.creators.events.Platform;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A post's address: where it leads, on which platform, and what in it identifies the post.
///
/// The same post is shared under many addresses (`youtu.be/x`, `youtube.com/watch?v=x&t=3`, `m.youtube.com/shorts/x`),
/// so two addresses are compared by their keys.
///
/// @param url as entered, without spaces around it
/// @param key equal for two addresses of one post
record PostAddress(String url, Platform platform, String key) {
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern VIDEO_ID = Pattern.compile("(?:^|&)v=([\\w-]{6,})");
    private static final Pattern YOUTUBE = Pattern.compile("/(?:shorts|live|embed)/([\\w-]{6,})");
    private static final Pattern YOUTU_BE = Pattern.compile("/([\\w-]{6,})");
    private static final Pattern TIKTOK = Pattern.compile("/@[^/]+/(?:video|photo)/(\\d+)");
    private static final Pattern INSTAGRAM = Pattern.compile("(?:/[^/]+)?/(?:p|reel|reels|tv)/([\\w-]+)");
    private static final Pattern X = Pattern.compile("/[^/]+/status/(\\d+)");
    private static final Pattern TWITCH = Pattern.compile("/videos/(\\d+)|/[^/]+/clip/([\\w-]+)");
    private static final Pattern TRACKING =
            Pattern.compile("utm_.*|fbclid|gclid|yclid|igsh|igshid|si|ref|ref_src|feature", Pattern.CASE_INSENSITIVE);

    /// What reading an address can come to.
    sealed interface Reading {
        record Post(PostAddress address) implements Reading {}

        /// Not an http or https address.
        record NotAWebAddress() implements Reading {}

        /// An address of that platform, but of a profile or a search, not of a post.
        record NotAPost() implements Reading {}
    }

    static Reading read(String text) {
        var url = text.strip();
        var uri = webAddress(url);
        if (uri == null) {
            return new Reading.NotAWebAddress();
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile)\\.", "");
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return switch (host) {
            case "youtube.com", "music.youtube.com" -> {
                var video = VIDEO_ID.matcher(query);
                yield path.equals("/watch") && video.find()
                        ? post(url, Platform.YOUTUBE, video.group(1))
                        : matched(url, Platform.YOUTUBE, YOUTUBE, path);
            }
            case "youtu.be" -> matched(url, Platform.YOUTUBE, YOUTU_BE, path);
            case "tiktok.com" -> matched(url, Platform.TIKTOK, TIKTOK, path);
            case "vm.tiktok.com", "vt.tiktok.com" -> shortened(url, Platform.TIKTOK, host, path);
            case "instagram.com" -> matched(url, Platform.INSTAGRAM, INSTAGRAM, path);
            case "x.com", "twitter.com" -> matched(url, Platform.X, X, path);
            case "twitch.tv" -> matched(url, Platform.TWITCH, TWITCH, path);
            case "clips.twitch.tv" -> shortened(url, Platform.TWITCH, host, path);
            case "facebook.com", "fb.watch", "fb.com" -> facebook(url, host, path, query);
            default -> post(url, Platform.BLOG, host + path + identifying(query));
        };
    }

    private static Reading matched(String url, Platform platform, Pattern pattern, String path) {
        var match = pattern.matcher(path);
        if (!match.matches()) {
            return new Reading.NotAPost();
        }
        var id = match.group(1) != null ? match.group(1) : match.group(2);
        return post(url, platform, id);
    }

    /// A short address tells nothing but itself.
    private static Reading shortened(String url, Platform platform, String host, String path) {
        return path.length() < 2 ? new Reading.NotAPost() : post(url, platform, host + path);
    }

    private static Reading facebook(String url, String host, String path, String query) {
        var isPost = host.equals("fb.watch") ? path.length() > 1 : path.indexOf('/', 1) > 0 || !query.isEmpty();
        return isPost ? post(url, Platform.FACEBOOK, path + identifying(query)) : new Reading.NotAPost();
    }

    private static Reading post(String url, Platform platform, String id) {
        return new Reading.Post(new PostAddress(url, platform, platform.name().toLowerCase(Locale.ROOT) + ":" + id));
    }

    private static String identifying(String query) {
        var kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter ->
                        !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static @Nullable URI webAddress(String url) {
        if (url.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var uri = URI.create(url);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http")) ? uri : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
