package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Facets, lists, notes, custom fields and past figures in the console.
class RelationsViewTests extends ConsoleTest {
    private static final Onlooker MORI = Onlooker.ofAllBrands("mori");

    @Autowired
    private CreatorDirectory directory;

    @Autowired
    private CreatorLists lists;

    @Autowired
    private CreatorNotes notes;

    @Autowired
    private CustomFields fields;

    private final String mark = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFacetCountsAndNarrowsDown() {
        register(Platform.TIKTOK);
        register(Platform.TIKTOK);
        register(Platform.X);
        visit("creators?topic=" + mark);

        var facet = facet("TikTok");
        assertThat(words(facet)).isEqualTo("TikTok2");
        click(facet);

        assertThat(address()).contains("platform=tiktok");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);
        click(facet("TikTok"));
        assertThat(address()).doesNotContain("platform");
    }

    @Test
    void aSelectionGrowsToEveryoneWhoMatches() {
        for (var i = 0; i < 3; i++) {
            register(Platform.X);
        }
        visit("creators?topic=" + mark);

        findButton().withText("全員を選ぶ").click();

        assertThat(words(find(SelectionBar.class).single())).contains("条件に合う全員（3 人）を選択中", "CSV で保存");
    }

    @Test
    void theFiltersOfFiguresComeFromTheAddress() {
        visit("creators?topic=" + mark + "&er=1.5&age=age_25_34&fresh=30");

        assertThat(find(MultiSelectComboBox.class).all()).isNotEmpty();
        assertThat(words(find(RegisterView.class).single())).contains("その他の条件（4）");
    }

    @Test
    void aListShowsWhoIsOnItAndSaysWhatToDoWhileNobodyIs() {
        var list = ((Outcome.Done<CreatorList>) lists.create(MORI, "春 " + mark, null)).thing();
        visit("lists");
        assertThat(words(find(ListsView.class).single())).contains("春 " + mark);
        visit("lists/" + list.id());
        assertThat(find(Grid.class)
                        .single()
                        .getEmptyStateComponent()
                        .getElement()
                        .getTextRecursively())
                .contains("まだ誰もいません");

        var creator = register(Platform.X);
        lists.add(MORI, list.id(), Set.of(creator.id()));
        visit("creators/" + creator.id());

        assertThat(words(find(ListsSection.class).single())).contains("春 " + mark);
    }

    @Test
    void notesOfAnotherBrandAreNotOnThePage() {
        var creator = register(Platform.X);
        notes.write(MORI, creator.id(), "みんなへ", null);
        notes.write(MORI, creator.id(), "秘密", UUID.randomUUID());

        visit("creators/" + creator.id());

        assertThat(words(find(NotesSection.class).single()))
                .contains("みんなへ", "社内の全員")
                .doesNotContain("秘密");
    }

    @Test
    void ownFieldsAreOnThePageAndAmongTheFilters() {
        var creator = register(Platform.X);
        var field = ((Outcome.Done<CustomField>) fields.define(
                        "admin", new CustomField.Wish("身長" + mark, "Height", CustomField.Type.NUMBER, List.of())))
                .thing();
        fields.set("mori", creator.id(), field.id(), "170");

        visit("creators/" + creator.id());
        assertThat(words(find(CustomFieldsSection.class).single())).contains("身長" + mark, "170");

        visit("creators?f-" + field.id() + "-from=170&f-" + field.id() + "-below=171");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void sourcesThatDisagreeStandSideBySide() {
        var creator = register(Platform.X);
        var account = creator.accounts().getFirst().id();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        directory.recordSnapshot(
                account, now.minus(400, ChronoUnit.DAYS), Method.MANUAL, "mori", Figures.followers(10_000));
        directory.recordSnapshot(
                account, now.minus(399, ChronoUnit.DAYS), Method.API, "x-api", Figures.followers(8_000));

        visit("creators/" + creator.id());

        assertThat(words(find(FiguresThenSection.class).single())).contains("出典の差 20%", "10,000", "8,000", "399 日前の数値");
    }

    @Test
    void whoIsChosenIsWrittenAsASpreadsheetThatHoldsNoFormulas() {
        register(Platform.X);
        var creator = register(Platform.TIKTOK);
        directory.rename(creator.id(), creator.version(), "=HYPERLINK(1)", null);
        var out = new ByteArrayOutputStream();

        SelectionDownload.csv(directory)
                .write(
                        new Selection.Matching(
                                CreatorFilter.where().topics(Set.of(mark)).filter()),
                        CreatorSort.MOST_FOLLOWERS,
                        out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\ufeff名前,読み,")
                .contains("'=HYPERLINK(1)", "星野")
                .hasLineCount(3);
    }

    private NativeButton facet(String label) {
        return find(NativeButton.class).all().stream()
                .filter(button -> words(button).startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private Creator register(Platform platform) {
        var outcome = directory.register(
                new ProfileEdit("星野", null, "ja", "JP", List.of(mark), null),
                List.of(new NewAccount(
                        platform, "q" + UUID.randomUUID().toString().substring(0, 12), null)));
        assertThat(outcome).isInstanceOf(EditOutcome.Done.class);
        return ((EditOutcome.Done) outcome).creator();
    }
}
