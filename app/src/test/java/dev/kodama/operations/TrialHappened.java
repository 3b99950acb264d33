package dev.kodama.operations;

import java.util.UUID;

/// An event that only tests publish.
record TrialHappened(UUID eventId) {}
