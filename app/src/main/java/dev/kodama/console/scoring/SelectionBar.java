package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Buttons;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What can be done with the creators that are chosen in a ranking.
final class SelectionBar extends Div {
    private final RankingGrid grid;
    private final boolean mayShortlist;
    private final Consumer<Set<UUID>> shortlisting;
    private final Consumer<List<UUID>> comparing;

    /// @param shortlisting puts them on the shortlist
    /// @param comparing puts two of them beside each other
    SelectionBar(
            RankingGrid grid, boolean mayShortlist, Consumer<Set<UUID>> shortlisting, Consumer<List<UUID>> comparing) {
        this.grid = grid;
        this.mayShortlist = mayShortlist;
        this.shortlisting = shortlisting;
        this.comparing = comparing;
        addClassName("selection-bar");
        setVisible(false);
        var model = (GridMultiSelectionModel<RankingGrid.Line>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        model.setDragSelect(true);
        grid.addSelectionListener(chosen -> show(chosen.getAllSelectedItems().stream()
                .map(line -> line.creator().creatorId())
                .collect(Collectors.toSet())));
    }

    private void show(Set<UUID> creators) {
        removeAll();
        setVisible(!creators.isEmpty());
        add(new Span(text("scoring.selection.count", creators.size())));
        if (mayShortlist) {
            add(Buttons.primary(text("scoring.shortlist"), () -> shortlisting.accept(creators)));
        }
        var compare = Buttons.plain(text("metrics.compare.do"), () -> comparing.accept(List.copyOf(creators)));
        compare.setEnabled(creators.size() == 2);
        add(
                Buttons.plain(text("metrics.lookalikes.find"), () -> ScoringNavigation.openLookalikes(creators)),
                compare,
                Buttons.quiet(text("scoring.selection.clear"), grid::deselectAll));
    }
}
