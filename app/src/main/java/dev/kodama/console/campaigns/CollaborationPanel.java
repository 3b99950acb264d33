package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Draft;
import dev.kodama.campaigns.Payment;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.Step;
import dev.kodama.console.creators.CreatorsNavigation;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.console.texts.Formats;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything between the campaign and one creator: the offer, the link, drafts, posts, fees, and who did what when.
final class CollaborationPanel extends Aside {
    private final CollaborationDesk desk;
    private final Contacts contacts;
    private final Viewer viewer;
    private final Campaign campaign;
    private final Collaboration row;
    private final Runnable refresh;

    CollaborationPanel(
            CollaborationDesk desk,
            Contacts contacts,
            Viewer viewer,
            Campaign campaign,
            Collaboration row,
            Runnable refresh,
            Runnable close) {
        this.desk = desk;
        this.contacts = contacts;
        this.viewer = viewer;
        this.campaign = campaign;
        this.row = row;
        this.refresh = refresh;
        addClassNames("section", "board-panel");
        getElement().setAttribute("aria-label", row.creatorName());
        var only = Set.of(row.id());
        add(head(close));
        if (!row.contactable()) {
            add(Notice.warning(text("campaigns.panel.opted-out")));
        }
        add(facts());
        if (viewer.mayWrite()) {
            add(actions());
        }
        drafts(desk.draftsOf(viewer.scope(), only).getOrDefault(row.id(), List.of()));
        posts(desk.postsOf(viewer.scope(), only).getOrDefault(row.id(), List.of()));
        payments(desk.paymentsOf(viewer.scope(), only).getOrDefault(row.id(), List.of()));
        history(desk.historyOf(viewer.scope(), row.id()));
    }

    private Component head(Runnable close) {
        var name = new H3(CreatorsNavigation.link(row.creatorId(), row.creatorName()));
        var space = new Span();
        space.addClassName("space");
        var head = new Div(
                name,
                Badges.of(row.stage()),
                space,
                Buttons.icon(VaadinIcon.CLOSE_SMALL, text("console.close"), close));
        head.addClassNames("row", "panel-head");
        return head;
    }

    private Facts facts() {
        var facts = new Facts();
        if (row.agreedYen() == null) {
            facts.fact(text("campaigns.fee.offered"), Figure.yen(row.offeredYen()));
        } else {
            facts.fact(text("campaigns.fee.agreed"), Figure.yen(row.agreedYen()))
                    .fact(text("campaigns.fee.paid"), Figure.yen(row.paidYen()));
        }
        facts.fact(text("campaigns.field.invited"), Formats.moment(row.invitedAt()));
        facts.fact(text("campaigns.field.answered"), Formats.moment(row.answeredAt()));
        facts.fact(
                text("campaigns.field.link"),
                row.linkExpiresAt() == null
                        ? text("campaigns.link.none")
                        : text("campaigns.link.until", Formats.date(row.linkExpiresAt())));
        if (row.declineReason() != null) {
            facts.fact(text("campaigns.field.reason"), row.declineReason());
        }
        return facts;
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("row");
        var step = new NextStep(desk, contacts, viewer, campaign, row, refresh);
        step.button().ifPresent(actions::add);
        var stage = row.stage();
        if (stage == CollaborationStage.INVITED && row.contactable()) {
            actions.add(Buttons.plain(text("campaigns.invite.change"), step::invite));
        }
        if (stage == CollaborationStage.LIVE) {
            actions.add(Buttons.quiet(text("campaigns.post.another"), step::post));
        }
        if (stage == CollaborationStage.ACCEPTED || stage == CollaborationStage.APPROVED) {
            actions.add(Buttons.quiet(text("campaigns.pay.ahead"), step::pay));
        }
        if (invitedOrLater(stage)) {
            actions.add(Buttons.quiet(text("campaigns.link.renew"), this::renewLink));
        }
        if (row.linkExpiresAt() != null) {
            actions.add(Buttons.quiet(text("campaigns.link.revoke"), this::revokeLink));
        }
        if (stage == CollaborationStage.SHORTLISTED) {
            actions.add(Buttons.quiet(text("campaigns.remove"), this::remove));
        }
        return actions;
    }

