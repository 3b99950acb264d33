/// Files on their way into the register: kept, previewed, carried out as jobs that survive a kill.
@NullMarked
package dev.kodama.creators.intake;

import org.jspecify.annotations.NullMarked;
