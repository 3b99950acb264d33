package dev.kodama.console.access;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.Navigation;
import java.util.List;
import org.springframework.stereotype.Component;

/// The ways to accounts (administrators) and to one's own tokens.
@Component
public class AccessNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(
                new Place(80, "access.accounts.title", VaadinIcon.USER_CARD, 'a', AccountsView.class),
                new Place(81, "access.tokens.title", VaadinIcon.KEY_O, 't', TokensView.class));
    }
}
