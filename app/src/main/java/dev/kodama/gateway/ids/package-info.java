/// Global ids and the fetching of anything by its id.
@NullMarked
package dev.kodama.gateway.ids;

import org.jspecify.annotations.NullMarked;
