package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Ids;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Texts;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.security.PersonalAccess;
import dev.kodama.security.PersonalAccessBook;
import dev.kodama.security.PersonalAccessBook.Filter;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who has seen or changed whose personal data. Nobody can change it, administrators neither.
@Route("personal-data")
@RolesAllowed("ADMIN")
class PersonalAccessView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    static final String OF = "of";
    private static final String BY = "by";

    private final PersonalAccessBook book;
    private final CreatorDirectory directory;
    private final PagedGrid<PersonalAccess> grid = new PagedGrid<>(PersonalAccess::id);
    private final Map<UUID, CreatorSummary> creators = new HashMap<>();

    PersonalAccessView(PersonalAccessBook book, CreatorDirectory directory) {
        this.book = book;
        this.directory = directory;
        fillHeight();
        grid.addColumn(access -> Formats.moment(access.at()))
                .setHeader(text("personal.access.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PersonalAccess::username)
                .setHeader(text("personal.access.by"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::creator)
                .setHeader(text("personal.access.of"))
                .setFlexGrow(2);
        grid.addColumn(access -> text(
                        "personal.access.what",
                        word("personal.matter", access.matter()),
                        word("personal.deed", access.deed())))
                .setHeader(text("personal.access.deed"))
                .setAutoWidth(true);
        grid.addColumn(PersonalAccessView::purpose)
                .setHeader(text("personal.access.why"))
                .setFlexGrow(2);
        grid.addColumn(access -> word("personal.door", access.door()))
                .setHeader(text("personal.access.door"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = Address.of(event);
        var filter = new Filter(
                address.one(OF).flatMap(Ids::read).orElse(null), address.one(BY).orElse(null));
        removeAll();
        add(header(filter), filters(address), grid);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.EYE_SLASH, text("personal.access.empty"), text("personal.access.empty.what-to-do")));
        grid.show((after, first) -> {
            var page = book.page(filter, after == null ? null : UUID.fromString(after), first);
            creators.putAll(directory.summariesByIds(
                    page.stream().map(PersonalAccess::creatorId).collect(Collectors.toSet())));
            return new PagedGrid.Slice<>(
                    page, page.isEmpty() ? null : page.getLast().id().toString(), page.size() == first);
        });
    }

    private PageHeader header(Filter filter) {
        var header = new PageHeader(text("personal.access.title")).about(text("personal.access.about"));
        if (filter.creatorId() != null) {
            header.actions(Buttons.quiet(
                    text("personal.access.all"), () -> Address.empty().go(PersonalAccessView.class)));
        }
        return header;
    }

    private static Component filters(Address address) {
        var by = new TextField(text("personal.access.by"));
        by.setClearButtonVisible(true);
        by.setValue(address.one(BY).orElse(""));
        by.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address.with(BY, change.getValue().isBlank() ? null : change.getValue())
                        .go(PersonalAccessView.class);
            }
        });
        return row(by);
    }

    private Component creator(PersonalAccess access) {
        var creator = creators.get(access.creatorId());
        return creator == null
                ? new Span(text("personal.access.gone"))
                : CreatorsNavigation.link(creator.id(), creator.displayName());
    }

    private static String purpose(PersonalAccess access) {
        var key = "personal.purpose." + access.purpose();
        return Texts.exists(key) ? text(key) : access.purpose();
    }

    @Override
    public String getPageTitle() {
        return text("personal.access.title");
    }
}
