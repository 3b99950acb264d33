package dev.kodama.scoring.model.portfolio;

import java.util.BitSet;

/// What a set of candidates is worth together. Candidates are known by their index in the task.
///
/// It must be 0 for nobody, monotone (one more is never worth less) and submodular (one more adds the less, the more
/// are there already): everything that is said here of bounds and guarantees rests on that.
public interface SetValue {
    /// Nobody chosen yet.
    Growing nobody();

    /// The same for sets of these candidates only, perhaps with less to remember.
    default SetValue among(BitSet candidates) {
        return this;
    }

    /// A set that candidates are added to, one after the other; for one thread at a time.
    interface Growing {
        double value();

        /// What the candidate would add; 0 for one who is in already.
        double gain(int candidate);

        void add(int candidate);

        /// One that grows on independently.
        Growing copy();
    }
}
