package dev.kodama.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the house is doing.
///
/// @param databaseBytes of all schemas together
/// @param freeDiskBytes where the embedded database lies; null if the database is somebody else's
/// @param heapUsedBytes of the JVM, rubbish included
/// @param handledLastDay publications that listeners handled within 24 hours
public record HouseFacts(
        String postgresVersion,
        long databaseBytes,
        @Nullable Long freeDiskBytes,
        long heapUsedBytes,
        long heapMaxBytes,
        Duration up,
        long handledLastDay) {}
