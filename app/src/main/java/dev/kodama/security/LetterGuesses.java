package dev.kodama.security;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Limits who looks for personal links that do not exist, at the link's page and in GraphQL alike.
///
/// A link's token has 256 random bits, so nobody guesses one; this keeps those who try from costing anything. So it
/// matters little that each instance counts by itself, and that a restart forgets.
@Component
public class LetterGuesses {
    static final int FREE = 20;

    private final Throttle misses;

    LetterGuesses(ObjectProvider<Clock> clock) {
        this.misses = new Throttle(FREE, clock.getIfAvailable(Clock::systemUTC));
    }

    /// @param who an address at the page; the account in GraphQL, where one portal asks for many creators
    public boolean mustWait(String who) {
        return misses.mustWait(who);
    }

    public void miss(String who) {
        misses.fail(who);
    }
}
