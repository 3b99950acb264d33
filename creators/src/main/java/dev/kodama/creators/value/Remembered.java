package dev.kodama.creators.value;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a text once where lists repeat it on every line: platforms, dates, regions, topics.
///
/// Bounded: long texts are read anew each time, and a file that never repeats itself only makes it forget. Not for
/// several threads.
public final class Remembered<T> implements Function<String, @Nullable T> {
    private static final int MOST = 4096;
    private static final int LONGEST = 80;

    private final Function<String, @Nullable T> reader;
    private final Map<String, @Nullable T> read = new HashMap<>();

    /// @param reader without side effects, and the same for the same text
    public Remembered(Function<String, @Nullable T> reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable T apply(String text) {
        if (text.length() > LONGEST) {
            return reader.apply(text);
        }
        var known = read.get(text);
        if (known != null || read.containsKey(text)) {
            return known;
        }
        if (read.size() == MOST) {
            read.clear();
        }
        var result = reader.apply(text);
        read.put(text, result);
        return result;
    }
}
