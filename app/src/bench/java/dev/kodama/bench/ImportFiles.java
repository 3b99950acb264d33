package dev.kodama.bench;

import dev.kodama.demo.MadeUpCreators;
import dev.kodama.demo.MadeUpFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;

/// Made-up creators as the files that a house would bring: one line an account, and one line a snapshot.
///
/// @param creators accounts with their newest figures and the audience
/// @param snapshots a year of monthly figures of every tenth creator
record ImportFiles(Path creators, Path snapshots) {
    private static final int MONTHS = 12;
    private static final int ONE_IN = 10;

    static ImportFiles write(Path directory, MadeUpCreators source, int size) throws IOException {
        Files.createDirectories(directory);
        var creators = directory.resolve("creators.csv");
        if (!Files.exists(creators)) {
            try (var out = Files.newBufferedWriter(creators)) {
                MadeUpFiles.writeCreators(source.range(0, size), "made up", out);
            }
        }
        var snapshots = directory.resolve("snapshots.csv");
        if (!Files.exists(snapshots)) {
            var theDayBefore = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
            var tenth = LongStream.range(0, size).filter(number -> number % ONE_IN == 0);
            try (var out = Files.newBufferedWriter(snapshots)) {
                MadeUpFiles.writeSnapshots(source, tenth.mapToObj(source::number), theDayBefore, MONTHS, out);
            }
        }
        return new ImportFiles(creators, snapshots);
    }

    /// Lines below the header; no value of ours has a line break in it.
    static long rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        }
    }
}
