/// Who may sign in, and by which tokens programs act for them.
@NullMarked
package dev.kodama.console.access;

import org.jspecify.annotations.NullMarked;
