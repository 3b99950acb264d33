package dev.kodama.gateway.reporting;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

/// The export was stopped.
record ExportCancelled(UUID exportId) implements Payload {}
