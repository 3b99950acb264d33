/// The register in the console: find creators, look at one, bring files in.
@NullMarked
package dev.kodama.console.creators;

import org.jspecify.annotations.NullMarked;
