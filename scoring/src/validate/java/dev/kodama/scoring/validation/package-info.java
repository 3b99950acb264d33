/// The truth about the metrics, on data that is not ours to ship and therefore is given as a path:
///
/// ```
/// ./mvnw -Pvalidate -pl scoring -am verify -Dvalidate.growth=youtube-subscribers-daily.csv.gz
/// ```
///
/// `validate.growth` is a CSV file, packed or not, with a heading and the columns id, day and YouTube subscribers. The
/// report goes to the console; nothing here fails a build.
@NullMarked
package dev.kodama.scoring.validation;

import org.jspecify.annotations.NullMarked;
