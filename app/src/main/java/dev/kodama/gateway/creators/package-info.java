/// The register of creators in GraphQL: lists, one creator with everything, edits, imports with progress.
@NullMarked
package dev.kodama.gateway.creators;

import org.jspecify.annotations.NullMarked;
