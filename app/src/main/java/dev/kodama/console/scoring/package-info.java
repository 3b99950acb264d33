/// The ranking workbench: who fits a campaign, with the weights in one's own hands and every score open to the bottom.
@NullMarked
package dev.kodama.console.scoring;

import org.jspecify.annotations.NullMarked;
