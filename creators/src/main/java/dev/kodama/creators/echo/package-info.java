/// What the register remembers of others: who is at work for the house.
@NullMarked
package dev.kodama.creators.echo;

import org.jspecify.annotations.NullMarked;
