package dev.kodama.gateway.reporting;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

/// The export is in line.
record ExportStarted(UUID exportId) implements Payload {}
