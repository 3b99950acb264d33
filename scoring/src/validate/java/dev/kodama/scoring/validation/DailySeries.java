package dev.kodama.scoring.validation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/// Somebody's subscribers by day.
record DailySeries(String creator, SortedMap<LocalDate, Long> days) {
    static SortedMap<String, DailySeries> read(Path file) throws IOException {
        var all = new TreeMap<String, DailySeries>();
        try (var bytes = new BufferedInputStream(Files.newInputStream(file));
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                if (!cells[2].isBlank()) {
                    all.computeIfAbsent(cells[0], id -> new DailySeries(id, new TreeMap<>()))
                            .days()
                            .put(LocalDate.parse(cells[1]), Long.valueOf(cells[2]));
                }
            });
        }
        return all;
    }

    /// A coin that falls the same way for a creator whatever else is in the file.
    boolean isInOtherHalf() {
        var sum = new CRC32();
        sum.update(creator.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 1;
    }
}
