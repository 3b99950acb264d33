package dev.kodama.scoring.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// The line of a ranking after which the next page goes on, with the few lines before it.
///
/// Scores move while somebody pages: when what is typical is measured anew, all of them at once. Then the next page
/// goes on where those lines stand by now, which is told by the median of how far they have moved: so it neither
/// repeats nor leaves out whoever moved along with them, and one of them that moved for reasons of its own does not
/// carry the page away. As the cursor says all that is needed, any instance can go on from it.
///
/// @param lines the last one is the line after which to go on; at most [#ANCHORS], at least one
record Cursor(List<Line> lines) {
    static final int ANCHORS = 5;

    /// Answers a cursor's question where a creator is not in the index any more.
    static final int GONE = -1;

    /// @param points ten-thousandths of a point, when the page was read
    record Line(int points, UUID creatorId) {}

    int points() {
        return lines.getLast().points();
    }

    UUID creatorId() {
        return lines.getLast().creatorId();
    }

    /// @param pointsNow of a creator, or [#GONE]
    Cursor moved(ToIntFunction<UUID> pointsNow) {
        var moves = lines.stream()
                .filter(line -> pointsNow.applyAsInt(line.creatorId()) != GONE)
                .mapToInt(line -> pointsNow.applyAsInt(line.creatorId()) - line.points())
                .sorted()
                .toArray();
        var by = moves.length == 0 ? 0 : moves[(moves.length - 1) / 2];
        return new Cursor(List.of(new Line(points() + by, creatorId())));
    }

    String encoded() {
        var written = new StringBuilder();
        for (var line : lines) {
            written.append(written.isEmpty() ? "" : ",")
                    .append(line.points())
                    .append(':')
                    .append(line.creatorId());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(written.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Optional<Cursor> decode(String encoded) {
        try {
            var written = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(",", -1);
            if (written.length > ANCHORS) {
                return Optional.empty();
            }
            var lines = new ArrayList<Line>();
            for (var line : written) {
                var parts = line.split(":", -1);
                if (parts.length != 2) {
                    return Optional.empty();
                }
                lines.add(new Line(Integer.parseInt(parts[0]), UUID.fromString(parts[1])));
            }
            return Optional.of(new Cursor(List.copyOf(lines)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
