package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MergeDeskViewTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDeskSaysThatNothingIsMergedByItself() {
        visit("merge-desk");

        assertThat(words(find(MergeDeskView.class).single())).contains("名寄せ", "自動では統合しません");
    }

    @Test
    void aMergeOnACreatorsPageCanBeTakenBack() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);
        desk.merge(one.id(), one.version(), other.id(), other.version(), "mori");
        visit("creators/" + other.id());
        assertThat(words(find(CreatorView.class).single())).contains("HANAをはなに統合（mori");

        findButton().withText("元に戻す").click();

        assertThat(words(find(Notification.class).single())).contains("元の2件に戻しました");
        assertThat(Objects.requireNonNull(directory.byId(other.id())).id()).isEqualTo(other.id());
    }

    @Test
    void whatStandsInTheWayIsSaid() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);
        var merged = (MergeOutcome.Merged) desk.merge(one.id(), one.version(), other.id(), other.version(), "mori");
        directory.rename(one.id(), merged.survivor().version(), "花", null);
        visit("creators/" + one.id());

        findButton().withText("元に戻す").click();

        assertThat(words(find(Notification.class).single())).contains("編集されたため", "名前");
    }

    @Test
    void aPairIsShownWithReasonsAndMergedAfterAPreview() {
        var one = register("はな", Platform.INSTAGRAM);
        var other = register("HANA", Platform.X);
        jdbc.sql("""
                        insert into creators.twin_pair (one, other, score, rules, evidence)
                        values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), 99, '{SAME_NAME}', '{はな / HANA}')""").params(one.id(), other.id(), one.id(), other.id()).update();
        visit("merge-desk?of=" + one.id());
        var grid = find(Grid.class).single();
        assertThat(words(test(grid).getCellComponent(0, 3))).contains("同じ名前");

        ((Button) test(grid).getCellComponent(0, 4).getChildren().findFirst().orElseThrow()).click();
        assertThat(words(find(MergeDialog.class).single())).contains("履歴ごとはなに移します", "統合後");
        findButton().withText("統合する").click();

        assertThat(Objects.requireNonNull(directory.byId(other.id())).accounts())
                .hasSize(2);
        findButton().withText("元に戻す").click();
        assertThat(Objects.requireNonNull(directory.byId(other.id())).accounts())
                .hasSize(1);
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Creator register(String name, Platform platform) {
        var handle = "m" + UUID.randomUUID().toString().substring(0, 12);
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit(name, null, null, null, List.of(), null),
                        List.of(new NewAccount(platform, handle, null))))
                .creator();
    }
}
