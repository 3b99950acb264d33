package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.Outcome;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.texts.Formats;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A readable letter: what is offered, where things stand, and the one thing to do next.
final class LetterContent extends Div {
    private static final int MAX_DRAFT = 20_000;
    private static final int MAX_REASON = 1_000;

    private final InvitationLetters letters;
    private final String token;
    private final Letter.Readable letter;
    private final Consumer<Letter.Readable> show;
    /// One key for what this page can do: pressed twice, it happens once.
    private final String key = UUID.randomUUID().toString();

    LetterContent(InvitationLetters letters, String token, Letter.Readable letter, Consumer<Letter.Readable> show) {
        this.letters = letters;
        this.token = token;
        this.letter = letter;
        this.show = show;
        addClassName("letter-content");
        add(greeting(), progress());
        // Whoever is to answer reads first what is offered; afterwards, what is to be done comes first.
        if (letter.stage() == CollaborationStage.INVITED) {
            add(offer(), whatToDo(), brief());
        } else {
            add(whatToDo(), offer(), brief());
        }
        drafts();
        var footer = new Paragraph(text("campaigns.letter.expires", Formats.date(letter.expiresAt())));
        footer.addClassNames("quiet", "small");
        add(footer);
    }

    private Component greeting() {
        var from = new Paragraph(text("campaigns.letter.from", letter.brandName()));
        from.addClassNames("quiet", "letter-from");
        return new Div(
                from,
                new H1(letter.campaignName()),
                new Paragraph(text("campaigns.letter.dear", letter.creatorName())));
    }

