package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.scoring.growth.GrowthAnomaly;
import java.util.List;

/// Where accounts grew out of the ordinary, with the rule and the figures behind it: leads, never verdicts.
final class GrowthLeads extends Composite<Div> {
    private final PlainTable table = new PlainTable(
            text("creators.growth.lead.account"),
            text("creators.growth.lead.days"),
            text("creators.growth.lead.rule"),
            text("creators.growth.lead.followers"),
            text("creators.growth.lead.excess"),
            text("creators.growth.lead.typical"),
            text("creators.growth.lead.score"));

    void add(Account account, List<GrowthAnomaly> anomalies) {
        for (var anomaly : anomalies.reversed()) {
            table.row(
                    word("console.platform", account.platform()) + " " + account.handle(),
                    Formats.date(anomaly.from()) + " – " + Formats.date(anomaly.to()),
                    word("creators.growth.rule", anomaly.rule()),
                    Formats.count(anomaly.before()) + " → " + Formats.count(anomaly.after()),
                    Figure.percent(anomaly.excessShare(), 1),
                    Figure.percent(anomaly.typicalShare(), 2),
                    score(anomaly));
        }
    }

    /// The same in a few words, for the point in the chart.
    static String inWords(GrowthAnomaly anomaly) {
        return text(
                "creators.growth.lead.note",
                word("creators.growth.rule", anomaly.rule()),
                Formats.percent(anomaly.excessShare(), 1),
                score(anomaly));
    }

    private static String score(GrowthAnomaly anomaly) {
        return Formats.decimal(anomaly.scoreTenths() / 10.0, 1);
    }

    @Override
    protected Div initContent() {
        var caution = new Paragraph(text("creators.growth.lead.caution"));
        caution.addClassName("quiet");
        var leads = new Div(new H3(text("creators.growth.lead.title")), caution, table);
        leads.addClassName("growth-leads");
        return leads;
    }
}
