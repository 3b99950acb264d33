package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.CollaborationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/// Creators have no account, so nobody is signed in here.
class LetterViewTests extends CampaignStory {
    @BeforeEach
    void asAStranger() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCreatorAcceptsHandsInADraftAndSeesThatItArrived() {
        var row = shortlisted(campaign());
        navigate("c/" + invited(row), LetterView.class);
        assertThat(page())
                .contains(creatorName)
                .contains("¥30,000")
                .contains("ぜひ!")
                .doesNotContain("100,000");

        use(findButton().withText("引き受ける").component()).click();
        findConfirmDialog().confirm();
        assertThat(now(row).stage()).isEqualTo(CollaborationStage.ACCEPTED);

        use(find(TextArea.class).withCaption("投稿の本文・構成").single()).setValue("#PR 下書き");
        use(findButton().withText("下書きを提出").component()).click();

        assertThat(now(row).stage()).isEqualTo(CollaborationStage.IN_REVIEW);
        assertThat(page()).contains("下書きを受け取りました");
    }

    @Test
    void anEmptyDraftIsSentBackWithTheReason() {
        var row = shortlisted(campaign());
        var token = invited(row);
        done(letters.accept(token, key()));
        navigate("c/" + token, LetterView.class);

        use(findButton().withText("下書きを提出").component()).click();

        assertThat(find(TextArea.class).single().getErrorMessage()).contains("入力してください");
    }

    @Test
    void aLinkThatDoesNotExistSaysWhatToDo() {
        navigate("c/nonsense", LetterView.class);

        assertThat(page()).contains("リンクが見つかりません");
    }

    @Test
    void aReplacedLinkSaysSoAndNothingElse() {
        var row = shortlisted(campaign());
        var old = invited(row);
        done(collaborations.renewLink(EVERYTHING, asked(), row.id()));
        navigate("c/" + old, LetterView.class);

        assertThat(page()).contains("このリンクは使えなくなりました").doesNotContain(creatorName);
    }
}
