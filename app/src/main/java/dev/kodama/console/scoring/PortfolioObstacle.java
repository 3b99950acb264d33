package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.scoring.PortfolioProposal.NothingFits;

/// Why there is no portfolio, and what would help.
final class PortfolioObstacle extends Div {
    PortfolioObstacle(NothingFits nothing, PortfolioResult.Actions actions) {
        addClassNames("column", "portfolio-result");
        var state = new EmptyState(
                VaadinIcon.COINS,
                word("portfolio.obstacle", nothing.obstacle()),
                word("portfolio.obstacle.what-to-do", nothing.obstacle()));
        nothing.who().stream()
                .limit(5)
                .forEach(candidate -> state.add(Buttons.plain(
                        text("portfolio.leave-out", candidate.displayName()),
                        () -> actions.leaveOut(candidate.creatorId()))));
        add(state);
    }
}
