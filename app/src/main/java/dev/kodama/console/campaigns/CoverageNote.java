package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.model.AudienceCoverage;

/// Of how many creators the audience is known: what fit to a target is worth.
final class CoverageNote extends Paragraph {
    CoverageNote(AudienceCoverage coverage) {
        super(text(
                "campaigns.target.coverage",
                Formats.count(coverage.creators()),
                Formats.count(coverage.joint()),
                Formats.count(coverage.marginalsOnly())));
        addClassNames("small", "quiet");
    }
}
