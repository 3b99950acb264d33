package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kodama.console.parts.Section;
import dev.kodama.console.quotes.QuoteBlock;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.scoring.Quote;
import java.util.List;

/// What a post on each account may bring, and what fee is fair for it.
final class QuotesSection extends Composite<Section> {
    private final Creator creator;
    private final List<Quote> quotes;

    QuotesSection(Creator creator, List<Quote> quotes) {
        this.creator = creator;
        this.quotes = quotes;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("portfolio.quote.title")).note(text("portfolio.quote.note"));
        if (quotes.isEmpty()) {
            var none = new Paragraph(text("portfolio.quote.no-figures"));
            none.addClassName("quiet");
            section.add(none);
        }
        for (var quote : quotes) {
            creator.accounts().stream()
                    .filter(account -> account.id().equals(quote.accountId()))
                    .map(QuotesSection::heading)
                    .forEach(section::add);
            section.add(new QuoteBlock(quote));
        }
        return section;
    }

    private static H3 heading(Account account) {
        return new H3(word("console.platform", account.platform()) + " " + account.handle());
    }
}
