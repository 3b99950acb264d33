package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Step;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A creator whom another campaign has just invited, as a manager of this one meets them.
class ContactEthicsViewTests extends CampaignStory {
    @Test
    void theRefusalSaysUntilWhenAndAnAdministratorMayExcept() {
        var elsewhere = shortlisted(campaign());
        invited(elsewhere);
        var campaign = campaign();
        var row = done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(elsewhere.creatorId())))
                .added()
                .getFirst();
        visit("campaigns/" + campaign.id() + "?c=" + row.id());

        use(findButton().withText("招待する").components().getLast()).click();
        use(find(TextField.class).withCaption("提示する報酬（税抜）").single()).setValue("３万");
        use(findButton().withText("招待する").components().getLast()).click();

        assertThat(now(row).stage()).isEqualTo(CollaborationStage.SHORTLISTED);
        assertThat(words(find(Dialog.class).single())).contains("最近連絡しています");
        use(find(TextArea.class).withCaption("それでも招待する理由").single()).setValue("本人の希望");
        use(findButton().withText("招待する").components().getLast()).click();

        assertThat(now(row).stage()).isEqualTo(CollaborationStage.INVITED);
        assertThat(collaborations.historyOf(EVERYTHING, row.id()))
                .filteredOn(step -> step.kind() == Step.Kind.RULE_EXCUSED)
                .singleElement()
                .satisfies(step -> assertThat(step.note()).isEqualTo("本人の希望"));
    }
}
