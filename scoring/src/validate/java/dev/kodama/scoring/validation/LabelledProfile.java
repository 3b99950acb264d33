package dev.kodama.scoring.validation;

import dev.kodama.creators.events.FollowerProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A profile of which somebody says whether it is fake.
record LabelledProfile(FollowerProfile profile, boolean fake) {
    private static final double MILLION = 1_000_000;

    /// Columns by their headings, in any order; what is missing is not known of anybody. `fake` must be there.
    static List<LabelledProfile> read(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var places = new HashMap<String, Integer>();
        var headings = lines.getFirst().replace("\uFEFF", "").split(",", -1);
        for (var i = 0; i < headings.length; i++) {
            places.put(headings[i].strip().toLowerCase(Locale.ROOT), i);
        }
        if (!places.containsKey("fake")) {
            throw new IOException("No column \"fake\" in " + file);
        }
        var all = new ArrayList<LabelledProfile>();
        for (var line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                all.add(new Cells(places, line.split(",", -1)).profile());
            }
        }
        return all;
    }

    private record Cells(Map<String, Integer> places, String[] cells) {
        LabelledProfile profile() {
            return new LabelledProfile(
                    new FollowerProfile(
                            yes("profile pic"),
                            ppm("nums/length username"),
                            whole("fullname words"),
                            ppm("nums/length fullname"),
                            yes("name==username"),
                            whole("description length"),
                            yes("external url"),
                            yes("private"),
                            count("#posts"),
                            count("#followers"),
                            count("#follows")),
                    Boolean.TRUE.equals(yes("fake")));
        }

        private @Nullable Double number(String heading) {
            var place = places.get(heading);
            return place == null || place >= cells.length || cells[place].isBlank()
                    ? null
                    : Double.valueOf(cells[place].strip());
        }

        private @Nullable Boolean yes(String heading) {
            var number = number(heading);
            return number == null ? null : Boolean.valueOf(number != 0);
        }

        private @Nullable Integer ppm(String heading) {
            var number = number(heading);
            return number == null ? null : Integer.valueOf((int) Math.round(number * MILLION));
        }

        private @Nullable Integer whole(String heading) {
            var number = number(heading);
            return number == null ? null : Integer.valueOf(number.intValue());
        }

        private @Nullable Long count(String heading) {
            var number = number(heading);
            return number == null ? null : Long.valueOf(number.longValue());
        }
    }
}
