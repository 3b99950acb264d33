package dev.kodama.creators.merge;

import dev.kodama.creators.naming.Folding;
import java.util.regex.Pattern;

/// What a comment's words tell of it without being kept.
///
/// @param folded the words, so that two spellings of the same meet
/// @param letters how many letters and digits are left without links and mentions
record CommentWords(String folded, int letters, boolean links, boolean mentions) {
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S+|\\bwww\\.\\S+|\\b[a-z0-9-]+\\.(?:com|net|org|jp|me|ly|co|info|shop|link)(?:/\\S*)?(?![\\p{L}\\p{N}])");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]+");

    static CommentWords of(String written) {
        var folded = Folding.fold(written);
        var unlinked = LINK.matcher(folded).replaceAll(" ");
        var bare = MENTION.matcher(unlinked).replaceAll(" ");
        return new CommentWords(
                folded,
                (int) bare.codePoints().filter(Character::isLetterOrDigit).count(),
                !unlinked.equals(folded),
                !bare.equals(unlinked));
    }
}
