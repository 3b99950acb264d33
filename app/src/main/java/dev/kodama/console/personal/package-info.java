/// What concerns one creator as a person: how they want to be contacted, tax, and what happens with their data.
@NullMarked
package dev.kodama.console.personal;

import org.jspecify.annotations.NullMarked;
