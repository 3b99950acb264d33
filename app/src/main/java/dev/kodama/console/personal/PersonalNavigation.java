package dev.kodama.console.personal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import dev.kodama.console.Navigation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways to what concerns a creator as a person.
@Component
public class PersonalNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of();
    }

    public static void openContact(UUID creatorId) {
        UI.getCurrentOrThrow().navigate(PersonView.class, parameters(creatorId));
    }

    static RouteParameters parameters(UUID creatorId) {
        return new RouteParameters(PersonView.ID, creatorId.toString());
    }
}
