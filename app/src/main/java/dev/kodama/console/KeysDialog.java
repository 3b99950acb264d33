package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Facts;
import java.util.List;

/// Says which keys do what. The keys themselves live in `js/kodama.js`.
final class KeysDialog extends Dialog {
    KeysDialog(List<Navigation.Place> places) {
        setHeaderTitle(text("console.keys.title"));
        var keys = new Facts();
        keys.addClassName("keys");
        keys.fact(text("console.keys.search"), key("/"));
        keys.fact(text("console.keys.help"), key("?"));
        for (var place : places) {
            keys.fact(text("console.keys.go", text(place.label())), key("g " + place.key()));
        }
        keys.fact(text("console.keys.close"), key("Esc"));
        add(keys);
        getFooter().add(Buttons.plain(text("console.close"), this::close));
    }

    private static Span key(String name) {
        var key = new Span(name);
        key.addClassName("key");
        return key;
    }
}
