package dev.kodama.scoring.model;

/// Why a score was written down.
public enum ScoreOccasion {
    /// The creator was put on the shortlist; the whole judgement is kept.
    SHORTLISTED,
    /// Something that it is computed from has changed.
    CHANGED
}
