/// From a file's bytes to rows of text: compression, encoding, delimiter, spreadsheet. Knows nothing of creators.
@NullMarked
package dev.kodama.creators.reading;

import org.jspecify.annotations.NullMarked;
