package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FreshnessViewTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyPlatformHasItsLine() {
        visit("freshness");

        assertThat(words(find(FreshnessView.class).single()))
                .contains("接続されている媒体がありません", "YouTube", "Instagram", "未接続（キーなし）");
    }

    @Test
    void aCreatorsPageShowsWhatIsOddAboutAnAccount() {
        var creator = register();
        jdbc.sql("""
                        insert into creators.freshness
                          (account_id, platform, priority, due_at, checked_at, remark, remark_since)
                        values (?, 'X', 3, now(), now(), 'SUSPENDED', '2026-10-01T00:00:00Z')""").param(creator.accounts().getFirst().id()).update();

        visit("creators/" + creator.id());

        assertThat(words(find(CreatorView.class).single())).contains("凍結");
    }

    @Test
    void refreshingWithoutAKeySaysWhyNothingHappens() {
        visit("creators/" + register().id());

        findButton().withText("今すぐ最新化").click();

        assertThat(words(find(Notification.class).single())).contains("X は接続されていません");
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Creator register() {
        var profile = new ProfileEdit("新鮮", null, null, null, List.of(), null);
        var account =
                new NewAccount(Platform.X, "f" + UUID.randomUUID().toString().substring(0, 12), null);
        return ((EditOutcome.Done) directory.register(profile, List.of(account))).creator();
    }
}
