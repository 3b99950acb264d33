package dev.kodama.console.parts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of any length that reads on by cursor as one scrolls. No offset ever reaches the database, so the last row of
/// a million costs what the first one does.
///
/// ```java
/// grid.show((after, first) -> {
///     var page = directory.page(filter, sort, after, first);
///     return new PagedGrid.Slice<>(page.items(), page.endCursor(), page.hasNext());
/// });
/// ```
public class PagedGrid<T> extends Grid<T> {
    private static final int PAGE = 50;

    /// Reads the page after that cursor; the first one for null.
    @FunctionalInterface
    public interface Pages<T> {
        Slice<T> page(@Nullable String after, int first);
    }

    public record Slice<T>(List<T> items, @Nullable String endCursor, boolean hasNext) {}

    private final ValueProvider<T, Object> identity;

    /// Rows are told apart by their equality.
    public PagedGrid() {
        this(row -> row);
    }

    /// @param identity what stays the same when a row changes, so that a selection survives a fresh read
    public PagedGrid(ValueProvider<T, Object> identity) {
        this.identity = identity;
        addClassName("paged-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setPageSize(PAGE);
        setColumnReorderingAllowed(true);
    }

    /// Shows these pages from the top.
    public void show(Pages<T> pages) {
        var scroll = new Scroll<>(pages);
        var view = setItems(new CallbackDataProvider<T, Void>(
                query -> scroll.rows(query.getOffset(), query.getLimit()).stream(),
                query -> {
                    throw new IllegalStateException("Nobody counts a list that is read by cursor");
                },
                identity));
        view.setItemCountUnknown();
        view.setItemCountEstimate(PAGE * 2);
        view.setItemCountEstimateIncrease(PAGE * 4);
    }

    /// What has been read so far, in order. The grid asks by offset; behind it are only cursors.
    private static final class Scroll<T> {
        private final Pages<T> pages;
        private final List<T> read = new ArrayList<>();
        private @Nullable String cursor;
        private boolean more = true;

        Scroll(Pages<T> pages) {
            this.pages = pages;
        }

        List<T> rows(int offset, int limit) {
            while (more && read.size() < offset + limit) {
                var slice = pages.page(cursor, PAGE);
                read.addAll(slice.items());
                cursor = slice.endCursor();
                more = slice.hasNext() && !slice.items().isEmpty();
            }
            return List.copyOf(read.subList(Math.min(offset, read.size()), Math.min(offset + limit, read.size())));
        }
    }
}
