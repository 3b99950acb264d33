package dev.kodama.scoring.index;

import java.util.Arrays;

/// Where each row's elements stand in arrays that hold the elements of all rows one after another.
///
/// A run that grows moves to the end and leaves a gap behind; [#wasted] says how much, and the whole index is built
/// anew when it is too much.
final class Runs {
    private int[] starts;
    private short[] counts;
    private int end;
    private int wasted;

    Runs(int rows) {
        starts = new int[rows];
        counts = new short[rows];
    }

    void ensureRows(int rows) {
        if (rows > starts.length) {
            var grown = CreatorColumns.grown(starts.length, rows);
            starts = Arrays.copyOf(starts, grown);
            counts = Arrays.copyOf(counts, grown);
        }
    }

    /// @return where to write the row's elements
    int place(int row, int count) {
        if (count > Short.MAX_VALUE) {
            throw new IllegalArgumentException("one creator with %d elements".formatted(count));
        }
        if (count > counts[row]) {
            wasted += counts[row];
            starts[row] = end;
            end += count;
        } else {
            wasted += counts[row] - count;
        }
        counts[row] = (short) count;
        return starts[row];
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row] + counts[row];
    }

    int count(int row) {
        return counts[row];
    }

    /// Elements of all rows, gaps included.
    int length() {
        return end;
    }

    int wasted() {
        return wasted;
    }

    long bytes() {
        return 4L * starts.length + 2L * counts.length;
    }
}
