package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.console.ConsoleTest;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.GrowthWatch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GrowthSectionTests extends ConsoleTest {
    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private GrowthWatch growth;

    @Test
    void growthOutOfTheOrdinaryIsShownWithItsRuleAndFiguresAndCalledALead() {
        visit("creators/" + grown(12_012));

        assertThat(words())
                .contains("手がかりであり、不正の判定ではありません", "1日での急増", "10,010 → 12,012", "20.0%")
                .as("the point in the chart's table")
                .contains("1日での急増（普段の伸びより +20.0%");
    }

    @Test
    void usualGrowthNeedsNoWords() {
        visit("creators/" + grown(10_030));

        assertThat(words()).doesNotContain("普段と違う増え方");
    }

    private String words() {
        return find(CreatorView.class).single().getElement().getTextRecursively();
    }

    private UUID grown(long followers) {
        var creator = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("急増", null, null, null, List.of(), null),
                        List.of(new NewAccount(
                                Platform.X, "g" + UUID.randomUUID().toString().substring(0, 12), null))))
                .creator();
        var account = creator.accounts().getFirst().id();
        var today = LocalDate.now(Formats.TOKYO);
        for (var daysAgo = 20; daysAgo > 0; daysAgo--) {
            directory.recordSnapshot(
                    account,
                    today.minusDays(daysAgo).atStartOfDay(Formats.TOKYO).toInstant(),
                    Method.MANUAL,
                    "test",
                    Figures.followers(daysAgo > 3 ? 10_010 : followers));
        }
        if (followers > 12_000) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> growth.anomaliesOf(Set.of(account)).values().stream()
                            .anyMatch(anomalies -> !anomalies.isEmpty()));
        }
        return creator.id();
    }
}
