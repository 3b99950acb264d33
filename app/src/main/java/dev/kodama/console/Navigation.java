package dev.kodama.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/// A slice's places in the menu. Each slice has one bean of it, public and named like `CreatorsNavigation`; its views
/// stay package-private. Who may not enter a view (by the view's own annotation) does not see its place either.
public interface Navigation {
    List<Place> places();

    /// @param order places rise by it; the slices' are creators 10, campaigns 20, scoring 30, reporting 40, access 80,
    ///     operations 90
    /// @param label key of the text
    /// @param key `g` and then this key goes there
    record Place(int order, String label, VaadinIcon icon, char key, Class<? extends Component> view) {}
}
