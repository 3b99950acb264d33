/// The dated parameters of the metrics, as an administrator set them.
@NullMarked
package dev.kodama.scoring.registry;

import org.jspecify.annotations.NullMarked;
