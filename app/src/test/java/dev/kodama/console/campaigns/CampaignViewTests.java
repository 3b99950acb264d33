package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.events.CampaignStatus;
import org.junit.jupiter.api.Test;

class CampaignViewTests extends CampaignStory {
    @Test
    void anInvitationIsMadeFromThePanelAndShowsItsLinkOnce() {
        var campaign = campaign();
        var row = shortlisted(campaign);
        open(campaign, row);

        use(findButton().withText("招待する").components().getLast()).click();
        use(find(TextField.class).withCaption("提示する報酬（税抜）").single()).setValue("３万");
        use(findButton().withText("招待する").components().getLast()).click();

        assertThat(now(row).offeredYen()).isEqualTo(30_000);
        assertThat(find(TextField.class).withId("personal-link").exists()).isTrue();
    }

    @Test
    void aRevisionNeedsWords() {
        var campaign = campaign();
        var row = shortlisted(campaign);
        var token = invited(row);
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "下書きです", null));
        open(campaign, row);

        use(findButton().withText("下書きを確認").components().getLast()).click();
        use(findButton().withText("修正を依頼").component()).click();
        var note = find(TextArea.class).withCaption("クリエイターへの返事").single();
        assertThat(note.isInvalid()).isTrue();
        assertThat(now(row).stage()).isEqualTo(CollaborationStage.IN_REVIEW);

        use(note).setValue("#PR を先頭に");
        use(findButton().withText("修正を依頼").component()).click();
        assertThat(now(row).stage()).isEqualTo(CollaborationStage.REVISING);
    }

    @Test
    void finishingIsAskedTwiceAndDeletesNothing() {
        var campaign = campaign();
        var row = shortlisted(campaign);
        navigate("campaigns/" + campaign.id(), CampaignView.class);

        use(findButton().withText("終了する").component()).click();
        assertThat(campaigns.byId(EVERYTHING, campaign.id()).orElseThrow().status())
                .isEqualTo(CampaignStatus.RUNNING);
        findConfirmDialog().confirm();

        assertThat(campaigns.byId(EVERYTHING, campaign.id()).orElseThrow().status())
                .isEqualTo(CampaignStatus.FINISHED);
        assertThat(now(row).stage()).isEqualTo(CollaborationStage.SHORTLISTED);
        assertThat(findButton().withText("再開する").exists()).isTrue();
    }

    @Test
    void anEmptyBoardLeadsToTheRanking() {
        navigate("campaigns/" + campaign().id(), CampaignView.class);

        assertThat(findButton().withText("ランキングを開く").exists()).isTrue();
    }

    private static void open(Campaign campaign, Collaboration row) {
        UI.getCurrent()
                .navigate(
                        "campaigns/" + campaign.id(),
                        QueryParameters.of("c", row.id().toString()));
    }
}
