package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Prospect;
import dev.kodama.scoring.model.Score;

/// What would change a score: where there is most to gain, and what to do for it.
final class ProspectList extends Div {
    private static final int SHOWN = 5;

    ProspectList(Score score) {
        var prospects = Prospect.of(score);
        setVisible(!prospects.isEmpty());
        var table = new PlainTable(
                text("metrics.prospect.metric"), text("metrics.prospect.likely"), text("metrics.prospect.most"));
        for (var prospect : prospects.stream().limit(SHOWN).toList()) {
            var what = new Div(Words.of(prospect.what()));
            what.addClassName("under");
            var name = new Div(Words.of(Definitions.of(prospect.metric()).name()));
            table.row(
                    new Div(name, what),
                    prospect.likely() == 0 ? "" : text("metrics.prospect.gain", Words.points(prospect.likely(), 1)),
                    text("metrics.prospect.gain", Words.points(prospect.most(), 1)));
        }
        add(new H3(text("metrics.prospect.title")), table);
    }
}
