/// Tests of the whole: the running application on a real PostgreSQL. All of them share one Spring context; see
/// [KodamaTest].
@NullMarked
package dev.kodama;

import org.jspecify.annotations.NullMarked;
