package dev.kodama.console.operations;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// The way to the operations page.
@Component
public class OperationsNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(new Place(90, "operations.title", VaadinIcon.TOOLS, 'o', OperationsView.class));
    }
}
