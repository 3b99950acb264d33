package dev.kodama.console.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import dev.kodama.console.ConsoleTest;
import dev.kodama.gateway.reporting.CampaignTold;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

class ReportViewTests extends ConsoleTest {
    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ReportShelf reports;

    @Autowired
    private ExportDesk exports;

    private CampaignTold told = new CampaignTold(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

    /// Sees every brand.
    @Override
    protected Role role() {
        return Role.OPS;
    }

    @BeforeEach
    void aCampaignIsTold() {
        told = CampaignTold.to(events, transactions, reports);
    }

    @Test
    void theFiguresOfTheReportAreOnThePage() {
        var page = navigate("reports/" + told.campaign(), ReportView.class)
                .getElement()
                .getTextRecursively();
        assertThat(page).contains("春の新作", "森の音", "¥90,000", "CPE ¥112.50", "800", "予算消化率 9.00%");
    }

    @Test
    void earnedMediaValueIsMarkedAsAConventionAndNamesItsRates() {
        var page = navigate("reports/" + told.campaign(), ReportView.class)
                .getElement()
                .getTextRecursively();
        assertThat(page).contains("EMV（慣行の換算値）", "慣行の換算。単価は初期値：いいね0.300");
    }

    @Test
    void aMissingFigureSaysWhyAndIsNotZero() {
        var page = navigate("reports/" + told.campaign(), ReportView.class)
                .getElement()
                .getTextRecursively();
        assertThat(page).contains("インプレッション—数値がまだ入力されていません");
    }

    @Test
    void everyCreatorHasALineAndTheTotalsStandBelow() {
        navigate("reports/" + told.campaign(), ReportView.class);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(grid.getFooterRows()).hasSize(1);
    }

    @Test
    void anExportIsAskedForInTheDialog() {
        navigate("reports/" + told.campaign(), ReportView.class);
        findButton().withText("書き出す").click();
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        findButton().withText("書き出しを始める").click();
        assertThat(exports.list(BrandScope.of(Set.of(told.brand())), null, 50).items())
                .extracting(Export::campaignName)
                .contains("春の新作");
    }

    @Test
    void theListLeadsToTheReport() {
        visit("reports?q=春の新作");
        assertThat(test(find(Grid.class).single()).size()).isPositive();
    }

    @Test
    void theExportsAreListed() {
        navigate(ExportsView.class);
        assertThat(find(Grid.class).single().isVisible()).isTrue();
    }
}
