package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kodama.campaigns.Campaign;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.scoring.model.AudienceCoverage;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/// The brief, to be read.
final class BriefTab extends Div {
    BriefTab(Campaign campaign, String product, Optional<AudienceCoverage> coverage) {
        addClassName("columns");
        var brief = campaign.brief();
        var goal = new Paragraph(brief.goal());
        goal.addClassName("words");
        add(
                Page.column(new Section(text("campaigns.field.goal"), goal), target(campaign, coverage)),
                new Section(
                        text("campaigns.brief.frame"),
                        new Facts()
                                .fact(text("campaigns.field.product"), product)
                                .fact(text("campaigns.field.budget"), Formats.yen(brief.budgetYen()))
                                .fact(
                                        text("campaigns.field.schedule"),
                                        text(
                                                "campaigns.schedule",
                                                Formats.date(brief.startsOn()),
                                                Formats.date(brief.endsOn())))
                                .fact(
                                        text("campaigns.field.platforms"),
                                        any(brief.platforms(), platform -> word("console.platform", platform)))
                                .fact(
                                        text("campaigns.field.tiers"),
                                        any(brief.tiers(), tier -> word("console.tier", tier)))
                                .fact(text("campaigns.field.topics"), any(brief.topics(), Function.identity()))
                                .fact(
                                        text("campaigns.field.language"),
                                        brief.language() == null
                                                ? text("console.any")
                                                : Regions.language(brief.language()))
                                .fact(text("campaigns.field.exclusivity"), ExclusivityWords.of(brief.exclusivity()))));
    }

    private static Section target(Campaign campaign, Optional<AudienceCoverage> coverage) {
        var section = new Section(text("campaigns.field.target"));
        if (campaign.brief().target().isEmpty()) {
            section.add(new Paragraph(text("campaigns.target.any")));
            return section;
        }
        var cells = new UnorderedList();
        campaign.brief().target().forEach(cell -> cells.add(new ListItem(TargetWords.of(cell))));
        section.add(cells);
        coverage.ifPresent(known -> section.add(new CoverageNote(known)));
        return section;
    }

    private static <T> String any(Collection<T> values, Function<T, String> label) {
        return values.isEmpty() ? text("console.any") : TargetWords.list(values, label);
    }
}
