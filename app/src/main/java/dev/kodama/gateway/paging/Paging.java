package dev.kodama.gateway.paging;

import dev.kodama.gateway.errors.RequestRefused;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The `first` and `after` of a connection field, as a parameter of its controller method:
///
/// ```java
/// @QueryMapping
/// Connection<CreatorSummary> creators(@Argument CreatorFilterInput filter, Paging paging) {
///     return paging.connect((after, first) -> {
///         var page = directory.page(filter.toFilter(), sort, after, first);
///         return new Slice<>(page.items(), page.endCursor(), page.hasNext());
///     });
/// }
/// ```
public final class Paging {
    /// The largest `first`; facades are never asked for more.
    public static final int MOST = 200;

    private static final int USUAL = 50;
    private static final Set<String> POSITION = Set.of("first", "after");

    private final String list;
    private final int first;
    private final Cursor start;

    private Paging(String list, int first, Cursor start) {
        this.list = list;
        this.first = first;
        this.start = start;
    }

    static Paging of(DataFetchingEnvironment field) {
        return of(
                listOf(field),
                field.containsArgument("first") ? field.<Integer>getArgument("first") : null,
                field.containsArgument("after") ? field.<String>getArgument("after") : null);
    }

    /// @param list tells this list from others: a cursor of one is refused by another
    public static Paging of(String list, @Nullable Integer first, @Nullable String after) {
        var wanted = first == null ? USUAL : first;
        if (wanted < 1 || wanted > MOST) {
            throw RequestRefused.invalid("first", "`first` is 1 … %d, not %d.".formatted(MOST, wanted));
        }
        return new Paging(list, wanted, Cursor.read(after, list));
    }

    public <T> Connection<T> connect(Source<T> source) {
        // A cursor in the middle of a page: what was seen is read again and dropped. A facade is never asked for more
        // than MOST, so the page may come out shorter than `first`, which `first` allows.
        return connection(source.read(start.after(), Math.min(MOST, start.seen() + first)));
    }

    /// Likewise where the pages of many parents are read together.
    public <T> CompletableFuture<Connection<T>> connectLater(LaterSource<T> source) {
        return source.read(start.after(), Math.min(MOST, start.seen() + first)).thenApply(this::connection);
    }

    private <T> Connection<T> connection(Slice<T> slice) {
        var fresh = slice.items()
                .subList(
                        Math.min(start.seen(), slice.items().size()),
                        slice.items().size());
        var edges = new ArrayList<Edge<T>>(fresh.size());
        for (var item : fresh) {
            edges.add(new Edge<>(item, cursorAfter(edges.size() + 1, fresh.size(), slice.endCursor())));
        }
        return new Connection<>(
                List.copyOf(edges),
                List.copyOf(fresh),
                new PageInfo(
                        slice.hasNext(),
                        start != Cursor.START,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }

    private String cursorAfter(int position, int size, @Nullable String endCursor) {
        var cursor = position == size && endCursor != null
                ? new Cursor(endCursor, 0)
                : new Cursor(start.after(), start.seen() + position);
        return cursor.write(list);
    }

    /// Field, parent and all arguments but the position.
    private static String listOf(DataFetchingEnvironment field) {
        var arguments = new TreeMap<>(field.getArguments());
        arguments.keySet().removeAll(POSITION);
        return field.getExecutionStepInfo().getObjectType().getName() + "."
                + field.getFieldDefinition().getName() + arguments;
    }

    /// What a facade's page says.
    ///
    /// @param endCursor the facade's cursor after the last item; null on an empty page
    public record Slice<T>(List<T> items, @Nullable String endCursor, boolean hasNext) {}

    /// Has a page read together with those of others.
    @FunctionalInterface
    public interface LaterSource<T> {
        CompletableFuture<Slice<T>> read(@Nullable String after, int first);
    }

    /// Reads a page from a facade.
    @FunctionalInterface
    public interface Source<T> {
        Slice<T> read(@Nullable String after, int first);
    }
}
