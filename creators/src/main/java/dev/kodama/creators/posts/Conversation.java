package dev.kodama.creators.posts;

import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.SpamRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts what an account makes of the comments below its posts.
///
/// Asked is every top-level comment by someone else that no [SpamRule] removes. Answered is one in whose thread the
/// account has written, however deep: Instagram and YouTube hang every answer below the top of its thread, so only so
/// are platforms counted alike. How long an answer took is known where both times are and the answer is not the older
/// one; a clock that runs wrong makes no answer fast.
final class Conversation {
    /// Shorter words are said by many without copying: かわいい!
    static final int LONG = 20;

    /// From so many on, long words that are the same are copies.
    static final int COPIES = 3;

    private static final int DEEPEST = 100;
    private static final Comparator<KnownComment> IN_TIME = Comparator.comparing(
                    KnownComment::writtenAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(KnownComment::key);

    private final Map<String, KnownComment> byKey = new HashMap<>();
    private final Map<SpamRule, Integer> removed = new EnumMap<>(SpamRule.class);
    private final Map<String, KnownComment> asked = new LinkedHashMap<>();
    private final Map<String, List<KnownComment>> answers = new HashMap<>();

    private Conversation(Collection<KnownComment> comments) {
        comments.forEach(comment -> byKey.put(comment.key(), comment));
        ask(comments);
        answer(comments);
    }

    /// @param comments of one account, in any order
    /// @param source who told the last of them
    static CommentCount count(Collection<KnownComment> comments, String source) {
        return new Conversation(comments).counted(comments, source);
    }

    private void ask(Collection<KnownComment> comments) {
        var byOthers = comments.stream()
                .filter(comment -> !comment.byOwner() && comment.parentKey() == null)
                .sorted(IN_TIME)
                .toList();
        var copies = new HashMap<Long, Integer>();
        byOthers.stream()
                .map(KnownComment::print)
                .filter(Objects::nonNull)
                .forEach(print -> copies.merge(print, 1, Integer::sum));
        var said = new HashSet<Said>();
        for (var comment : byOthers) {
            var rule = spam(comment, said, copies);
            if (rule == null) {
                asked.put(comment.key(), comment);
            } else {
                removed.merge(rule, 1, Integer::sum);
            }
        }
    }

    private record Said(long author, long print) {}

    private static @Nullable SpamRule spam(KnownComment comment, Set<Said> said, Map<Long, Integer> copies) {
        var letters = comment.letters();
        var print = comment.print();
        var author = comment.author();
        if (letters == null || print == null) {
            return null;
        }
        if (letters == 0 && comment.links()) {
            return SpamRule.LINKS_ONLY;
        }
        if (letters == 0 && comment.mentions()) {
            return SpamRule.MENTIONS_ONLY;
        }
        if (author != null && !said.add(new Said(author, print))) {
            return SpamRule.SAID_BEFORE;
        }
        return letters >= LONG && copies.getOrDefault(print, 0) >= COPIES ? SpamRule.COPIED : null;
    }

    private void answer(Collection<KnownComment> comments) {
        for (var comment : comments) {
            if (comment.byOwner() && comment.parentKey() != null) {
                var top = topOf(comment);
                if (top != null && asked.containsKey(top.key())) {
                    answers.computeIfAbsent(top.key(), key -> new ArrayList<>(1))
                            .add(comment);
                }
            }
        }
    }

    /// Null if a comment on the way up is not known.
    private @Nullable KnownComment topOf(KnownComment comment) {
        var at = comment;
        for (var depth = 0; depth < DEEPEST; depth++) {
            if (at.parentKey() == null) {
                return at;
            }
            var parent = byKey.get(at.parentKey());
            if (parent == null) {
                return null;
            }
            at = parent;
        }
        return null;
    }

    private CommentCount counted(Collection<KnownComment> comments, String source) {
        var minutes = answers.entrySet().stream()
                .map(answered -> minutes(Objects.requireNonNull(asked.get(answered.getKey())), answered.getValue()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var times = asked.values().stream()
                .map(KnownComment::writtenAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new CommentCount(
                (int) comments.stream().map(KnownComment::postKey).distinct().count(),
                asked.size(),
                answers.size(),
                minutes.size(),
                minutes.isEmpty() ? null : median(minutes),
                removed,
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast(),
                source);
    }

    private static @Nullable Integer minutes(KnownComment question, List<KnownComment> answers) {
        var first = answers.stream()
                .map(KnownComment::writtenAt)
                .filter(Objects::nonNull)
                .min(Comparator.<Instant>naturalOrder())
                .orElse(null);
        var asked = question.writtenAt();
        return first == null || asked == null || first.isBefore(asked)
                ? null
                : (int) Duration.between(asked, first).toMinutes();
    }

    private static int median(List<Integer> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (int) (((long) sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
