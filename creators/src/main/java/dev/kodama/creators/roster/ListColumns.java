package dev.kodama.creators.roster;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Folding.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of creators shows and searches, worked out when a creator is written so that reading is one row.
///
/// @param mainAccountId the account with most followers
/// @param sortName the reading if known, else the name, folded
/// @param searchText names and handles, folded, one a line
/// @param searchGrams see [Folding#grams]; and the words of topics, tags, platforms, country and language
public record ListColumns(
        @Nullable UUID mainAccountId,
        @Nullable Platform mainPlatform,
        @Nullable String mainHandle,
        int accounts,
        @Nullable Long followers,
        @Nullable Long engagementRatePpm,
        String sortName,
        String searchText,
        int[] searchGrams) {
    /// An index entry has to fit a third of a page.
    private static final int LONGEST_SORT_NAME = 200;

    static final Comparator<KnownAccount> MOST_FOLLOWERS_FIRST = Comparator.comparing(
                    (KnownAccount account) -> account.figures().followers(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(KnownAccount::platform)
            .thenComparing(KnownAccount::id);

    public static ListColumns of(KnownCreator creator) {
        KnownAccount main = null;
        for (var account : creator.accounts()) {
            if (main == null || MOST_FOLLOWERS_FIRST.compare(account, main) < 0) {
                main = account;
            }
        }
        var searchText = searchText(creator);
        var sortName = Folding.fold(creator.kana() != null ? creator.kana() : creator.displayName());
        return new ListColumns(
                main == null ? null : main.id(),
                main == null ? null : main.platform(),
                main == null ? null : main.handle(),
                creator.accounts().size(),
                main == null ? null : main.figures().followers(),
                main == null ? null : EngagementRate.ppm(main.platform(), main.figures()),
                sortName.substring(0, Math.min(sortName.length(), LONGEST_SORT_NAME)),
                searchText,
                searchGrams(creator, searchText));
    }

    private static String searchText(KnownCreator creator) {
        var lines = new LinkedHashSet<String>();
        lines.add(Folding.fold(creator.displayName()));
        if (creator.kana() != null) {
            lines.add(Folding.fold(creator.kana()));
        }
        for (var account : creator.accounts()) {
            lines.add(Folding.fold(account.handle()));
        }
        return String.join("\n", lines);
    }

    private static int[] searchGrams(KnownCreator creator, String searchText) {
        var grams = Folding.grams(searchText);
        var words = new int
                [creator.topics().size()
                        + creator.tags().size()
                        + creator.accounts().size()
                        + 2];
        var n = 0;
        for (var topic : creator.topics()) {
            words[n++] = Folding.wordGram(Vocabulary.TOPIC, topic);
        }
        for (var tag : creator.tags()) {
            words[n++] = Folding.wordGram(Vocabulary.TAG, tag);
        }
        for (var account : creator.accounts()) {
            words[n++] =
                    Folding.wordGram(Vocabulary.PLATFORM, account.platform().name());
        }
        if (creator.country() != null) {
            words[n++] = Folding.wordGram(Vocabulary.COUNTRY, creator.country());
        }
        if (creator.language() != null) {
            words[n++] = Folding.wordGram(Vocabulary.LANGUAGE, creator.language());
        }
        var all = Arrays.copyOf(grams, grams.length + n);
        System.arraycopy(words, 0, all, grams.length, n);
        return all;
    }

    static List<KnownAccount> mostFollowersFirst(List<KnownAccount> accounts) {
        return accounts.stream().sorted(MOST_FOLLOWERS_FIRST).toList();
    }
}
