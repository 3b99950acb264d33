package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Span;
import dev.kodama.creators.Snapshot;
import dev.kodama.creators.Source;

/// Where a number comes from, in words: how it was come by, then the file, API or person.
final class Sources {
    private Sources() {}

    static Span of(Snapshot snapshot) {
        var span = new Span(words(snapshot));
        span.addClassName("source");
        return span;
    }

    static String words(Snapshot snapshot) {
        var source = words(snapshot.source());
        return snapshot.line() == null ? source : text("creators.source.line", source, snapshot.line());
    }

    static String words(Source source) {
        return text("creators.source", word("creators.method", source.method()), source.name());
    }
}
