package dev.kodama.console.parts;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/// What the page is, where it stands, and what one can do here.
///
/// ```java
/// add(new PageHeader(campaign.name())
///         .under(text("campaigns.list.title"), CampaignsView.class)
///         .about(text("campaigns.page.about", campaign.brand()))
///         .badges(statusBadge)
///         .actions(edit, launch));
/// ```
public final class PageHeader extends Div {
    private final OrderedList trail = new OrderedList();
    private final Nav breadcrumbs = new Nav(trail);
    private final Div titleLine;
    private final Paragraph about = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        breadcrumbs.addClassName("breadcrumbs");
        breadcrumbs.getElement().setAttribute("aria-label", text("console.breadcrumbs"));
        breadcrumbs.setVisible(false);
        titleLine = new Div(new H1(title));
        titleLine.addClassName("page-title");
        about.addClassName("page-about");
        about.setVisible(false);
        actions.addClassName("page-actions");
        var words = new Div(breadcrumbs, titleLine, about);
        words.addClassName("page-words");
        add(words, actions);
    }

    /// Adds one step to the breadcrumbs; call it from the outermost inwards.
    public PageHeader under(String label, Class<? extends Component> view) {
        return under(new RouterLink(label, view));
    }

    public PageHeader under(String label, Class<? extends Component> view, RouteParameters parameters) {
        return under(new RouterLink(label, view, parameters));
    }

    private PageHeader under(RouterLink link) {
        trail.add(new ListItem(link));
        breadcrumbs.setVisible(true);
        return this;
    }

    public PageHeader about(String sentence) {
        about.setText(sentence);
        about.setVisible(!sentence.isBlank());
        return this;
    }

    public PageHeader badges(Component... badges) {
        titleLine.add(badges);
        return this;
    }

    public PageHeader actions(Component... components) {
        actions.add(components);
        return this;
    }
}
