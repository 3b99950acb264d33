package dev.kodama.console.intake;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.console.Navigation;
import dev.kodama.console.parts.Address;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways to the imports, for the menu and for other slices.
@Component
public class IntakeNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(new Place(15, "intake.imports.title", VaadinIcon.UPLOAD_ALT, 'i', ImportsView.class));
    }

    public static RouterLink link(UUID importId, String name) {
        return new RouterLink(name, ImportView.class, parameters(importId));
    }

    static void open(UUID importId) {
        UI.getCurrentOrThrow().navigate(ImportView.class, parameters(importId));
    }

    public static void openWizard() {
        UI.getCurrentOrThrow().navigate(ImportWizardView.class);
    }

    /// For a file whose rows are of that account.
    public static void openWizard(UUID accountId) {
        Address.empty().with(ImportWizardView.ACCOUNT, accountId).go(ImportWizardView.class);
    }

    private static RouteParameters parameters(UUID importId) {
        return new RouteParameters(ImportView.ID, importId.toString());
    }
}
