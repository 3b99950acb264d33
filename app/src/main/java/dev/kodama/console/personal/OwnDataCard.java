package dev.kodama.console.personal;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Contest;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.personal.OwnData;
import java.util.Optional;

/// On a creator's personal link: what the house knows of them, from where, and a way to say that it is wrong or that
/// they want no more of it. A link can be passed on, so there is nothing here that is not on the platforms anyway,
/// and no address, no tax data and no note.
public final class OwnDataCard extends Div {
    private final OwnData data;
    private final String token;

    /// @param token of the personal link; nothing is shown if it leads to nobody
    public OwnDataCard(OwnData data, String token) {
        this.data = data;
        this.token = token;
        addClassName("letter-card");
        show();
    }

    private void show() {
        removeAll();
        var creator = data.of(token).orElse(null);
        setVisible(creator != null);
        if (creator == null) {
            return;
        }
        add(
                new H2(text("personal.own")),
                new Paragraph(text("personal.own.about")),
                facts(creator),
                accounts(creator),
                contests());
        var buttons = new Div(Buttons.plain(text("personal.own.contest"), this::contest));
        buttons.addClassName("letter-buttons");
        if (creator.contactable()) {
            buttons.add(Buttons.quiet(text("personal.own.opt-out"), this::optOut));
        } else {
            add(Notice.info(text("personal.own.opted-out")));
        }
        add(buttons);
        var more = new Paragraph(text("personal.own.more"));
        more.addClassNames("quiet", "small");
        add(more);
    }

    private static Facts facts(Creator creator) {
        return new Facts()
                .fact(text("personal.contest.about.NAME"), creator.displayName())
                .fact(
                        text("personal.contest.about.TOPICS"),
                        creator.topics().isEmpty() ? Formats.MISSING : String.join("、", creator.topics()));
    }

    private static UnorderedList accounts(Creator creator) {
        var list = new UnorderedList();
        creator.accounts().forEach(account -> list.add(new ListItem(line(account))));
        return list;
    }

    private static String line(Account account) {
        var latest = account.latest();
        return latest == null
                ? text("personal.own.account", word("console.platform", account.platform()), account.handle())
                : text(
                        "personal.own.figures",
                        word("console.platform", account.platform()),
                        account.handle(),
                        Formats.count(latest.figures().followers()),
                        Formats.date(latest.capturedAt()),
                        word("personal.method", latest.source().method()));
    }

    private Div contests() {
        var list = new Div();
        data.contests(token).forEach(contest -> {
            var line = new Paragraph(text(
                    contest.settledAt() == null ? "personal.own.contested" : "personal.own.settled",
                    word("personal.contest.about", contest.about()),
                    contest.words(),
                    contest.answer() == null ? "" : contest.answer()));
            line.addClassNames("quiet", "small");
            list.add(line);
        });
        return list;
    }

    private void contest() {
        var about = new Select<Contest.About>();
        about.setLabel(text("personal.own.contest.about"));
        about.setItems(Contest.About.values());
        about.setItemLabelGenerator(value -> word("personal.contest.about", value));
        about.setValue(Contest.About.FIGURES);
        var words = new TextArea(text("personal.own.contest.words"));
        words.setHelperText(text("personal.own.contest.words.help"));
        words.setMaxLength(ContestBook.LONGEST_WORDS);
        new FormDialog(text("personal.own.contest"), about, words)
                .onSave(text("personal.own.contest.send"), () -> {
                    if (!data.contest(token, about.getValue(), words.getValue())) {
                        return Optional.of(text("personal.own.contest.refused"));
                    }
                    Toast.done(text("personal.own.contest.done"));
                    show();
                    return Optional.empty();
                })
                .open();
    }

    private void optOut() {
        Confirm.danger(
                text("personal.own.opt-out.question"),
                text("personal.own.opt-out.consequence"),
                text("personal.own.opt-out"),
                () -> {
                    if (data.optOut(token)) {
                        Toast.done(text("personal.own.opt-out.done"));
                    }
                    show();
                });
    }
}
