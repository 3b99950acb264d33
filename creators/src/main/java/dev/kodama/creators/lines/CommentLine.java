package dev.kodama.creators.lines;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.merge.Content.CommentContent;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.naming.PostName;
import dev.kodama.creators.value.YesNo;
import org.jspecify.annotations.Nullable;

/// A row as a comment. What it says of strangers appears in no problem and no preview.
final class CommentLine {
    private CommentLine() {}

    /// @return null if the row is refused
    static @Nullable Entry read(Line line) {
        var owner = line.accounts().owner();
        if (owner == null) {
            return null;
        }
        var id = line.text(ImportField.COMMENT_ID, Line.LONGEST_TEXT);
        var words = line.cell(ImportField.COMMENT_TEXT, null);
        if (id == null && words == null) {
            line.refuse(Reason.NO_COMMENT);
            return null;
        }
        var post = PostName.of(
                owner.platform(), line.cell(ImportField.POST_ID, null), line.cell(ImportField.POST_URL, null));
        var parent = line.text(ImportField.COMMENT_PARENT, Line.LONGEST_TEXT);
        var byOwner = line.value(ImportField.COMMENT_BY_OWNER, null, YesNo::read);
        return Entry.about(
                line.number(),
                line.externalId(),
                owner,
                new CommentContent(
                        post == null ? "" : post.key(),
                        id == null ? "" : id,
                        parent(owner.platform(), id, parent, post),
                        Boolean.TRUE.equals(byOwner),
                        line.cell(ImportField.COMMENT_AUTHOR, null),
                        line.cell(ImportField.COMMENT_AUTHOR_ID, null),
                        line.moment(ImportField.COMMENT_AT),
                        words));
    }

    /// YouTube puts the thread's id before an answer's own: `Ugx1.9abc`. Some lists name the post itself as the
    /// parent of what stands at the top, or the comment itself.
    private static @Nullable String parent(
            Platform platform, @Nullable String id, @Nullable String written, @Nullable PostName post) {
        if (written != null) {
            return written.equals(id) || (post != null && written.equals(post.key())) || written.equals("0")
                    ? null
                    : written;
        }
        var dot = id == null || platform != Platform.YOUTUBE ? -1 : id.indexOf('.');
        return dot > 0 && id != null ? id.substring(0, dot) : null;
    }
}
