package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Who is chosen in the register, some or everyone who matches, and what can be done to them.
final class SelectionBar extends Div {
    /// Makes what can be done to those who are chosen.
    interface Deeds {
        /// @param picked empty if everyone who matches is chosen
        List<Component> of(Selection selection, Count count, List<CreatorSummary> picked);
    }

    private final Deeds deeds;
    private final Runnable letGo;
    private final Div progress = new Div();
    private final Div choice = new Div();
    private CreatorFilter filter = CreatorFilter.NONE;
    private Count matching = new Count(0, true);

    /// @param letGo takes the marks off the list
    SelectionBar(Deeds deeds, Runnable letGo) {
        this.deeds = deeds;
        this.letGo = letGo;
        addClassName("selection");
        choice.addClassName("selection-bar");
        choice.setVisible(false);
        add(choice, progress);
    }

    /// What everyone who matches means from now on; nobody is chosen.
    void matching(CreatorFilter shown, Count count) {
        filter = shown;
        matching = count;
        choice.setVisible(false);
    }

    void picked(List<CreatorSummary> creators) {
        if (creators.isEmpty()) {
            choice.setVisible(false);
            return;
        }
        var ids = creators.stream().map(CreatorSummary::id).collect(Collectors.toSet());
        var parts = new ArrayList<Component>();
        parts.add(new Span(text("creators.selection.count", creators.size())));
        if (matching.value() > creators.size()) {
            parts.add(Buttons.quiet(text("relations.bulk.everyone", words(matching)), this::everyone));
        }
        parts.addAll(deeds.of(new Selection.Picked(ids), new Count(ids.size(), true), creators));
        show(parts);
    }

    /// Chooses everyone who matches.
    void everyone() {
        var parts = new ArrayList<Component>();
        parts.add(new Span(text("relations.bulk.everyone.chosen", words(matching))));
        parts.addAll(deeds.of(new Selection.Matching(filter), matching, List.of()));
        show(parts);
    }

    private void show(List<Component> parts) {
        choice.removeAll();
        choice.add(parts);
        choice.add(Buttons.quiet(text("creators.selection.clear"), () -> {
            choice.setVisible(false);
            letGo.run();
        }));
        choice.setVisible(true);
    }

    /// Shows how far work is, below.
    void watch(Component work) {
        choice.setVisible(false);
        progress.removeAll();
        progress.add(work);
    }

    static String words(Count count) {
        return count.exact()
                ? Formats.count(count.value())
                : text("relations.facets.about", Formats.compact(count.value()));
    }
}
