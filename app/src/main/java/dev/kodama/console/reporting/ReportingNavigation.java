package dev.kodama.console.reporting;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.console.Navigation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways to the reports and the exports.
@Component
public class ReportingNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(
                new Place(40, "reporting.reports.title", VaadinIcon.CHART, 'r', ReportsView.class),
                new Place(45, "reporting.exports.title", VaadinIcon.DOWNLOAD_ALT, 'e', ExportsView.class));
    }

    public static RouterLink link(UUID campaignId, String name) {
        return new RouterLink(name, ReportView.class, parameters(campaignId));
    }

    public static void open(UUID campaignId) {
        UI.getCurrentOrThrow().navigate(ReportView.class, parameters(campaignId));
    }

    static RouteParameters parameters(UUID campaignId) {
        return new RouteParameters(ReportView.ID, campaignId.toString());
    }
}
