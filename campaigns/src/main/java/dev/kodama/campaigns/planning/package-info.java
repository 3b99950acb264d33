/// Brands, products and campaigns: what is to be done, and how far it has come.
@NullMarked
package dev.kodama.campaigns.planning;

import org.jspecify.annotations.NullMarked;
