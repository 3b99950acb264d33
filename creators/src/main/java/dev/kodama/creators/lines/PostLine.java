package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.PostFigures;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.naming.PostName;
import dev.kodama.creators.value.PostWords;
import dev.kodama.creators.value.Quantities;
import dev.kodama.creators.value.YesNo;
import org.jspecify.annotations.Nullable;

/// A row as a post.
final class PostLine {
    /// YouTube's descriptions may have 5 000 characters, and nobody else allows more.
    private static final int LONGEST_CAPTION = 5_000;

    private PostLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var id = line.cell(ImportField.POST_ID, null);
        var owner = line.accounts().owner();
        if (owner == null) {
            return null;
        }
        var name = PostName.of(owner.platform(), id, line.cell(ImportField.POST_URL, null));
        if (name == null) {
            line.refuse(Reason.NO_POST);
            return null;
        }
        var capturedAt = line.capturedAt();
        if (capturedAt == null) {
            return null;
        }
        var word = line.cell(ImportField.POST_FORMAT, null);
        var format = word == null ? null : PostWords.format(word);
        return Entry.about(
                line.number(),
                line.externalId(),
                owner,
                new PostContent(
                        name.key(),
                        name.url(),
                        line.moment(ImportField.POST_PUBLISHED_AT),
                        format != null ? format : name.format(),
                        line.text(ImportField.POST_CAPTION, LONGEST_CAPTION),
                        line.value(ImportField.POST_PAID, null, YesNo::read),
                        new PostFigures(
                                line.value(ImportField.POST_VIEWS, null, Quantities::count),
                                line.value(ImportField.POST_REACH, null, Quantities::count),
                                line.value(ImportField.POST_LIKES, null, Quantities::count),
                                line.value(ImportField.POST_COMMENTS, null, Quantities::count),
                                line.value(ImportField.POST_SHARES, null, Quantities::count),
                                line.value(ImportField.POST_SAVES, null, Quantities::count)),
                        capturedAt));
    }
}
