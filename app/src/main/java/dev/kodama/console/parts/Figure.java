package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Span;
import dev.kodama.console.texts.Formats;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A figure in tabular digits, with the exact value on hover where the text rounds it.
public final class Figure extends Span {
    /// Older figures are marked: an account can have doubled since.
    public static final Duration STALE = Duration.ofDays(90);

    private Figure(String written, String exact) {
        super(written);
        addClassName("figure");
        if (written.equals(Formats.MISSING)) {
            addClassName("missing");
            setTitle(text("console.no-data"));
        } else if (!written.equals(exact)) {
            setTitle(exact);
        }
    }

    /// `12.3万`, exact on hover.
    public static Figure compact(@Nullable Long count) {
        return new Figure(Formats.compact(count), Formats.count(count));
    }

    public static Figure count(@Nullable Number count) {
        return new Figure(Formats.count(count), Formats.count(count));
    }

    public static Figure yen(@Nullable Long yen) {
        return new Figure(Formats.yen(yen), Formats.yen(yen));
    }

    public static Figure percent(@Nullable Double fraction, int decimals) {
        return new Figure(Formats.percent(fraction, decimals), Formats.percent(fraction, decimals + 3));
    }

    public static Figure decimal(@Nullable Double value, int decimals) {
        return new Figure(Formats.decimal(value, decimals), Formats.decimal(value, decimals));
    }

    /// `3 日前`, the moment on hover, marked when it is long ago.
    public static Figure age(@Nullable Instant moment) {
        var figure = new Figure(Formats.ago(moment), Formats.moment(moment));
        if (moment != null && moment.isBefore(Instant.now().minus(STALE))) {
            figure.addClassName("stale");
            figure.setTitle(text("console.stale", Formats.moment(moment)));
        }
        return figure;
    }

    /// Adds to what is said on hover, such as a source.
    public Figure hint(String words) {
        setTitle(getTitle().map(title -> title + "\n" + words).orElse(words));
        return this;
    }
}
