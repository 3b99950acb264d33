package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.kodama.console.parts.TabBar;
import java.util.UUID;

/// The parts of one campaign. Ranking, reach and report are pages of other slices; whoever shows one of them puts
/// these tabs on it, so that a campaign feels like one place.
public final class CampaignTabs {
    public static final String BOARD = "board";
    public static final String RANKING = "ranking";
    public static final String REACH = "reach";
    public static final String PORTFOLIO = "portfolio";
    public static final String BRIEF = "brief";
    public static final String HISTORY = "history";
    public static final String REPORT = "report";

    private CampaignTabs() {}

    /// @param open one of the constants
    public static TabBar of(UUID campaignId, String open) {
        var tabs = new TabBar()
                .add(BOARD, text("campaigns.tab.board"))
                .add(RANKING, text("campaigns.tab.ranking"))
                .add(REACH, text("campaigns.tab.reach"))
                .add(PORTFOLIO, text("portfolio.tab"))
                .add(BRIEF, text("campaigns.tab.brief"))
                .add(HISTORY, text("campaigns.tab.history"))
                .add(REPORT, text("campaigns.tab.report"));
        tabs.onChoice(tab -> go(campaignId, tab));
        tabs.show(open);
        return tabs;
    }

    /// By address, because the views of other slices cannot be named here.
    static void go(UUID campaignId, String tab) {
        var ui = UI.getCurrentOrThrow();
        switch (tab) {
            case RANKING -> ui.navigate("campaigns/" + campaignId + "/ranking");
            case REACH -> ui.navigate("campaigns/" + campaignId + "/reach");
            case PORTFOLIO -> ui.navigate("campaigns/" + campaignId + "/portfolio");
            case REPORT -> ui.navigate("reports/" + campaignId);
            case BRIEF, HISTORY -> ui.navigate("campaigns/" + campaignId, QueryParameters.of("tab", tab));
            default -> ui.navigate("campaigns/" + campaignId);
        }
    }
}
