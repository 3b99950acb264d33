package dev.kodama.scoring.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Small numbers for values that recur. What a question makes of such a value is worked out once a value, and a scan
/// then reads one number a row.
final class Codes<T> {
    /// An entry of the map and its number, an element of the list, and a small value, about.
    private static final long BYTES = 130;

    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int learn(T value) {
        var known = codes.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /// @param code below [#size]
    T at(int code) {
        return values.get(code);
    }

    int size() {
        return values.size();
    }

    long bytes() {
        return BYTES * values.size();
    }
}
