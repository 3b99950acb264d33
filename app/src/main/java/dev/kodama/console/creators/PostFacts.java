package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.scoring.PostWatch;
import dev.kodama.scoring.model.PostFinding;
import dev.kodama.scoring.model.PostMetric;
import dev.kodama.scoring.model.PostMetrics;
import dev.kodama.scoring.model.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the latest posts come to, with what each figure rests on: how many, from when to when, and who says so.
final class PostFacts extends Composite<Facts> {
    private final PostWatch.Standing standing;

    PostFacts(PostWatch.Standing standing) {
        this.standing = standing;
    }

    @Override
    protected Facts initContent() {
        var facts = new Facts();
        for (var finding : standing.findings()) {
            facts.fact(inWords(PostMetrics.of(finding.metric()).name()), value(finding));
        }
        return facts;
    }

    private static Span value(PostFinding finding) {
        var measured = finding.measured();
        var definition = PostMetrics.of(finding.metric());
        if (measured == null) {
            var missing = new Span(Formats.MISSING);
            missing.addClassName("missing");
            missing.setTitle(text("posts.figure.missing", inWords(finding.wouldFill()), inWords(definition.meaning())));
            return missing;
        }
        var n = new Span(text("posts.figure.n", Formats.count(measured.n()), Formats.count(measured.of())));
        n.addClassName("quiet");
        var value = new Span(new Span(write(finding.metric(), measured.value())), new Span(" "), n);
        value.setTitle(text(
                "posts.figure.note",
                inWords(definition.meaning()),
                interval(finding.metric(), measured.low(), measured.high()),
                Formats.date(measured.from()),
                Formats.date(measured.to()),
                measured.source() == null ? Formats.MISSING : measured.source(),
                definition.id(),
                definition.version()));
        return value;
    }

    private static String interval(PostMetric metric, @Nullable Double low, @Nullable Double high) {
        return low == null || high == null
                ? text("posts.figure.no-interval")
                : text("posts.figure.interval", write(metric, low), write(metric, high));
    }

    static String write(PostMetric metric, double value) {
        return switch (metric) {
            case ENGAGEMENT_MEDIAN -> Formats.percent(value, 2);
            case REPLY_RATE, PAID_SHARE -> Formats.percent(value, 0);
            case HOURS_TO_ANSWER -> text("posts.figure.hours", Formats.decimal(value, 1));
            case POSTS_PER_WEEK -> text("posts.figure.per-week", Formats.decimal(value, 1));
            case POSTING_REGULARITY, VIEW_STABILITY -> Formats.decimal(value, 2);
        };
    }

    private static String inWords(Text words) {
        return Texts.locale().getLanguage().equals(Locale.JAPANESE.getLanguage()) ? words.ja() : words.en();
    }
}
