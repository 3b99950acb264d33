package dev.kodama.creators.twins;

import dev.kodama.creators.Page;
import dev.kodama.creators.UnknownCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where a page of a list ends: the values it is sorted by.
final class Place {
    private static final int LARGEST_PAGE = 200;

    private final String cursor;
    private final String[] values;

    private Place(String cursor, String[] values) {
        this.cursor = cursor;
        this.values = values;
    }

    static String write(Object... values) {
        var text = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("|"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place read(String cursor, int count) {
        try {
            var values = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            if (values.length == count) {
                return new Place(cursor, values);
            }
        } catch (IllegalArgumentException e) {
            // Told below, like any other cursor that is not ours.
        }
        throw new UnknownCursorException(cursor);
    }

    int number(int at) {
        try {
            return Integer.parseInt(values[at]);
        } catch (NumberFormatException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    UUID id(int at) {
        try {
            return UUID.fromString(values[at]);
        } catch (IllegalArgumentException e) {
            throw new UnknownCursorException(cursor);
        }
    }

    static int checked(int first) {
        if (first < 1 || first > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 … " + LARGEST_PAGE + " entries, not " + first);
        }
        return first;
    }

    /// @param oneMore up to one more than asked for
    static <T> Page<T> page(List<T> oneMore, int first, Function<T, String> cursor) {
        var hasNext = oneMore.size() > first;
        var items = hasNext ? List.copyOf(oneMore.subList(0, first)) : oneMore;
        return new Page<>(items, items.isEmpty() ? null : cursor.apply(items.getLast()), hasNext);
    }
}
