/// Watching a job go on.
@NullMarked
package dev.kodama.gateway.live;

import org.jspecify.annotations.NullMarked;