    /// The five steps, the current one marked.
    private Component progress() {
        var steps = new OrderedList();
        steps.addClassName("letter-steps");
        var current = switch (letter.stage()) {
            case ACCEPTED, REVISING -> 1;
            case IN_REVIEW -> 2;
            case APPROVED -> 3;
            case LIVE -> 4;
            case INVITED, DECLINED, SHORTLISTED, REMOVED -> 0;
        };
        var names = List.of("answer", "draft", "review", "post", "done");
        for (var i = 0; i < names.size(); i++) {
            var step = new ListItem(text("campaigns.letter.step." + names.get(i)));
            step.addClassName(i < current ? "past" : i == current ? "now" : "ahead");
            if (i == current) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        return steps;
    }

    private Component whatToDo() {
        var card = new Div();
        card.addClassNames("letter-card", "letter-todo");
        if (!letter.open()) {
            card.add(Notice.info(text("campaigns.letter.closed")));
            return card;
        }
        switch (letter.stage()) {
            case INVITED -> answer(card);
            case ACCEPTED -> draft(card, text("campaigns.letter.accepted"));
            case REVISING -> draft(card, text("campaigns.letter.revising"));
            case IN_REVIEW -> card.add(Notice.info(text("campaigns.letter.in-review")));
            case APPROVED -> card.add(Notice.success(text("campaigns.letter.approved")), disclosure());
            case LIVE -> card.add(Notice.success(text("campaigns.letter.live")));
            case DECLINED -> card.add(Notice.info(text("campaigns.letter.declined")));
            case SHORTLISTED, REMOVED -> card.add(Notice.info(text("campaigns.letter.closed")));
        }
        return card;
    }

    private void answer(Div card) {
        var accept = Buttons.primary(
                text("campaigns.letter.accept"),
                () -> Confirm.ask(
                        text("campaigns.letter.accept.question", Formats.yen(letter.offeredYen())),
                        text("campaigns.letter.accept.consequence"),
                        text("campaigns.letter.accept"),
                        () -> Refusals.act(letters.accept(token, key), text("campaigns.letter.accept.done"), show)));
        accept.setId("accept");
        var decline = Buttons.plain(text("campaigns.letter.decline"), this::decline);
        decline.setId("decline");
        var buttons = new Div(accept, decline);
        buttons.addClassName("letter-buttons");
        card.add(new H2(text("campaigns.letter.question")), buttons);
    }

    private void decline() {
        var reason = new TextArea(text("campaigns.letter.decline.reason"));
        reason.setHelperText(text("campaigns.letter.decline.help"));
        reason.setMaxLength(MAX_REASON);
        new FormDialog(text("campaigns.letter.decline.title"), reason)
                .onSave(
                        text("campaigns.letter.decline"),
                        () -> Refusals.finish(
                                letters.decline(token, key, reason.getValue()),
                                text("campaigns.letter.decline.done"),
                                show))
                .open();
    }

    private void draft(Div card, String words) {
        var note = lastNote();
        card.add(new H2(words));
        note.ifPresent(said -> {
            var quote = new Paragraph(said);
            quote.addClassNames("words", "draft-note");
            card.add(new Paragraph(text("campaigns.letter.note")), quote);
        });
        var text = new TextArea(text("campaigns.letter.draft.text"));
        text.setId("draft-text");
        text.setHelperText(text("campaigns.letter.draft.text.help"));
        text.setMaxLength(MAX_DRAFT);
        text.setMinRows(6);
        text.setWidthFull();
        var link = new TextField(text("campaigns.letter.draft.link"));
        link.setHelperText(text("campaigns.letter.draft.link.help"));
        link.setWidthFull();
        var send = Buttons.primary(text("campaigns.letter.draft.send"), () -> send(text, link));
        send.setId("send-draft");
        send.setDisableOnClick(true);
        send.addClickListener(_ -> send.setEnabled(true));
        card.add(text, link, disclosure(), send);
    }

    private void send(TextArea words, TextField link) {
        words.setInvalid(false);
        link.setInvalid(false);
        switch (letters.submitDraft(token, key, words.getValue(), link.getValue())) {
            case Outcome.Done<Letter.Readable> done -> show.accept(done.value());
            case Outcome.Refused<Letter.Readable> refused -> {
                words.setInvalid(true);
                words.setErrorMessage(Refusals.words(refused.refusal()));
            }
        }
    }

    private Optional<String> lastNote() {
        return letter.drafts().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(letter.drafts().getLast().note());
    }

    private static Component disclosure() {
        return Notice.warning(text("campaigns.letter.disclosure"));
    }

    private Component offer() {
        var facts = new Facts();
        if (letter.agreedYen() == null) {
            facts.fact(text("campaigns.letter.offered"), fee(letter.offeredYen()));
        } else {
            facts.fact(text("campaigns.fee.agreed"), fee(letter.agreedYen()))
                    .fact(text("campaigns.fee.paid"), Formats.yen(letter.paidYen()));
        }
        var card = new Div(new H2(text("campaigns.letter.offer")), facts);
        card.addClassName("letter-card");
        if (letter.message() != null) {
            var words = new Paragraph(letter.message());
            words.addClassName("words");
            card.add(words);
        }
        return card;
    }

    private static Component fee(@Nullable Long yen) {
        var fee = new Span(Formats.yen(yen));
        fee.addClassNames("figure", "letter-fee");
        var tax = new Span(text("campaigns.letter.without-tax"));
        tax.addClassNames("quiet", "small");
        return new Div(fee, tax);
    }

    private Component brief() {
        var goal = new Paragraph(letter.goal());
        goal.addClassName("words");
        var product = letter.productUrl() == null
                ? new Span(letter.productName())
                : Links.out(letter.productUrl(), letter.productName());
        var separator = text("campaigns.list-separator");
        var card = new Div(
                new H2(text("campaigns.tab.brief")),
                goal,
                new Facts()
                        .fact(text("campaigns.field.product"), product)
                        .fact(
                                text("campaigns.field.schedule"),
                                text(
                                        "campaigns.schedule",
                                        Formats.date(letter.startsOn()),
                                        Formats.date(letter.endsOn())))
                        .fact(
                                text("campaigns.field.platforms"),
                                letter.platforms().isEmpty()
                                        ? text("console.any")
                                        : letter.platforms().stream()
                                                .map(platform -> word("console.platform", platform))
                                                .collect(Collectors.joining(separator)))
                        .fact(
                                text("campaigns.field.topics"),
                                letter.topics().isEmpty()
                                        ? text("console.any")
                                        : String.join(separator, letter.topics()))
                        .fact(text("campaigns.field.exclusivity"), ExclusivityWords.of(letter.exclusivity())));
        card.addClassName("letter-card");
        return card;
    }

    private void drafts() {
        if (letter.drafts().isEmpty()) {
            return;
        }
        var card = new Div(new H2(text("campaigns.letter.drafts")));
        card.addClassName("letter-card");
        for (Draft draft : letter.drafts().reversed()) {
            card.add(new DraftCard(draft));
        }
        add(card);
    }
}