    private static boolean invitedOrLater(CollaborationStage stage) {
        return switch (stage) {
            case INVITED, ACCEPTED, IN_REVIEW, REVISING, APPROVED, LIVE -> true;
            case SHORTLISTED, DECLINED, REMOVED -> false;
        };
    }

    private void remove() {
        Refusals.act(
                desk.remove(viewer.scope(), viewer.asks(), row.id()),
                text("campaigns.removed", row.creatorName()),
                _ -> refresh.run());
    }

    private void renewLink() {
        Confirm.ask(
                text("campaigns.link.renew.question"),
                text("campaigns.link.renew.consequence"),
                text("campaigns.link.renew"),
                () -> Refusals.act(
                        desk.renewLink(viewer.scope(), viewer.asks(), row.id()),
                        text("campaigns.link.renewed"),
                        invitation -> {
                            refresh.run();
                            new PersonalLinkDialog(
                                            invitation,
                                            contacts.howToReach(row.creatorId()).orElse(null))
                                    .open();
                        }));
    }

    private void revokeLink() {
        Confirm.danger(
                text("campaigns.link.revoke.question"),
                text("campaigns.link.revoke.consequence"),
                text("campaigns.link.revoke"),
                () -> Refusals.act(
                        desk.revokeLink(viewer.scope(), viewer.asks(), row.id()),
                        text("campaigns.link.revoked"),
                        _ -> refresh.run()));
    }

    private void drafts(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        add(new H3(text("campaigns.drafts")));
        drafts.reversed().forEach(draft -> add(new DraftCard(draft)));
    }

    private void posts(List<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        add(new H3(text("campaigns.posts")));
        posts.forEach(post -> add(post(post)));
    }

    private Component post(Post post) {
        var head = new Div(
                new Badge(word("console.platform", post.platform()), Badge.Tone.NEUTRAL),
                Links.out(post.url(), post.url()),
                Figure.age(post.publishedAt()));
        head.addClassName("row");
        var card = new Div(head);
        card.addClassName("card");
        var figures = post.figures();
        if (figures == null) {
            card.add(Notice.warning(text("campaigns.figures.none")));
        } else {
            card.add(new Facts()
                    .fact(text("campaigns.figure.reach"), Figure.compact(figures.reach()))
                    .fact(text("campaigns.figure.impressions"), Figure.compact(figures.impressions()))
                    .fact(text("campaigns.figure.views"), Figure.compact(figures.views()))
                    .fact(text("campaigns.figure.likes"), Figure.compact(figures.likes()))
                    .fact(text("campaigns.figure.comments"), Figure.compact(figures.comments()))
                    .fact(text("campaigns.figure.shares"), Figure.compact(figures.shares()))
                    .fact(text("campaigns.figure.saves"), Figure.compact(figures.saves())));
            var source = new Span(text(
                    "campaigns.figures.source", Formats.moment(figures.capturedAt()), Sources.words(figures.source())));
            source.addClassNames("quiet", "small");
            card.add(source);
        }
        if (viewer.mayWrite()) {
            card.add(Buttons.quiet(
                    text("campaigns.figures.record"), () -> new FiguresDialog(desk, viewer, post, refresh).open()));
        }
        return card;
    }

    private void payments(List<Payment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        var table = new PlainTable(
                text("campaigns.field.paidOn"), text("campaigns.field.yen"), text("campaigns.field.who"));
        payments.forEach(payment ->
                table.row(Formats.date(payment.paidOn()), Figure.yen(payment.paidYen()), payment.recordedBy()));
        add(new H3(text("campaigns.payments")), table);
    }

    private void history(List<Step> steps) {
        var list = new OrderedList();
        list.addClassName("history");
        for (var step : steps.reversed()) {
            var line = new ListItem(
                    bold(word("campaigns.step", step.kind())),
                    step.yen() == null ? new Span() : Figure.yen(step.yen()),
                    quiet(text("campaigns.step.by", step.by(), Formats.moment(step.at()))));
            note(HistoryTab.words(step), line);
            list.add(line);
        }
        add(new H3(text("campaigns.tab.history")), list);
    }

    private static void note(@Nullable String words, ListItem line) {
        if (words != null && !words.isEmpty()) {
            var note = new Paragraph(words);
            note.addClassNames("words", "small");
            line.add(note);
        }
    }

    private static Span bold(String words) {
        var span = new Span(words);
        span.addClassName("strong");
        return span;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("quiet", "small");
        return span;
    }
}
