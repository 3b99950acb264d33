package dev.kodama.scoring.model.portfolio;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to do if one of the chosen says no.
///
/// @param instead the portfolio without them
/// @param joining who comes in
/// @param leaving who else goes out, because the money is better spent otherwise now
public record Refusal(int candidate, PortfolioAnswer instead, List<Integer> joining, List<Integer> leaving) {
    public static Refusal of(PortfolioTask task, Portfolio portfolio, int candidate) {
        var instead = PortfolioSearch.best(task.without(candidate));
        var before = members(portfolio);
        var after = instead instanceof Portfolio other ? members(other) : Set.<Integer>of();
        return new Refusal(
                candidate,
                instead,
                after.stream().filter(each -> !before.contains(each)).sorted().toList(),
                before.stream()
                        .filter(each -> each != candidate && !after.contains(each))
                        .sorted()
                        .toList());
    }

    private static Set<Integer> members(Portfolio portfolio) {
        return portfolio.picks().stream().map(Portfolio.Pick::candidate).collect(Collectors.toSet());
    }
}
