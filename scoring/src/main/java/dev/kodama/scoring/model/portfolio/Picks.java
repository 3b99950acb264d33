package dev.kodama.scoring.model.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Puts the chosen in an order: those who had to be, then whoever adds most for their money to those before.
final class Picks {
    private Picks() {}

    static List<Portfolio.Pick> of(PortfolioTask whole, BitSet chosen) {
        var task = new PortfolioTask(whole.costYen(), whole.value().among(chosen), whole.limits());
        var must = (BitSet) chosen.clone();
        must.and(task.limits().must());
        var free = (BitSet) chosen.clone();
        free.andNot(must);
        var order = new ArrayList<Integer>();
        var lineup = Lineup.empty(task);
        take(task, lineup, must, order);
        take(task, lineup, free, order);
        return picks(task, order, must);
    }

    private static void take(PortfolioTask task, Lineup lineup, BitSet from, List<Integer> order) {
        var members = from.stream().toArray();
        var gains = Gains.of(lineup, task.candidates(), members);
        var queue = new LazyQueue(task, gains, Preference.GAIN_PER_YEN, members);
        for (var next = queue.next(); next >= 0; next = queue.next()) {
            lineup.add(next);
            order.add(next);
        }
    }

    private static List<Portfolio.Pick> picks(PortfolioTask task, List<Integer> order, BitSet must) {
        var worth = task.value().nobody();
        var picks = new ArrayList<Portfolio.Pick>();
        var yen = 0L;
        for (var candidate : order) {
            var gain = worth.gain(candidate);
            worth.add(candidate);
            yen += task.costYen()[candidate];
            picks.add(new Portfolio.Pick(
                    candidate,
                    must.get(candidate),
                    task.costYen()[candidate],
                    gain,
                    loss(task, order, candidate),
                    worth.value(),
                    yen));
        }
        return picks;
    }

    private static double loss(PortfolioTask task, List<Integer> order, int candidate) {
        var others = task.value().nobody();
        order.stream().filter(each -> each != candidate).forEach(others::add);
        return others.gain(candidate);
    }
}
