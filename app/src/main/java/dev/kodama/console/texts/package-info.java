/// Words and figures in the reader's language: every text and every number on a page comes from here.
@NullMarked
package dev.kodama.console.texts;

import org.jspecify.annotations.NullMarked;
