package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.console.texts.Formats;

/// How much of the budget is agreed, and how much is offered on top of it; red once more is agreed than there is.
final class BudgetBar extends Div {
    BudgetBar(CampaignProgress progress) {
        addClassName("budget");
        var agreed = part("budget-agreed", progress.agreedYen(), progress.budgetYen());
        var offered = part("budget-offered", progress.openOffersYen(), progress.budgetYen());
        var bar = new Div(agreed, offered);
        bar.addClassName("budget-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (progress.overBudget()) {
            addClassName("budget-over");
        }
        var words = new Span(
                text("campaigns.budget.of", Formats.yen(progress.agreedYen()), Formats.yen(progress.budgetYen())));
        words.addClassNames("figure", "small");
        setTitle(text(
                "campaigns.budget.hint",
                Formats.yen(progress.agreedYen()),
                Formats.yen(progress.openOffersYen()),
                Formats.yen(progress.paidYen()),
                Formats.yen(progress.budgetYen())));
        add(bar, words);
    }

    private static Span part(String name, long yen, long budgetYen) {
        var part = new Span();
        part.addClassName(name);
        var percent = budgetYen == 0 ? (yen > 0 ? 100 : 0) : Math.min(100, yen * 100 / budgetYen);
        part.getStyle().set("width", percent + "%");
        return part;
    }
}
