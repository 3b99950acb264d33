/// What a post may bring and what it is worth, in words: for the ranking and for a creator's page.
@NullMarked
package dev.kodama.console.quotes;

import org.jspecify.annotations.NullMarked;
