package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Figure;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Post;
import dev.kodama.creators.PostArchive;
import dev.kodama.creators.PostFigures;
import dev.kodama.scoring.PostWatch;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Posts with their figures, newest first. A figure that is hidden is a dash; hovering tells where one comes from.
final class PostGrid extends PagedGrid<Post> {
    private static final double MILLION = 1_000_000;

    PostGrid(PostArchive archive, UUID accountId, PostWatch.Standing standing) {
        super(Post::id);
        addColumn(post -> Formats.date(post.publishedAt()))
                .setHeader(text("posts.column.published"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addComponentColumn(PostGrid::caption)
                .setHeader(text("posts.column.caption"))
                .setFlexGrow(6);
        addColumn(post -> post.format() == null ? Formats.MISSING : word("posts.format", post.format()))
                .setHeader(text("posts.column.format"))
                .setWidth("7rem")
                .setFlexGrow(0);
        figure("views", PostFigures::views);
        figure("likes", PostFigures::likes);
        figure("comments", PostFigures::comments);
        figure("shares", PostFigures::shares);
        figure("saves", PostFigures::saves);
        addComponentColumn(post -> rate(standing.ratesPpm().get(post.id())))
                .setHeader(text("posts.column.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
        setHeight("24rem");
        show((after, first) -> {
            var page = archive.page(accountId, after, first);
            return new Slice<>(page.items(), page.endCursor(), page.hasNext());
        });
    }

    private Grid.Column<Post> figure(String name, Function<PostFigures, @Nullable Long> figure) {
        return addComponentColumn(post -> figure(post, figure.apply(post.latest())))
                .setHeader(text("posts.column." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }

    private static Component figure(Post post, @Nullable Long value) {
        var figure = Figure.compact(value);
        if (!post.captures().isEmpty()) {
            var capture = post.captures().getLast();
            figure.hint(text(
                    "posts.figure.origin",
                    Formats.moment(capture.capturedAt()),
                    Sources.words(capture.source()),
                    capture.line() == null ? Formats.MISSING : capture.line()));
        }
        return figure;
    }

    private static Component rate(@Nullable Integer ppm) {
        return Figure.percent(ppm == null ? null : ppm / MILLION, 2);
    }

    private static Component caption(Post post) {
        var words = post.caption() == null ? post.key() : post.caption();
        var cell = new Span();
        if (Boolean.TRUE.equals(post.paid())) {
            cell.add(new Badge(text("posts.paid"), Badge.Tone.ACCENT).hint(text("posts.paid.hint")), new Span(" "));
        }
        var url = post.url();
        if (url == null) {
            cell.add(new Span(words));
        } else {
            var link = new Anchor(url, words);
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            cell.add(link);
        }
        cell.setTitle(words);
        return cell;
    }
}
