package dev.kodama.scoring.outcome;

/// When a forecast was made.
public enum ForecastOccasion {
    SHORTLISTED,
    /// Figures are often fresher by then; from here on the work is agreed.
    ACCEPTED
}
