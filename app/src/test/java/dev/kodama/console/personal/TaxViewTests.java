package dev.kodama.console.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.security.PersonalAccessBook;
import dev.kodama.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaxViewTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private PersonalAccessBook log;

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    @Test
    void taxDataIsEnteredThenClosedAndOpenedForAPurpose() {
        var id = register();
        visit("creators/" + id + "/contact");
        findButton().withText("税務情報を入力").click();
        field("氏名・名称（正式）").setValue("松本 花");
        field("適格請求書発行事業者の登録番号").setValue("T8000012050002");
        findButton().withText("保存").click();
        assertThat(field("適格請求書発行事業者の登録番号").getErrorMessage()).contains("検査用数字が合いません");

        field("適格請求書発行事業者の登録番号").setValue("Ｔ7000012050002");
        findButton().withText("保存").click();
        assertThat(page()).contains("T7000012050002");

        visit("creators/" + id + "/contact");
        assertThat(page()).contains("暗号化して保管しています").doesNotContain("松本 花");
        findButton().withText("税務情報を表示").click();
        findButton().withText("表示").click();
        assertThat(page()).contains("松本 花");

        assertThat(log.page(new PersonalAccessBook.Filter(id, null), null, 10))
                .extracting(line -> line.deed() + " " + line.purpose() + " " + line.door())
                .containsExactly("SEEN PAYMENT CONSOLE", "SEEN CORRECTION CONSOLE", "CHANGED CORRECTION CONSOLE");
    }

    @Test
    void anAdministratorReadsWhoHasLooked() {
        var id = register();
        visit("creators/" + id + "/contact");
        findButton().withText("税務情報を入力").click();
        field("氏名・名称（正式）").setValue("松本 花");
        findButton().withText("保存").click();

        visit("personal-data?of=" + id);

        assertThat(page()).contains("個人情報の閲覧記録");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);
        assertThat(test(find(Grid.class).single()).getCellText(0, 3)).isEqualTo("税務：閲覧");
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private UUID register() {
        var registered = directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of());
        return ((EditOutcome.Done) registered).creator().id();
    }
}
