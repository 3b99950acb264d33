/// How the figures come to be: facts in, figures out. The arithmetic ([Ledger], [Counts]) is plain Java.
@NullMarked
package dev.kodama.reporting.figures;

import org.jspecify.annotations.NullMarked;
