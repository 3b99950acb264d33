package dev.kodama.console.campaigns;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;

/// Links out of the house.
final class Links {
    private Links() {}

    /// Opens beside the page, and tells the other side nothing of where one came from: the address of a personal link
    /// is a secret.
    static Anchor out(String url, String words) {
        var link = new Anchor(url, words, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassName("link-out");
        return link;
    }
}
