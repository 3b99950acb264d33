package dev.kodama.console.parts;

import com.vaadin.flow.component.html.Span;

/// A state in a word. The word carries the meaning; the colour only helps.
public final class Badge extends Span {
    public enum Tone {
        NEUTRAL,
        GOOD,
        WARNING,
        BAD,
        ACCENT
    }

    public Badge(String word, Tone tone) {
        super(word);
        addClassNames("badge", "badge-" + tone.name().toLowerCase());
    }

    public Badge hint(String sentence) {
        setTitle(sentence);
        return this;
    }
}
