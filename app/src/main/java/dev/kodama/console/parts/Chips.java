package dev.kodama.console.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/// Short words side by side, such as tags and topics.
public final class Chips extends Span {
    private static final int SHOWN = 3;

    private Chips() {
        addClassName("chips");
    }

    public static Chips of(Collection<String> words) {
        var chips = new Chips();
        words.forEach(word -> chips.add(chip(word)));
        return chips;
    }

    /// The first few; the rest on hover. For a line of a list.
    public static Chips few(Collection<String> words) {
        var chips = of(words.stream().limit(SHOWN).toList());
        if (words.size() > SHOWN) {
            var rest = chip("+" + (words.size() - SHOWN));
            rest.setTitle(String.join("\n", words));
            chips.add(rest);
        }
        return chips;
    }

    private static Span chip(String word) {
        var chip = new Span(word);
        chip.addClassName("chip");
        return chip;
    }
}
