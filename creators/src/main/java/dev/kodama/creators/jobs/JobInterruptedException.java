package dev.kodama.creators.jobs;

/// The instance is going down in the middle of a job that has to go on elsewhere.
public final class JobInterruptedException extends RuntimeException {
    public JobInterruptedException(String job) {
        super(job);
    }
}
