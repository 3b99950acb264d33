package dev.kodama.scoring.index;

import java.util.stream.IntStream;

/// The best few of many rows: a heap whose root is the worst that is still in. Higher points first, then the lower id.
final class TopRows {
    private final CreatorColumns columns;
    private final int limit;
    private final int[] rows;
    private final int[] points;
    private int size;

    TopRows(CreatorColumns columns, int limit) {
        this.columns = columns;
        this.limit = limit;
        this.rows = new int[limit];
        this.points = new int[limit];
    }

    void offer(int row, int score) {
        if (size < limit) {
            rows[size] = row;
            points[size] = score;
            rise(size++);
        } else if (limit > 0 && score >= points[0] && isBetter(row, score, rows[0], points[0])) {
            rows[0] = row;
            points[0] = score;
            sink();
        }
    }

    /// Whoever has fewer points than this is not among the best, whatever their id.
    int floor() {
        return limit == 0 ? Integer.MAX_VALUE : size < limit ? 0 : points[0];
    }

    void addAll(TopRows other) {
        for (var i = 0; i < other.size; i++) {
            offer(other.rows[i], other.points[i]);
        }
    }

    /// Best first; empties nothing.
    Entry[] sorted() {
        return IntStream.range(0, size)
                .mapToObj(i -> new Entry(rows[i], points[i]))
                .sorted((one, other) -> isBetter(one.row(), one.points(), other.row(), other.points()) ? -1 : 1)
                .toArray(Entry[]::new);
    }

    record Entry(int row, int points) {}

    private boolean isBetter(int row, int score, int otherRow, int otherScore) {
        return score != otherScore ? score > otherScore : columns.compareIds(row, otherRow) < 0;
    }

    private boolean isBetter(int one, int other) {
        return isBetter(rows[one], points[one], rows[other], points[other]);
    }

    private void rise(int from) {
        var child = from;
        while (child > 0) {
            var parent = (child - 1) / 2;
            if (!isBetter(parent, child)) {
                return;
            }
            swap(child, parent);
            child = parent;
        }
    }

    private void sink() {
        var parent = 0;
        while (true) {
            var worst = parent;
            for (var child = 2 * parent + 1; child <= 2 * parent + 2 && child < size; child++) {
                if (isBetter(worst, child)) {
                    worst = child;
                }
            }
            if (worst == parent) {
                return;
            }
            swap(parent, worst);
            parent = worst;
        }
    }

    private void swap(int one, int other) {
        var row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
        var score = points[one];
        points[one] = points[other];
        points[other] = score;
    }
}
