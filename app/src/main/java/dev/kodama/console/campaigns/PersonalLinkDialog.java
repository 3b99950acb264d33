package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.Invitation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import org.jspecify.annotations.Nullable;

/// Shows a personal link, the one time that it can be shown.
final class PersonalLinkDialog {
    private final Dialog dialog = new Dialog();

    /// @param howToReach what the creator has said about being contacted, if anything
    PersonalLinkDialog(Invitation invitation, @Nullable String howToReach) {
        dialog.setHeaderTitle(
                text("campaigns.link.title", invitation.collaboration().creatorName()));
        dialog.setWidth("38rem");
        dialog.setMaxWidth("96vw");
        var link = new TextField(text("campaigns.field.link"));
        link.setWidthFull();
        link.setReadOnly(true);
        link.setId("personal-link");
        link.setHelperText(text("campaigns.link.until", Formats.date(invitation.expiresAt())));
        // Where the page is reached is known to the browser alone: behind a proxy the server has another name.
        link.getElement().executeJs("this.value = new URL('c/' + $0, document.baseURI).href", invitation.token());
        var copy = Buttons.primary(text("campaigns.link.copy"), () -> {});
        copy.addClickListener(_ -> UI.getCurrentOrThrow()
                .getPage()
                .executeJs(
                        "const link = new URL('c/' + $0, document.baseURI).href;"
                                + "return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => true, () => false) : false",
                        invitation.token())
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Toast.done(text("campaigns.link.copied"));
                    } else {
                        Toast.problem(text("campaigns.link.copy-by-hand"));
                    }
                }));
        dialog.add(new Paragraph(text("campaigns.link.once")), link);
        if (howToReach != null) {
            dialog.add(Notice.info(howToReach));
        }
        dialog.getFooter().add(Buttons.quiet(text("console.close"), dialog::close), copy);
    }

    void open() {
        dialog.open();
    }
}
