package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.console.Navigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.PageHeader;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ways to the register's pages, for the menu and for other slices.
@Component
public class CreatorsNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(
                new Place(10, "creators.register.title", VaadinIcon.USERS, 'c', RegisterView.class),
                new Place(11, "relations.lists.title", VaadinIcon.LIST_SELECT, 'l', ListsView.class),
                new Place(12, "merging.title", VaadinIcon.COMPRESS_SQUARE, 'm', MergeDeskView.class),
                new Place(16, "creators.freshness.title", VaadinIcon.REFRESH, 'f', FreshnessView.class),
                new Place(82, "relations.custom.title", VaadinIcon.FORM, 'd', CustomFieldsView.class));
    }

    public static RouterLink link(UUID creatorId, String name) {
        return new RouterLink(name, CreatorView.class, parameters(creatorId));
    }

    /// The head of a page about a creator, below the creator's own.
    public static PageHeader header(UUID creatorId, String name, String title) {
        return new PageHeader(title)
                .under(text("creators.register.title"), RegisterView.class)
                .under(name, CreatorView.class, parameters(creatorId));
    }

    public static void open(UUID creatorId) {
        UI.getCurrentOrThrow().navigate(CreatorView.class, parameters(creatorId));
    }

    static RouterLink listLink(UUID listId, String name) {
        return new RouterLink(name, ListView.class, new RouteParameters(ListView.ID, listId.toString()));
    }

    static void openList(UUID listId) {
        UI.getCurrentOrThrow().navigate(ListView.class, new RouteParameters(ListView.ID, listId.toString()));
    }

    /// The register with what a person typed elsewhere.
    public static void search(String words) {
        Address.empty().with(RegisterAddress.TEXT, words).go(RegisterView.class);
    }

    /// Pairs with this creator.
    static void openMergeDesk(UUID creatorId) {
        Address.empty().with(MergeDeskView.OF, creatorId).go(MergeDeskView.class);
    }

    static RouteParameters parameters(UUID creatorId) {
        return new RouteParameters(CreatorView.ID, creatorId.toString());
    }
}
