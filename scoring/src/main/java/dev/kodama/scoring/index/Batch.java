package dev.kodama.scoring.index;

import java.util.Arrays;

/// Some rows on their way through the same steps: each step goes through all of them before the next begins, in loops
/// that processors and compilers are good at, and leaves fewer.
final class Batch {
    static final int ROWS = 1 << 10;

    private final int[] rows = new int[ROWS];
    private final int[] accounts = new int[ROWS];
    private final int[] sums = new int[ROWS];
    private int size;

    void clear() {
        size = 0;
    }

    /// Written always and counted only if it is to stay, because a branch on it could not be foreseen.
    ///
    /// @param stays whether the row is meant at all
    void add(int row, int account, boolean stays) {
        rows[size] = row;
        accounts[size] = account;
        size += stays ? 1 : 0;
    }

    void clearSums() {
        Arrays.fill(sums, 0, size, 0);
    }

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    /// The one that is looked at; -1 for none.
    int account(int i) {
        return accounts[i];
    }

    int sum(int i) {
        return sums[i];
    }

    void add(int i, int more) {
        sums[i] += more;
    }

    void keepAtLeast(long least) {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            move(i, kept);
            kept += sums[i] >= least ? 1 : 0;
        }
        size = kept;
    }

    void keepAtMost(long most) {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            move(i, kept);
            kept += sums[i] <= most ? 1 : 0;
        }
        size = kept;
    }

    void keep(RowTest test) {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            move(i, kept);
            kept += test.passes(rows[i], accounts[i]) ? 1 : 0;
        }
        size = kept;
    }

    interface RowTest {
        boolean passes(int row, int account);
    }

    private void move(int from, int to) {
        rows[to] = rows[from];
        accounts[to] = accounts[from];
        sums[to] = sums[from];
    }
}
