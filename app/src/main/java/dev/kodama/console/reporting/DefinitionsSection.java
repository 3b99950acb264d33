package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.reporting.Metric;

/// How every figure is defined, for those who do not hover: on a phone, with a keyboard, on paper.
final class DefinitionsSection extends Composite<NativeDetails> {
    @Override
    protected NativeDetails initContent() {
        var table = new PlainTable(
                text("reporting.definitions.metric"),
                text("reporting.definitions.version"),
                text("reporting.definitions.text"));
        for (var metric : Metric.values()) {
            table.row(
                    metric.label(FigureText.language()),
                    metric.id() + " v" + metric.version(),
                    metric.definition(FigureText.language()));
        }
        var details = new NativeDetails();
        details.setSummaryText(text("reporting.definitions.title"));
        details.setContent(table);
        details.addClassName("report-definitions");
        return details;
    }
}
