/// Relay connections on top of the pages that facades return.
@NullMarked
package dev.kodama.gateway.paging;

import org.jspecify.annotations.NullMarked;
