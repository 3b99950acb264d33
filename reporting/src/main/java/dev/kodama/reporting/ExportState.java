package dev.kodama.reporting;

/// Where an export stands.
public enum ExportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /// It was done, and its file has been deleted by age.
    EXPIRED;

    /// Whether nothing more will happen by itself.
    public boolean settled() {
        return this != WAITING && this != RUNNING;
    }
}
