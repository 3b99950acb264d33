/// Keeps the house running: the event registry and what is stuck in it, jobs, health.
@NullMarked
package dev.kodama.operations;

import org.jspecify.annotations.NullMarked;
