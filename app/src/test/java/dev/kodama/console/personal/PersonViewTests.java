package dev.kodama.console.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.security.PersonalAccessBook;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonViewTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private ContactBook contact;

    @Autowired
    private PersonalAccessBook log;

    @Test
    void whatACreatorSaidIsWrittenDownAndShown() {
        var id = register();
        visit("creators/" + id + "/contact");
        assertThat(page()).contains("はい、今日連絡できます", "まだ登録されていません", "14日");

        findButton().withText("連絡の希望を登録").click();
        test(find(TextField.class).withLabel("受けない分野").single()).setValue("ギャンブル、ＡＬＣＯＨＯＬ");
        test(find(NumberField.class).withLabel("最低報酬").single()).setValue(30_000.0);
        findButton().withText("保存").click();

        assertThat(words(find(Notification.class).single())).contains("登録しました");
        assertThat(page()).contains("alcohol", "¥30,000");
        var said = Objects.requireNonNull(contact.of(Set.of(id)).get(id)).preferences();
        assertThat(said.refusedTopics()).containsExactly("alcohol", "ギャンブル");
    }

    @Test
    void aManagerWithoutAnAgreementSeesNoTaxData() {
        visit("creators/" + register() + "/contact");

        assertThat(page()).contains("税務情報を見られるのは");
    }

    @Test
    void theLogIsNotForManagers() {
        visit("personal-data");

        assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("PersonalAccessView");
    }

    @Test
    void whoSeesAnAddressIsWrittenDown() {
        var id = register();
        contact.state(
                id,
                0,
                new ContactPreferences(
                        ContactChannel.LINE,
                        "hana_line",
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        false,
                        null),
                "mori");
        visit("creators/" + id);
        assertThat(page()).contains("LINE").doesNotContain("hana_line");
        assertThat(accesses(id)).isEmpty();

        visit("creators/" + id + "/contact");

        assertThat(page()).contains("hana_line");
        assertThat(accesses(id)).containsExactly("CONTACT SEEN CONTACT CONSOLE");
    }

    private List<String> accesses(UUID id) {
        return log.page(new PersonalAccessBook.Filter(id, null), null, 10).stream()
                .map(line -> line.matter() + " " + line.deed() + " " + line.purpose() + " " + line.door())
                .toList();
    }

    @Test
    void theCreatorsPageLeadsThere() {
        var id = register();
        visit("creators/" + id);

        findButton().withText("連絡・税務を開く").click();

        assertThat(address()).isEqualTo("creators/" + id + "/contact");
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private UUID register() {
        var registered = directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of());
        return ((EditOutcome.Done) registered).creator().id();
    }
}
