package dev.kodama.campaigns;

import java.util.UUID;

/// The one question that is asked and not remembered: whether a creator has said no a moment ago, so lately that this
/// module has not heard it yet. Whoever puts the modules together answers it from the register.
@FunctionalInterface
public interface ContactVeto {
    /// Called in the transaction that is about to invite; a no that comes later waits for its end.
    boolean standsAgainst(UUID creatorId);
}
