/// Kodama from a shell or a cron job: a thin client of a running Kodama, without Spring, so that it starts at once.
@NullMarked
package dev.kodama.commandline;

import org.jspecify.annotations.NullMarked;
