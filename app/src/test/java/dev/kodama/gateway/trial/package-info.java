/// A small wood to try the gateway's infrastructure on; there in tests only.
@NullMarked
package dev.kodama.gateway.trial;

import org.jspecify.annotations.NullMarked;
