/// How the gateway says no: refusals as values in payloads, everything else as GraphQL errors with a code.
@NullMarked
package dev.kodama.gateway.errors;

import org.jspecify.annotations.NullMarked;
