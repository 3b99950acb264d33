package dev.kodama.console.creators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AudienceSectionTests extends ConsoleTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final AudienceMarginal WOMEN = new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000);

    @Autowired
    private CreatorDirectory directory;

    @Test
    void marginalsAreMarkedAsSuch() {
        var creator = creator();
        directory.recordAudience(creator, AT, Method.API, "insights", 800, List.of(), List.of(WOMEN));
        visit("creators/" + creator);

        assertThat(words()).contains("周辺分布のみ", "女性", "62.0%", "標本 800 人");
    }

    @Test
    void jointCellsNeedNoMark() {
        var creator = creator();
        directory.recordAudience(
                creator,
                AT,
                Method.API,
                "insights",
                800,
                List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "art", "JP", 500_000)),
                List.of());
        visit("creators/" + creator);

        assertThat(words()).contains("不明分 50.0%").doesNotContain("周辺分布のみ");
    }

    @Test
    void whatAPlatformShowsIsTypedInAndWhatIsLeftEmptyStaysUnknown() {
        var creator = creator();
        visit("creators/" + creator);

        find(Button.class).withAriaLabel("フォロワーの構成を記録").single().click();
        find(NumberField.class).withLabel("女性").single().setValue(62.0);
        find(Button.class).withText("保存").single().click();

        assertThat(requireNonNull(directory.audiencesOf(Set.of(creator)).get(creator))
                        .marginals())
                .containsExactly(WOMEN);
        assertThat(words()).contains("周辺分布のみ", "62.0%");
    }

    private String words() {
        return find(CreatorView.class).single().getElement().getTextRecursively();
    }

    private UUID creator() {
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit("はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(
                                Platform.X, "a" + UUID.randomUUID().toString().substring(0, 12), null))))
                .creator()
                .id();
    }
}
