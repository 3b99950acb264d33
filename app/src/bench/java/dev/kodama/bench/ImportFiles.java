package dev.kodama.bench;

import dev.kodama.demo.MadeUpCreator;
import dev.kodama.demo.MadeUpFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;

/// Made-up creators as the files that a house would bring: one line an account, and one line a snapshot.
///
/// @param creators accounts with their newest figures and the audience
/// @param snapshots a year of monthly figures of some of the creators
record ImportFiles(Path creators, Path snapshots) {
    private static final int MONTHS = 12;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static ImportFiles write(House house) throws IOException {
        var directory = house.home().resolve("files");
        var source = house.creators();
        var size = house.size();
        Files.createDirectories(directory);
        var creators = directory.resolve("creators.csv");
        if (!Files.exists(creators)) {
            try (var out = Files.newBufferedWriter(creators)) {
                MadeUpFiles.writeCreators(source.range(0, size).map(MadeUpCreator::underOwnName), "made up", out);
            }
        }
        var snapshots = directory.resolve("snapshots.csv");
        if (!Files.exists(snapshots)) {
            var some = LongStream.range(0, size).filter(number -> number % house.history() == 0);
            try (var out = Files.newBufferedWriter(snapshots)) {
                MadeUpFiles.writeSnapshots(
                        source, some.mapToObj(source::number), yesterday().minusDays(1), MONTHS, out);
            }
        }
        return new ImportFiles(creators, snapshots);
    }

    /// When the figures were taken; the same for every import of a day, so that the same file says the same.
    static Instant capturedAt() {
        return yesterday().atStartOfDay(TOKYO).toInstant();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(TOKYO).minusDays(1);
    }
}
