package dev.kodama.campaigns;

import dev.kodama.creators.events.Platform;

/// Something that was done although it deserves a second look.
public sealed interface Warning {
    /// Agreed fees and open offers together exceed the campaign's budget.
    record OverBudget(long budgetYen, long agreedYen, long openOffersYen) implements Warning {}

    /// The creator wants to be reached through their agent only, so the link goes there.
    record OnlyByAgent() implements Warning {}

    /// The register knows no account of this creator on the platform of the post.
    record NoKnownAccount(Platform platform) implements Warning {}
}
