/// Files for people who work in spreadsheets, of any size: rows flow from a cursor or a `COPY` through a table
/// writer into chunks in the database, and no file is ever whole in memory.
@NullMarked
package dev.kodama.reporting.export;

import org.jspecify.annotations.NullMarked;
