package dev.kodama.console.personal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.console.Navigation;
import dev.kodama.console.parts.Address;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways to what concerns a creator as a person.
@Component
public class PersonalNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(new Place(82, "personal.access.title", VaadinIcon.EYE, 'p', PersonalAccessView.class));
    }

    public static void openContact(UUID creatorId) {
        UI.getCurrentOrThrow().navigate(PersonView.class, parameters(creatorId));
    }

    /// Who has looked at this creator's data.
    static void openAccesses(UUID creatorId) {
        Address.empty().with(PersonalAccessView.OF, creatorId).go(PersonalAccessView.class);
    }

    static RouteParameters parameters(UUID creatorId) {
        return new RouteParameters(PersonView.ID, creatorId.toString());
    }
}
