package dev.kodama.creators.twins;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Handle;
import dev.kodama.creators.naming.Romaji;
import dev.kodama.creators.roster.KnownAccount;
import dev.kodama.creators.roster.KnownCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a creator is known by, folded so that another entry for the same person gives the same. Pure rules.
final class Clues {
    /// Shorter ones are shared by too many to say anything.
    private static final int SHORTEST_HANDLE = 4;

    private static final int SHORTEST_STEM = 5;
    private static final int SHORTEST_LATIN_NAME = 5;
    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_READING = 6;

    /// An index entry has to fit a third of a page.
    private static final int LONGEST = 300;

    private static final Pattern CHANNEL_ID = Pattern.compile("UC[0-9A-Za-z_-]{22}");
    private static final Pattern SEPARATORS = Pattern.compile("[._-]");
    private static final Pattern DECORATION =
            Pattern.compile("^(?:official|channel|the|real)|(?:official|channel|tv|ch|jp)?\\d*$");
    private static final Pattern IN_BRACKETS = Pattern.compile("【[^】]*】|\\([^)]*\\)|\\[[^]]*]|「[^」]*」");
    private static final Pattern NAME_DECORATION = Pattern.compile("公式|ちゃんねる|\\bofficial\\b|\\bchannel\\b|\\bch\\.?$");
    private static final Pattern SCHEME = Pattern.compile("^(?:https?://)?(?:www\\.|m\\.|mobile\\.)?");

    private static final List<String> PLATFORMS =
            List.of("youtube.com", "tiktok.com", "instagram.com", "x.com", "twitter.com", "facebook.com", "twitch.tv");

    private Clues() {}

    enum Kind {
        LINK,
        HANDLE,
        STEM,
        NAME,
        READING
    }

    record Key(Kind kind, String key) {}

    /// @return what is shown by key
    static Map<Key, String> of(KnownCreator creator) {
        var clues = new LinkedHashMap<Key, String>();
        for (var account : creator.accounts()) {
            ofHandle(clues, account);
            var link = link(account.platform() == Platform.BLOG ? account.handle() : account.url());
            put(clues, Kind.LINK, link, 1, link);
        }
        var isAHandle = creator.accounts().stream()
                .anyMatch(account -> account.handleKey().equals(Folding.fold(creator.displayName())));
        if (!isAHandle) {
            ofName(clues, creator.displayName());
        }
        if (creator.kana() != null) {
            put(clues, Kind.READING, Romaji.key(Folding.fold(creator.kana())), SHORTEST_READING, creator.kana());
        }
        return clues;
    }

    private static void ofHandle(Map<Key, String> clues, KnownAccount account) {
        if (account.platform() == Platform.BLOG || isChannelId(account)) {
            return;
        }
        if (!Handle.isPlain(account.handle())) {
            // Lists give display names where a handle should be.
            ofName(clues, account.handle());
            return;
        }
        put(clues, Kind.HANDLE, account.handleKey(), SHORTEST_HANDLE, account.handle());
        var bare = SEPARATORS.matcher(account.handleKey()).replaceAll("");
        var stem = DECORATION.matcher(bare).replaceAll("");
        put(clues, Kind.STEM, stem, SHORTEST_STEM, account.handle());
    }

    private static void ofName(Map<Key, String> clues, String name) {
        var folded = IN_BRACKETS.matcher(Folding.fold(name)).replaceAll(" ");
        var bare = NAME_DECORATION.matcher(folded).replaceAll(" ").strip();
        var key = bare.replace(" ", "");
        var latin = key.chars().allMatch(c -> c < 0x250);
        put(clues, Kind.NAME, key, latin ? SHORTEST_LATIN_NAME : SHORTEST_NAME, name);
        put(clues, Kind.READING, Romaji.key(bare), SHORTEST_READING, name);
    }

    static boolean isChannelId(KnownAccount account) {
        return isChannelId(account.platform(), account.handle());
    }

    static boolean isChannelId(Platform platform, String handle) {
        return platform == Platform.YOUTUBE && CHANNEL_ID.matcher(handle).matches();
    }

    /// An address without what does not tell two places apart; empty for a site's front page that belongs to nobody.
    private static String link(@Nullable String address) {
        if (address == null || address.indexOf('.') < 0) {
            return "";
        }
        var bare = SCHEME.matcher(address.strip()).replaceFirst("");
        var query = bare.indexOf('?') < 0 ? bare.indexOf('#') : bare.indexOf('?');
        bare = query < 0 ? bare : bare.substring(0, query);
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        var folded = bare.contains("/channel/") ? bare : bare.toLowerCase(Locale.ROOT);
        folded = folded.replaceFirst("^twitter\\.com/", "x.com/");
        return folded.indexOf('/') < 0 && PLATFORMS.contains(folded) ? "" : folded;
    }

    private static void put(Map<Key, String> clues, Kind kind, String key, int shortest, String shown) {
        if (key.length() >= shortest && key.length() <= LONGEST) {
            clues.putIfAbsent(new Key(kind, key), shown);
        }
    }
}
