package dev.kodama.creators.roster;

import dev.kodama.creators.Figures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding;
import dev.kodama.creators.naming.Folding.Vocabulary;
import dev.kodama.creators.naming.Romaji;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a list of creators shows and searches, worked out when a creator is written so that reading is one row.
///
/// @param mainAccountId the account with most followers
/// @param sortName the reading if known, else the name, folded
/// @param platforms each once
/// @param avgViews, replyRatePpm, figuresAt of the main account
/// @param searchText names and handles, folded, one a line; and how they sound in Latin letters, where that differs
/// @param searchGrams see [Folding#grams]; the words of topics, tags, platforms, country and language; the steps of
/// those figures that no index of their own finds; and what the creator lacks
public record ListColumns(
        @Nullable UUID mainAccountId,
        @Nullable Platform mainPlatform,
        @Nullable String mainHandle,
        int accounts,
        @Nullable Long followers,
        @Nullable Long engagementRatePpm,
        List<String> platforms,
        @Nullable Long avgViews,
        @Nullable Long replyRatePpm,
        @Nullable Instant figuresAt,
        String sortName,
        String searchText,
        int[] searchGrams) {
    /// Rises when the same creator would get other columns than before; [ColumnUpkeep] then works all of them out anew.
    static final int RULE = 3;

    /// An index entry has to fit a third of a page.
    private static final int LONGEST_SORT_NAME = 200;

    private static final int[] NO_GRAMS = {};

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
        var figures = main == null ? Figures.NONE : main.figures();
        var latest = main == null ? null : main.latest();
        var searchText = searchText(creator);
        var sortName = Folding.fold(creator.kana() != null ? creator.kana() : creator.displayName());
        var columns = new ListColumns(
                main == null ? null : main.id(),
                main == null ? null : main.platform(),
                main == null ? null : main.handle(),
                creator.accounts().size(),
                figures.followers(),
                main == null ? null : EngagementRate.ppm(main.platform(), figures),
                creator.accounts().stream()
                        .map(account -> account.platform().name())
                        .distinct()
                        .sorted()
                        .toList(),
                figures.avgViews(),
                replyRatePpm(figures),
                latest == null ? null : latest.capturedAt(),
                sortName.substring(0, Math.min(sortName.length(), LONGEST_SORT_NAME)),
                searchText,
                NO_GRAMS);
        return columns.withGrams(columns.grams(creator));
    }

    private ListColumns withGrams(int[] grams) {
        return new ListColumns(
                mainAccountId,
                mainPlatform,
                mainHandle,
                accounts,
                followers,
                engagementRatePpm,
                platforms,
                avgViews,
                replyRatePpm,
                figuresAt,
                sortName,
                searchText,
                grams);
    }

    private static @Nullable Long replyRatePpm(Figures figures) {
        var comments = figures.othersComments();
        var answered = figures.answeredComments();
        return comments == null || comments == 0 || answered == null
                ? null
                : Math.round(answered * 1_000_000.0 / comments);
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
        var sounds = new LinkedHashSet<String>();
        for (var line : lines) {
            for (var word : line.split("[ ・.,、_-]+")) {
                var sound = Romaji.spelling(word);
                if (!sound.isEmpty() && !sound.equals(word)) {
                    sounds.add(sound);
                }
            }
        }
        if (!sounds.isEmpty()) {
            lines.add(String.join(" ", sounds));
        }
        return String.join("\n", lines);
    }

    private int[] grams(KnownCreator creator) {
        var words = IntStream.builder();
        creator.topics().forEach(topic -> words.add(Folding.wordGram(Vocabulary.TOPIC, topic)));
        creator.tags().forEach(tag -> words.add(Folding.wordGram(Vocabulary.TAG, tag)));
        platforms.forEach(platform -> words.add(Folding.wordGram(Vocabulary.PLATFORM, platform)));
        if (creator.country() != null) {
            words.add(Folding.wordGram(Vocabulary.COUNTRY, creator.country()));
        }
        if (creator.language() != null) {
            words.add(Folding.wordGram(Vocabulary.LANGUAGE, creator.language()));
        }
        if (avgViews != null) {
            words.add(Folding.stepGram(Vocabulary.VIEWS, Steps.ofViews(avgViews)));
        }
        if (replyRatePpm != null) {
            words.add(Folding.stepGram(Vocabulary.REPLY_RATE, Steps.ofRate(replyRatePpm)));
        }
        words.add(Folding.stepGram(Vocabulary.FIGURES_MONTH, Steps.ofMonth(figuresAt)));
        if (!creator.contactable()) {
            words.add(Folding.stepGram(Vocabulary.OPTED_OUT, 1));
        }
        for (var lack : Lack.values()) {
            if (creator.lacks().contains(lack)) {
                words.add(Folding.stepGram(Vocabulary.LACKS, lack.ordinal()));
            }
        }
        return IntStream.concat(Arrays.stream(Folding.grams(searchText)), words.build())
                .toArray();
    }

    static List<KnownAccount> mostFollowersFirst(List<KnownAccount> accounts) {
        return accounts.stream().sorted(MOST_FOLLOWERS_FIRST).toList();
    }
}
