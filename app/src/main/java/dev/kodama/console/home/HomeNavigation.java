package dev.kodama.console.home;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HomeNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(new Place(0, "console.home.title", VaadinIcon.HOME_O, 'h', HomeView.class));
    }
}
