package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.kodama.console.ConsoleTest;
import dev.kodama.security.Role;
import org.junit.jupiter.api.Test;

class ViewersInTheRegisterTests extends ConsoleTest {
    @Override
    protected Role role() {
        return Role.VIEWER;
    }

    @Test
    void mayReadButAreOfferedNoEdits() {
        navigate(RegisterView.class);

        assertThat(findButton().withText("新規登録").exists()).isFalse();
        assertThat(findButton().withText("ファイルを取り込む").exists()).isFalse();
    }

    @Test
    void areToldWhenAPageIsNotForThem() {
        UI.getCurrent().navigate("imports/new");

        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("このページを開く権限がありません");
    }

    @Test
    void findOnlyOpenDoorsInTheMenu() {
        navigate(RegisterView.class);
        // The frame came up before the page learned its language.
        UI.getCurrent().refreshCurrentRoute(true);

        assertThat(find(SideNav.class).single().getItems())
                .extracting(SideNavItem::getLabel)
                .contains("ホーム", "クリエイター", "取り込み")
                .doesNotContain("アカウント");
    }
}
