package dev.kodama.scoring;

import dev.kodama.scoring.model.Explanation;

/// A kept judgement, and what computing it again gives.
///
/// @param fromEvidence whether it was computed from everything it was made of; if not, it was kept before evidence was,
/// and only the arithmetic was done again
public record Recomputation(Judgement kept, Explanation again, boolean fromEvidence) {
    /// Whether it is the same to the bit: the score, its interval, what each metric contributes, and the hash of all
    /// inputs.
    public boolean same() {
        return kept.explanation().inputHash().equals(again.inputHash())
                && kept.explanation().score().equals(again.score());
    }
}
