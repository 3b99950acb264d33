package dev.kodama.creators.naming;

import dev.kodama.creators.events.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people call the platforms, folded as [Folding#fold] does.
public final class PlatformNames {
    /// Names that count as a word of their own only, because they are short or part of other words.
    private static final Map<String, Platform> WORDS = Map.ofEntries(
            Map.entry("yt", Platform.YOUTUBE),
            Map.entry("tt", Platform.TIKTOK),
            Map.entry("ig", Platform.INSTAGRAM),
            Map.entry("x", Platform.X),
            Map.entry("tw", Platform.X),
            Map.entry("fb", Platform.FACEBOOK),
            Map.entry("blog", Platform.BLOG),
            Map.entry("blogs", Platform.BLOG),
            Map.entry("blogger", Platform.BLOG));

    /// Names that are found inside longer words too; of names that begin alike, the longer first.
    private static final List<Map.Entry<String, Platform>> PARTS = List.of(
            Map.entry("youtuber", Platform.YOUTUBE),
            Map.entry("youtube", Platform.YOUTUBE),
            Map.entry("ゆーちゅーぶ", Platform.YOUTUBE),
            Map.entry("ゆーちゅーばー", Platform.YOUTUBE),
            Map.entry("tiktoker", Platform.TIKTOK),
            Map.entry("tiktok", Platform.TIKTOK),
            Map.entry("tik tok", Platform.TIKTOK),
            Map.entry("てぃっくとっく", Platform.TIKTOK),
            Map.entry("instagrammer", Platform.INSTAGRAM),
            Map.entry("instagramer", Platform.INSTAGRAM),
            Map.entry("instagram", Platform.INSTAGRAM),
            Map.entry("いんすたぐらまー", Platform.INSTAGRAM),
            Map.entry("いんすたぐらむ", Platform.INSTAGRAM),
            Map.entry("insta", Platform.INSTAGRAM),
            Map.entry("いんすた", Platform.INSTAGRAM),
            Map.entry("twitter", Platform.X),
            Map.entry("ついったー", Platform.X),
            Map.entry("facebook", Platform.FACEBOOK),
            Map.entry("ふぇいすぶっく", Platform.FACEBOOK),
            Map.entry("twitch", Platform.TWITCH),
            Map.entry("ついっち", Platform.TWITCH),
            Map.entry("ぶろぐ", Platform.BLOG));

    private PlatformNames() {}

    /// The platform that a cell such as `YouTube`, `インスタ` or `X (旧Twitter)` names, or null if none or several.
    public static @Nullable Platform named(String cell) {
        var found = mentionedIn(Folding.fold(cell));
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /// Every platform that a header or a file's name speaks of.
    public static Set<Platform> mentionedIn(String folded) {
        var found = new LinkedHashSet<Platform>();
        for (var part : PARTS) {
            if (folded.contains(part.getKey())) {
                found.add(part.getValue());
            }
        }
        for (var word : folded.split("[^\\p{L}\\p{N}]+")) {
            var platform = WORDS.get(word);
            if (platform != null) {
                found.add(platform);
            }
        }
        return found;
    }

    /// The header's words without those that name a platform: `youtube_subscribers` leaves `subscribers`.
    public static List<String> wordsWithout(List<String> words) {
        var rest = new ArrayList<String>();
        for (var word : words) {
            var remainder = word;
            for (var part : PARTS) {
                remainder = remainder.replace(part.getKey(), "");
            }
            if (!remainder.isEmpty() && !WORDS.containsKey(remainder)) {
                rest.add(remainder);
            }
        }
        return rest;
    }
}
