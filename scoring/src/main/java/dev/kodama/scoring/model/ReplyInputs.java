package dev.kodama.scoring.model;

import dev.kodama.creators.events.AccountFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a reply rate rests on: the method that counted, and beside it what the other one says.
final class ReplyInputs {
    private static final double MILLION = 1_000_000;
    private static final double MINUTES_PER_HOUR = 60;

    private ReplyInputs() {}

    private record Origin(@Nullable Instant at, String source) {}

    static List<Input> of(Dossier.Account account, AccountFigures figures, Replies replies) {
        var count = account.posts() == null ? null : account.posts().comments();
        var origin = replies.counted() && count != null
                ? new Origin(count.to(), count.source())
                : new Origin(figures.capturedAt(), figures.source());
        var interval = replies.interval();
        var inputs = new ArrayList<Input>();
        inputs.add(from(
                origin,
                replies,
                Input.of(
                        "reply_rate_low",
                        "返信率の下限（ウィルソン95%）",
                        "Reply rate, Wilson lower bound",
                        ratio(interval.lowPpm()))));
        inputs.add(from(
                origin,
                replies,
                Input.of(
                        "reply_rate_high",
                        "返信率の上限（ウィルソン95%）",
                        "Reply rate, Wilson upper bound",
                        ratio(interval.highPpm()))));
        inputs.add(from(
                origin,
                replies,
                replies.counted()
                        ? Input.of(
                                "answered_comments",
                                "返信したコメント（コメントから計測）",
                                "Comments answered, counted one by one",
                                replies.answered())
                        : Input.of("answered_comments", "返信したコメント", "Comments answered", replies.answered())));
        if (replies.counted() && count != null) {
            var minutes = count.medianMinutes();
            if (minutes != null) {
                inputs.add(from(
                                origin,
                                replies,
                                Input.of(
                                        "hours_to_answer",
                                        "返信までの時間（中央値）",
                                        "Hours to an answer, median",
                                        minutes / MINUTES_PER_HOUR))
                        .over(count.timed()));
            }
            var told = Replies.told(figures);
            if (told != null) {
                inputs.add(Input.of(
                                "answered_comments_told",
                                "返信したコメント（ファイル等の記載）",
                                "Comments answered, as a file or a person says",
                                told.answered())
                        .measured(figures.capturedAt(), figures.source())
                        .over(told.comments()));
            }
        }
        return inputs;
    }

    private static Input from(Origin origin, Replies replies, Input input) {
        var over = input.over(replies.comments());
        return origin.at() == null
                ? over.from(origin.source())
                : over.measured(Objects.requireNonNull(origin.at()), origin.source());
    }

    private static String ratio(long ppm) {
        return String.valueOf(ppm / MILLION);
    }
}
