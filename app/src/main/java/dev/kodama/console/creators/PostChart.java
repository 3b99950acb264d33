package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.chart.LineChart;
import dev.kodama.console.chart.LineChart.Line;
import dev.kodama.console.chart.LineChart.Point;
import dev.kodama.console.chart.Unit;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Post;
import dev.kodama.scoring.PostWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The engagement rate of each of the latest posts, and their median: one sees at once whether a few posts carry all.
final class PostChart extends Composite<Div> {
    private static final double MILLION = 1_000_000;
    private static final int NOTE = 60;

    private final List<Post> posts;
    private final PostWatch.Standing standing;

    PostChart(List<Post> posts, PostWatch.Standing standing) {
        this.posts = posts;
        this.standing = standing;
    }

    @Override
    protected Div initContent() {
        return new Div(new H3(text("posts.chart")), picture());
    }

    private Component picture() {
        var median = standing.median();
        var points = points();
        if (median == null || points.isEmpty()) {
            var why = new Paragraph(text("posts.chart.none"));
            why.addClassName("quiet");
            return why;
        }
        var moments = points.stream().map(Point::at).sorted().toList();
        var lines = List.of(
                new Line(text("posts.chart.post"), points),
                new Line(
                        text("posts.chart.median", Formats.percent(median.ppm() / MILLION, 2)),
                        List.of(
                                new Point(moments.getFirst(), median.ppm() / MILLION),
                                new Point(moments.getLast(), median.ppm() / MILLION))));
        return new Chart(text("posts.chart"), new LineChart(Unit.PERCENT, lines));
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (var post : posts) {
            var rate = standing.ratesPpm().get(post.id());
            Instant at = post.publishedAt();
            if (rate != null && at != null) {
                points.add(new Point(at, rate / MILLION, note(post), Boolean.TRUE.equals(post.paid())));
            }
        }
        return points;
    }

    private static String note(Post post) {
        var caption = post.caption() == null ? post.key() : post.caption();
        var cut = caption.codePointCount(0, caption.length()) > NOTE
                ? caption.substring(0, caption.offsetByCodePoints(0, NOTE)) + "…"
                : caption;
        return Boolean.TRUE.equals(post.paid()) ? text("posts.paid") + " · " + cut : cut;
    }
}
