package dev.kodama.scoring.model.portfolio;

/// Whom to choose among, what they are worth and what has to be kept to. Candidates should stand in an order that does
/// not depend on who asks, such as that of their ids: ties go to the one who stands first.
///
/// @param costYen 0 or more for each candidate
public record PortfolioTask(long[] costYen, SetValue value, Limits limits) {
    public PortfolioTask {
        for (var yen : costYen) {
            if (yen < 0) {
                throw new IllegalArgumentException("a cost is 0 or more, not " + yen);
            }
        }
    }

    public int candidates() {
        return costYen.length;
    }

    PortfolioTask without(int candidate) {
        return new PortfolioTask(costYen, value, limits.without(candidate));
    }
}
