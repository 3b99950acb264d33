/// Reports and exports for people: what a campaign cost and brought, where each figure comes from, and the files.
@NullMarked
package dev.kodama.console.reporting;

import org.jspecify.annotations.NullMarked;
