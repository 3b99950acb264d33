package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.intake.IntakeNavigation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.events.FollowerCoverage;
import dev.kodama.scoring.CreatorsReach;
import dev.kodama.scoring.CreatorsReach.OnPlatform;
import dev.kodama.scoring.model.reach.Reach;
import dev.kodama.scoring.model.reach.TargetReach;
import org.jspecify.annotations.Nullable;

/// The naive sum, the people behind it, and how that is known.
final class ReachSummary {
    private ReachSummary() {}

    static Section ofAll(CreatorsReach known) {
        return new Section(text("overlap.everywhere"), figures(known.memberships(), known.people(), known.target()))
                .note(text("overlap.everywhere.note"));
    }

    static Section of(OnPlatform on) {
        var section = new Section(
                text("overlap.there", word("console.platform", on.platform())),
                figures(on.memberships(), on.people(), on.target()));
        section.note(text(
                "overlap.lists",
                on.members().size(),
                on.listed(FollowerCoverage.COMPLETE),
                on.listed(FollowerCoverage.RANDOM),
                on.listed(FollowerCoverage.PARTIAL)));
        if (!(on.people() instanceof Reach.Exact)
                && on.listed(FollowerCoverage.COMPLETE) < on.members().size()) {
            section.add(Notice.info(
                    text("overlap.know-better"),
                    Buttons.quiet(text("overlap.know-better.go"), IntakeNavigation::openWizard)));
        }
        return section;
    }

    private static Div figures(long memberships, Reach people, @Nullable TargetReach target) {
        var row = new Div(
                figure(text("overlap.people"), ReachText.figure(people), ReachText.basis(people)),
                figure(text("overlap.memberships"), Formats.count(memberships), text("overlap.memberships.note")),
                figure(
                        text("overlap.repeated"),
                        ReachText.repeated(memberships, people),
                        text("overlap.repeated.note")));
        if (target != null) {
            row.add(figure(
                    text("overlap.target"),
                    ReachText.figure(target.people()),
                    text("overlap.target.basis", target.measured(), target.accounts())));
        }
        row.addClassName("reach-figures");
        return row;
    }

    private static Div figure(String label, String value, String note) {
        var name = new Span(label);
        name.addClassName("reach-label");
        var figure = new Span(value);
        figure.addClassNames("reach-value", "figure");
        var words = new Span(note);
        words.addClassName("reach-note");
        var tile = new Div(name, figure, words);
        tile.addClassName("reach-figure");
        return tile;
    }
}
