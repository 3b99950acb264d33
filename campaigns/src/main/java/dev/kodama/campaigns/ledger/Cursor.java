package dev.kodama.campaigns.ledger;

import dev.kodama.campaigns.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Where the next piece of a list begins: the sort key of the last row, opaque to callers.
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... keys) {
        var text = String.join(
                SEPARATOR, List.of(keys).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException if it is not a cursor of a list with that many sort keys
    public static List<String> keys(String cursor, int expected) {
        var keys =
                List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        if (keys.size() != expected) {
            throw new IllegalArgumentException("not a cursor of this list: " + cursor);
        }
        return keys;
    }

    /// @param rows one more than asked for, if there are more
    public static <T> Page<T> page(List<T> rows, int first, Function<T, String> cursor) {
        var items = rows.size() > first ? List.copyOf(rows.subList(0, first)) : rows;
        return new Page<>(items, items.isEmpty() ? null : cursor.apply(items.getLast()), rows.size() > first);
    }

    /// @throws IllegalArgumentException outside 1 … 200
    public static int checked(int first) {
        if (first < 1 || first > 200) {
            throw new IllegalArgumentException("a page has 1 … 200 rows, not " + first);
        }
        return first;
    }
}
