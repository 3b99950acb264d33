package dev.kodama.scoring.model.portfolio;

/// What a search for a portfolio comes to.
public sealed interface PortfolioAnswer permits Portfolio, PortfolioAnswer.Impossible, PortfolioAnswer.NotFound {
    /// No set of candidates keeps to all limits; that is proven.
    record Impossible(Reason reason) implements PortfolioAnswer {}

    /// None was found, though there may be one.
    record NotFound() implements PortfolioAnswer {}

    /// What stands in the way.
    enum Reason {
        /// Those who must be in cost more than the budget.
        MUST_OVER_BUDGET,
        /// Those who must be in break an upper limit, or one of them is excluded.
        MUST_AGAINST_LIMITS,
        /// What has to be reached cannot be reached with these candidates, this budget and the other limits.
        DEMANDS_OUT_OF_REACH
    }
}
