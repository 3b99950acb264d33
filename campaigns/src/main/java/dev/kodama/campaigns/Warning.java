package dev.kodama.campaigns;

/// Something that was done although it deserves a second look.
public sealed interface Warning {
    /// Agreed fees and open offers together exceed the campaign's budget.
    record OverBudget(long budgetYen, long agreedYen, long openOffersYen) implements Warning {}
}
