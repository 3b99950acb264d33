package dev.kodama.console.creators;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.texts.Formats;
import java.util.Map;

/// Shares as lines with a bar behind each, as long as the share is of the largest.
final class ShareBars extends Div {
    private static final double WHOLE = 1_000_000;

    /// @param sharesPpm by what is to be read, in the order in which they are to stand
    ShareBars(Map<String, Long> sharesPpm) {
        addClassName("shares");
        var largest =
                sharesPpm.values().stream().mapToLong(Long::longValue).max().orElse(1);
        sharesPpm.forEach((words, ppm) -> {
            var figure = new Span(percent(ppm));
            figure.addClassName("figure");
            var line = new Div(new Span(words), figure);
            line.addClassName("share");
            line.getStyle().set("--share", Math.round(ppm * 100.0 / Math.max(1, largest)) + "%");
            add(line);
        });
    }

    static String percent(long ppm) {
        return Formats.percent(ppm / WHOLE, 1);
    }
}
