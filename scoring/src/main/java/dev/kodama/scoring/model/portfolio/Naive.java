package dev.kodama.scoring.model.portfolio;

import java.util.List;

/// What comes of going down a list and taking everyone who can still be paid, as people do without a search: the
/// largest first, or those with the best score.
///
/// @param chosen in the order of the list
public record Naive(List<Integer> chosen, double value, long costYen) {
    /// Upper limits are kept; what has to be reached is not looked at.
    ///
    /// @param list candidates, best first
    public static Naive downThe(List<Integer> list, PortfolioTask task) {
        var lineup = Lineup.empty(task);
        var chosen = list.stream()
                .filter(each -> !task.limits().mustNot().get(each))
                .filter(each -> {
                    var fits = !lineup.tally().has(each) && lineup.tally().fits(each);
                    if (fits) {
                        lineup.add(each);
                    }
                    return fits;
                })
                .toList();
        return new Naive(
                chosen,
                lineup.value(),
                task.limits().budgetYen() - lineup.tally().leftYen());
    }
}
