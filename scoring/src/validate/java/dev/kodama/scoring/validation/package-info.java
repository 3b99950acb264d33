/// The truth about the metrics, on data that is not ours to ship and therefore is given as a path:
///
/// ```
/// ./mvnw -Pvalidate -pl scoring -am verify -Dvalidate.growth=youtube-subscribers-daily.csv.gz
/// ./mvnw -Pvalidate -pl scoring -am verify -Dvalidate.profiles=labelled-profiles.csv
/// ./mvnw -Pvalidate -pl scoring -am verify -Dvalidate.overlap=twitch-overlap
/// ./mvnw -Pvalidate -pl scoring -am verify -Dvalidate.portfolio=1000
/// ```
///
/// `validate.growth` is a CSV file, packed or not, with a heading and the columns id, day and YouTube subscribers.
/// `validate.profiles` is a CSV file of profiles with a heading and any of the columns `profile pic`,
/// `nums/length username`, `fullname words`, `nums/length fullname`, `name==username`, `description length`,
/// `external URL`, `private`, `#posts`, `#followers`, `#follows`, and with `fake`, 1 or 0 each where it is a yes or no.
/// `validate.overlap` is a folder with `channels.csv` (id, label, viewers) and `shared-viewers.csv` (two labels and the
/// viewers they share). `validate.portfolio` is a number of tasks, which are made up.
///
/// The report goes to the console; nothing here fails a build.
@NullMarked
package dev.kodama.scoring.validation;

import org.jspecify.annotations.NullMarked;
