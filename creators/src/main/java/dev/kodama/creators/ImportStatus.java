package dev.kodama.creators;

public enum ImportStatus {
    /// Waits for an instance to take it up.
    WAITING,
    RUNNING,
    /// Every line is dealt with.
    DONE,
    /// Stopped on request; what was taken stays.
    CANCELLED,
    /// The file turned out to be unreadable from some place on; what was taken stays.
    FAILED;

    public boolean isFinished() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
