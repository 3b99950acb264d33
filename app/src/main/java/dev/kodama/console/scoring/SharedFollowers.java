package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.scoring.ReachCount;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// On a creator's page: with whom they share followers, as far as that is known.
@org.springframework.stereotype.Component
public class SharedFollowers {
    private final ReachCount reach;

    SharedFollowers(ReachCount reach) {
        this.reach = reach;
    }

    /// Takes no room where nothing is known, as with most creators.
    public Component of(UUID creatorId) {
        var neighbours = reach.mostOverlapping(Set.of(creatorId)).getOrDefault(creatorId, List.of());
        if (neighbours.isEmpty()) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var table = new PlainTable(
                text("overlap.own.creator"),
                text("overlap.platform"),
                text("overlap.shared"),
                text("overlap.coefficient"));
        neighbours.forEach(neighbour -> table.row(
                CreatorsNavigation.link(neighbour.creatorId(), neighbour.creatorName()),
                word("console.platform", neighbour.platform()),
                ReachText.figure(neighbour.overlap().shared()),
                ReachText.share(neighbour.overlap().coefficient())));
        return new Section(text("overlap.neighbours.title"), table).note(text("overlap.neighbours.note"));
    }
}
