/// Children that take arguments, read for all parents at once.
@NullMarked
package dev.kodama.gateway.batch;

import org.jspecify.annotations.NullMarked;
