package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterViewTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    private final String mark = "よみ" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyIsInTheRegister() {
        var profile = new ProfileEdit("星野 " + mark, "ほしの " + mark, "ja", "JP", List.of(), null);
        assertThat(directory.register(
                        profile,
                        List.of(new NewAccount(
                                Platform.TIKTOK,
                                "tt" + UUID.randomUUID().toString().substring(0, 12),
                                null))))
                .isInstanceOf(EditOutcome.Done.class);
    }

    @Test
    void theAddressSaysWhatIsShown() {
        visit("creators?q=" + mark);

        assertThat(searchField().getValue()).isEqualTo(mark);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void searchIsIndifferentToTheTwoKanaScripts() {
        visit("creators?q=ホシノ " + mark);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void typingGoesToAnotherAddress() {
        navigate(RegisterView.class);

        use(searchField()).setValue(mark);

        assertThat(address()).isEqualTo("creators?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aValueInTheAddressThatIsNoneIsIgnored() {
        visit("creators?q=" + mark + "&tier=enormous&min=many&sort=-nothing");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whereNobodyMatchesItSaysWhatToDo() {
        visit("creators?q=" + mark + "&platform=blog");

        assertThat(rows()).isZero();
        assertThat(grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("条件に合うクリエイターはいません")
                .contains("条件をすべて外す");
    }

    private int rows() {
        return test(grid()).size();
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private TextField searchField() {
        return findTextField().withPlaceholder("名前・読み・ハンドルで探す").component();
    }
}
