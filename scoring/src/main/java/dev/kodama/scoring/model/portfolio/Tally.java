package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;

/// How some of the candidates stand with the limits.
final class Tally {
    private final PortfolioTask task;
    private final BitSet chosen;
    private final int[] counts;
    private final long[] brought;
    private int size;
    private long left;

    private Tally(PortfolioTask task, BitSet chosen, int size, int[] counts, long[] brought, long left) {
        this.task = task;
        this.chosen = chosen;
        this.size = size;
        this.counts = counts;
        this.brought = brought;
        this.left = left;
    }

    static Tally empty(PortfolioTask task) {
        var limits = task.limits();
        return new Tally(
                task,
                new BitSet(),
                0,
                new int[limits.quotas().size()],
                new long[limits.minima().size()],
                limits.budgetYen());
    }

    Tally copy() {
        return new Tally(task, (BitSet) chosen.clone(), size, counts.clone(), brought.clone(), left);
    }

    /// @param candidate who is not in yet
    void add(int candidate) {
        chosen.set(candidate);
        size++;
        left -= task.costYen()[candidate];
        for (var i = 0; i < counts.length; i++) {
            counts[i] += quota(i).members().get(candidate) ? 1 : 0;
        }
        for (var i = 0; i < brought.length; i++) {
            brought[i] += minimum(i).brings()[candidate];
        }
    }

    /// True if the candidate can come in without breaking a limit; whoever cannot now, never can later.
    boolean fits(int candidate) {
        if (task.costYen()[candidate] > left || size >= task.limits().atMost()) {
            return false;
        }
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] >= quota(i).atMost() && quota(i).members().get(candidate)) {
                return false;
            }
        }
        return true;
    }

    /// False if certainly nobody fits any more.
    ///
    /// @param cheapest what nobody costs less than
    boolean leavesRoom(long cheapest) {
        return size < task.limits().atMost() && left >= cheapest;
    }

    /// True if all is reached that has to be.
    boolean meetsDemands() {
        for (var i = 0; i < counts.length; i++) {
            if (missing(i) > 0) {
                return false;
            }
        }
        for (var i = 0; i < brought.length; i++) {
            if (lacking(i) > 0) {
                return false;
            }
        }
        return true;
    }

    /// How far the candidate would bring what has to be reached: 1 for each demand that would be met by them alone.
    double progress(int candidate) {
        var progress = 0.0;
        for (var i = 0; i < counts.length; i++) {
            if (missing(i) > 0 && quota(i).members().get(candidate)) {
                progress += 1.0 / missing(i);
            }
        }
        for (var i = 0; i < brought.length; i++) {
            if (lacking(i) > 0) {
                progress += (double) Math.min(minimum(i).brings()[candidate], lacking(i)) / lacking(i);
            }
        }
        return progress;
    }

    /// How many members the quota still misses.
    int missing(int quota) {
        return Math.max(0, quota(quota).atLeast() - counts[quota]);
    }

    /// How much the minimum still lacks.
    long lacking(int minimum) {
        return Math.max(0, minimum(minimum).atLeast() - brought[minimum]);
    }

    /// How many more members the quota allows.
    int room(int quota) {
        return Math.max(0, quota(quota).atMost() - counts[quota]);
    }

    private Limits.Quota quota(int index) {
        return task.limits().quotas().get(index);
    }

    private Limits.Minimum minimum(int index) {
        return task.limits().minima().get(index);
    }

    long leftYen() {
        return left;
    }

    int size() {
        return size;
    }

    boolean has(int candidate) {
        return chosen.get(candidate);
    }

    BitSet chosen() {
        return (BitSet) chosen.clone();
    }
}
