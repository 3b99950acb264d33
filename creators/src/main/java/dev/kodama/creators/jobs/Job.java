package dev.kodama.creators.jobs;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/// One kind of work that goes by an id.
public interface Job {
    /// What it is called in the table of tasks; stored, so it stays.
    String name();

    /// Does the work, or what is left of it.
    ///
    /// @param stopping whether this instance is going down
    /// @throws JobInterruptedException if it is and there is work left
    void run(UUID id, BooleanSupplier stopping);
}
