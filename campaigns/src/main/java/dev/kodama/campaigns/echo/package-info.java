/// What this module remembers of the register: who a creator is, where they are, and whether they may be contacted.
@NullMarked
package dev.kodama.campaigns.echo;

import org.jspecify.annotations.NullMarked;
