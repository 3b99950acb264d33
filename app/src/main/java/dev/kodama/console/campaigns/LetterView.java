package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Letter;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.personal.OwnDataCard;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Languages;
import dev.kodama.console.texts.Texts;
import dev.kodama.personal.OwnData;
import dev.kodama.security.LetterGuesses;

/// What a creator finds behind their personal link: the offer, the brief, and what they can do about it. Needs no
/// account; made for a phone first.
@Route(value = "c/:token", autoLayout = false)
@AnonymousAllowed
class LetterView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final InvitationLetters letters;
    private final LetterGuesses guesses;
    private final OwnData own;

    LetterView(InvitationLetters letters, LetterGuesses guesses, OwnData own) {
        this.letters = letters;
        this.guesses = guesses;
        this.own = own;
        addClassName("letter");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        if (guesses.mustWait(address)) {
            closed("too-many");
            return;
        }
        switch (letters.open(token)) {
            case Letter.Readable letter -> show(token, letter);
            case Letter.Expired expired -> closed("expired", Formats.date(expired.expiredAt()));
            case Letter.Revoked _ -> closed("revoked");
            case Letter.Unknown _ -> {
                guesses.miss(address);
                closed("unknown");
            }
        }
    }

    private void show(String token, Letter.Readable letter) {
        removeAll();
        var content = new LetterContent(letters, token, letter, now -> show(token, now));
        content.add(new OwnDataCard(own, token));
        add(top(), content);
    }

    /// A friendly page for a link that does not open, without saying more than the holder may know.
    private void closed(String why, Object... arguments) {
        removeAll();
        var card = new Div(
                new H1(text("campaigns.letter." + why + ".title")),
                new Paragraph(text("campaigns.letter." + why + ".what-to-do", arguments)));
        card.addClassNames("letter-card", "letter-closed");
        add(top(), card);
    }

    private static Div top() {
        var picture = new Span();
        picture.addClassName("mark-picture");
        var name = new Span("木霊 Kodama");
        name.addClassName("strong");
        var space = new Span();
        space.addClassName("space");
        var other = Languages.other(Texts.locale());
        var language = Buttons.quiet(
                Texts.in(other, "console.language"),
                () -> UI.getCurrentOrThrow()
                        .getPage()
                        .executeJs(
                                "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                                Languages.COOKIE,
                                other.getLanguage()));
        language.getElement().setAttribute("lang", other.getLanguage());
        var top = new Div(picture, name, space, language);
        top.addClassName("letter-top");
        return top;
    }

    @Override
    public String getPageTitle() {
        return text("campaigns.letter.title");
    }
}
