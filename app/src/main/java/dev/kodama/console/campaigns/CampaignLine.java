package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignProgress;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.console.texts.Formats;
import java.util.Map;

/// A campaign in a few words, for lists on other pages: where it stands, its days, its people and its money.
public final class CampaignLine extends Div {
    public CampaignLine(Campaign campaign, CampaignProgress progress) {
        addClassName("campaign-line");
        var head =
                new Div(CampaignBadge.of(campaign.status()), CampaignsNavigation.link(campaign.id(), campaign.name()));
        head.addClassName("row");
        var schedule = new Span(text(
                "campaigns.schedule",
                Formats.date(campaign.brief().startsOn()),
                Formats.date(campaign.brief().endsOn())));
        var foot = new Div(schedule, new Span(creators(progress)), new BudgetBar(progress));
        foot.addClassNames("row", "quiet", "small");
        add(head, foot);
    }

    /// How many creators take part, and of how many a post is live; a dash while there are none.
    static String creators(CampaignProgress progress) {
        var stages = progress.stages();
        var live = stages.getOrDefault(CollaborationStage.LIVE, 0);
        var all = stages.entrySet().stream()
                .filter(stage -> stage.getKey() != CollaborationStage.REMOVED)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 ? Formats.MISSING : text("campaigns.creators", all, live);
    }
}
