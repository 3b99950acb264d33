package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A score on a scale of 100: a tick for the score, a band for what it may be, a line in the middle for a typical peer.
final class ScoreBar extends Div {
    private static final double PERCENT = 10_000;

    ScoreBar(int low, int points, int high) {
        addClassName("score");
        var number = new Span(Words.points(points, 1));
        number.addClassNames("score-points", "figure");
        var scale = new Div(band(low, high), tick(points));
        scale.addClassName("score-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        add(number, scale);
        setTitle(text("scoring.interval", Words.points(low, 1), Words.points(high, 1)));
    }

    private static Div band(int low, int high) {
        var band = new Div();
        band.addClassName("score-band");
        band.getStyle().set("left", low / PERCENT + "%").set("width", (high - low) / PERCENT + "%");
        return band;
    }

    private static Div tick(int points) {
        var tick = new Div();
        tick.addClassName("score-tick");
        tick.getStyle().set("left", points / PERCENT + "%");
        return tick;
    }
}
