/// What every feature of this module goes through: an instruction is carried out once, and each step is written down.
@NullMarked
package dev.kodama.campaigns.ledger;

import org.jspecify.annotations.NullMarked;
