package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.creators.ContestBook;
import dev.kodama.security.PersonalAccessBook;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What creators see of themselves behind their personal link, and can say about it.
class OwnDataTests extends CampaignStory {
    @Autowired
    ContestBook contests;

    @Autowired
    PersonalAccessBook log;

    @Test
    void theCreatorSeesWhatIsKnownAndContestsIt() {
        var row = shortlisted(campaign());
        visit("c/" + invited(row));
        assertThat(letter()).contains("あなたについて保存している情報", creatorName);

        findButton().withText("間違いを知らせる").click();
        test(find(TextArea.class).withLabel("内容").single()).setValue("フォロワーは5万人です");
        findButton().withText("送信").click();

        assertThat(letter()).contains("フォロワーは5万人です");
        assertThat(contests.of(Set.of(row.creatorId())).get(row.creatorId()))
                .singleElement()
                .satisfies(contest -> assertThat(contest.words()).isEqualTo("フォロワーは5万人です"));
        assertThat(log.page(new PersonalAccessBook.Filter(row.creatorId(), null), null, 10))
                .extracting(line -> line.username() + " " + line.deed() + " " + line.door())
                .containsExactly("creator CONTESTED PERSONAL_LINK");

        visit("creators/" + row.creatorId());
        assertThat(page()).contains("異議あり");
        visit("creators/" + row.creatorId() + "/contact");
        findButton().withText("対応する…").click();
        test(find(TextArea.class).withLabel("対応の内容").single()).setValue("直しました");
        findButton().withText("保存").click();
        assertThat(page()).contains("対応済み", "直しました");
    }

    @Test
    void theCreatorOptsOutByTheLinkAndStillCanAnswer() {
        var row = shortlisted(campaign());
        var token = invited(row);
        visit("c/" + token);

        findButton().withText("今後の連絡を希望しない").click();
        findConfirmDialog().confirm();

        assertThat(letter()).contains("連絡を希望しないと承っています");
        assertThat(collaborations.invite(EVERYTHING, asked(), row.id(), new Offer(1, null)))
                .isEqualTo(Outcome.refused(new Refusal.OptedOut(row.creatorId())));
        done(letters.accept(token, key()));
    }

    private String letter() {
        return words(find(Main.class).single());
    }
}
