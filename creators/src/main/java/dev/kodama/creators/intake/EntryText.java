package dev.kodama.creators.intake;

import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.merge.Content.CommentContent;
import dev.kodama.creators.merge.Content.PostContent;
import dev.kodama.creators.merge.Entry;
import dev.kodama.creators.merge.FollowerFact;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An entry in one line, for a human eye: `松本 · INSTAGRAM @matsumoto · 12,000`.
final class EntryText {
    private static final int CAPTION_SHOWN = 60;

    private EntryText() {}

    static String of(Entry entry) {
        var parts = new ArrayList<String>();
        if (entry.profile().displayName() != null) {
            parts.add(entry.profile().displayName());
        } else if (entry.externalId() != null) {
            parts.add(entry.externalId());
        }
        for (var account : entry.accounts()) {
            parts.add(account.platform()
                    + (account.handle() == null ? "" : " @" + account.handle().shown()));
            if (account.figures().followers() != null) {
                parts.add(String.format(Locale.ROOT, "%,d", account.figures().followers()));
            }
        }
        if (entry.audience() != null) {
            var composition = entry.audience().composition();
            composition.cells().stream()
                    .limit(3)
                    .map(cell -> "%s %s %s %s %.1f%%"
                            .formatted(
                                    cell.age(), cell.gender(), cell.interest(), cell.region(), cell.sharePpm() / 1e4))
                    .forEach(parts::add);
            composition.marginals().stream().limit(3).map(EntryText::marginal).forEach(parts::add);
        }
        for (var rate : entry.rates()) {
            parts.add("%s %s ¥%,d".formatted(rate.platform(), rate.format(), rate.yen()));
        }
        if (entry.followers() instanceof FollowerFact.Share share) {
            parts.add(String.format(Locale.ROOT, "%,d", share.followers()));
        }
        switch (entry.content()) {
            case PostContent post -> parts.add(post(post));
            case CommentContent comment -> parts.add(comment(comment));
            case null -> {}
        }
        return String.join(" · ", parts);
    }

    private static String marginal(AudienceMarginal marginal) {
        return Stream.of(marginal.age(), marginal.gender(), marginal.interest(), marginal.region())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" ", "", " %.1f%%".formatted(marginal.sharePpm() / 1e4)));
    }

    private static String post(PostContent post) {
        var text = new StringBuilder(post.key());
        var caption = post.caption();
        if (caption != null) {
            text.append(" · ")
                    .append(caption.codePoints()
                            .limit(CAPTION_SHOWN)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
        }
        append(text, "▶", post.figures().views());
        append(text, "♥", post.figures().likes());
        append(text, "💬", post.figures().comments());
        append(text, "↗", post.figures().shares());
        append(text, "★", post.figures().saves());
        return text.toString();
    }

    private static void append(StringBuilder text, String sign, @Nullable Long figure) {
        if (figure != null) {
            text.append(' ').append(sign).append(String.format(Locale.ROOT, "%,d", figure));
        }
    }

    /// Neither who wrote it nor what: previews are kept.
    private static String comment(CommentContent comment) {
        return (comment.postKey().isEmpty() ? "" : comment.postKey() + " · ")
                + (comment.parentKey() == null ? "💬" : "↳")
                + (comment.byOwner() ? " ★" : "")
                + (comment.writtenAt() == null ? "" : " " + comment.writtenAt());
    }
}
