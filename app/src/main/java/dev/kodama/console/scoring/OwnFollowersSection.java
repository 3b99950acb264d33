package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.CreatorsReach.Member;
import dev.kodama.scoring.CreatorsReach.OnPlatform;

/// Who adds people whom nobody else reaches.
final class OwnFollowersSection extends Composite<Section> {
    /// A shortlist can be long; those at its end add next to nobody.
    private static final int MOST_ROWS = 100;

    private final OnPlatform on;

    OwnFollowersSection(OnPlatform on) {
        this.on = on;
    }

    @Override
    protected Section initContent() {
        var table = new PlainTable(
                text("overlap.own.creator"),
                text("overlap.own.followers"),
                text("overlap.own.exclusive"),
                text("overlap.own.how"),
                text("overlap.own.list"));
        on.members().stream()
                .limit(MOST_ROWS)
                .forEach(member -> table.row(
                        who(member),
                        Figure.count(member.followers()),
                        ReachText.figure(member.exclusive()),
                        member.exclusive() == null ? text("overlap.own.no-size") : ReachText.basis(member.exclusive()),
                        list(member)));
        var section = new Section(text("overlap.own.title"), table).note(text("overlap.own.note"));
        if (on.members().size() > MOST_ROWS) {
            section.add(new Span(text("overlap.own.more", on.members().size() - MOST_ROWS)));
        }
        return section;
    }

    private static Div who(Member member) {
        var handle = new Span("@" + member.handle());
        handle.addClassName("quiet");
        return new Div(CreatorsNavigation.link(member.creatorId(), member.creatorName()), new Span(" "), handle);
    }

    private static String list(Member member) {
        return member.coverage() == null
                ? text("overlap.list.none")
                : text("overlap.list", word("overlap.coverage", member.coverage()), Formats.date(member.listedAt()));
    }
}
