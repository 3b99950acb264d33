package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.texts.Languages;
import dev.kodama.console.texts.Texts;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;

/// The frame of every page for signed-in people: mark and menu on the left; language, colours, help and the person's
/// own menu on top. Views get it by themselves; one that should stand alone says `autoLayout = false` in its
/// `@Route`.
@Layout
@PermitAll
@JavaScript("context://js/kodama.js")
class MainLayout extends AppLayout {
    MainLayout(
            ObjectProvider<Navigation> slices,
            AuthenticationContext authentication,
            AccessAnnotationChecker access,
            CurrentUser user) {
        var places = slices.stream()
                .flatMap(slice -> slice.places().stream())
                .filter(place -> access.hasAccess(place.view(), VaadinServletRequest.getCurrent()))
                .sorted(Comparator.comparingInt(Navigation.Place::order))
                .toList();
        setPrimarySection(Section.DRAWER);
        addToDrawer(skipLink(), mark(), menu(places));
        addToNavbar(toggle(), space(), language(), scheme(), help(places), person(user, authentication));
    }

    @Override
    public void setContent(Component content) {
        super.setContent(content);
        if (content != null) {
            content.setId("content");
            content.getElement().setAttribute("tabindex", "-1");
        }
    }

    private static Anchor skipLink() {
        var link = new Anchor("#content", text("console.skip"));
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    private static Component mark() {
        var kanji = new Span("木霊");
        kanji.addClassName("mark-kanji");
        var name = new Span("Kodama");
        name.addClassName("mark-name");
        var picture = new Span();
        picture.addClassName("mark-picture");
        var mark = new Anchor("", picture, kanji, name);
        mark.addClassName("mark");
        mark.setAriaLabel(text("console.go-home"));
        return mark;
    }

    private static SideNav menu(List<Navigation.Place> places) {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", text("console.menu"));
        var items = new ArrayList<SideNavItem>();
        for (var place : places) {
            var item = new SideNavItem(
                    text(place.label()), place.view(), place.icon().create());
            item.getElement().setAttribute("data-key", String.valueOf(place.key()));
            items.add(item);
        }
        // A page below a place belongs to it, unless another place stands there: one item is marked at a time.
        items.forEach(item -> item.setMatchNested(items.stream().noneMatch(other -> isBelow(other, item))));
        items.forEach(menu::addItem);
        return menu;
    }

    private static boolean isBelow(SideNavItem other, SideNavItem item) {
        var path = Objects.requireNonNullElse(item.getPath(), "");
        return other != item
                && Objects.requireNonNullElse(other.getPath(), "").startsWith(path.isEmpty() ? "" : path + "/");
    }

    private static DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(text("console.menu"));
        return toggle;
    }

    private static Component space() {
        var space = new Div();
        space.addClassName("space");
        return space;
    }

    private static Component language() {
        var other = Languages.other(Texts.locale());
        var button = Buttons.quiet(
                Texts.in(other, "console.language"), () -> Preferences.speak(UI.getCurrentOrThrow(), other));
        button.setId("language");
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private static Component scheme() {
        return Buttons.icon(
                VaadinIcon.ADJUST, text("console.scheme"), () -> Preferences.toggleScheme(UI.getCurrentOrThrow()));
    }

    private static Component help(List<Navigation.Place> places) {
        var button =
                Buttons.icon(VaadinIcon.KEYBOARD_O, text("console.keys.title"), () -> new KeysDialog(places).open());
        button.setId("help");
        return button;
    }

    private static Component person(CurrentUser user, AuthenticationContext authentication) {
        var name = user.isSignedIn() ? user.displayName() : "";
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var picture = new Avatar(name);
        // Its own initials take a letter of every word, which no Japanese name is made of.
        picture.setAbbreviation(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
        picture.addClassName("person");
        picture.getElement().setAttribute("aria-hidden", "true");
        var item = bar.addItem(new Span(picture, new Span(name)));
        item.setAriaLabel(text("console.person.menu", name));
        item.getSubMenu().addItem(text("console.logout"), click -> authentication.logout());
        return bar;
    }
}
