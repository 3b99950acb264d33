package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;

/// Some of the candidates: what they are worth, and how they stand with the limits.
record Lineup(Tally tally, SetValue.Growing worth) {
    static Lineup empty(PortfolioTask task) {
        return new Lineup(Tally.empty(task), task.value().nobody());
    }

    static Lineup of(PortfolioTask task, BitSet chosen) {
        var lineup = empty(task);
        chosen.stream().forEach(lineup::add);
        return lineup;
    }

    Lineup copy() {
        return new Lineup(tally.copy(), worth.copy());
    }

    Lineup with(int candidate) {
        var more = copy();
        more.add(candidate);
        return more;
    }

    void add(int candidate) {
        worth.add(candidate);
        tally.add(candidate);
    }

    double value() {
        return worth.value();
    }
}
