/// Work that outlives a request: any instance takes it up, and takes it over when another dies.
@NullMarked
package dev.kodama.creators.jobs;

import org.jspecify.annotations.NullMarked;
