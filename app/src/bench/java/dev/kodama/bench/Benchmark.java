package dev.kodama.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// Runs what was asked for, one size after the other, each in a house of its own.
public final class Benchmark {
    /// What is measured on a register that is full.
    private static final List<Measure> MEASURES = List.of(
            new RankingMeasure(),
            new LookalikesMeasure(),
            new FreshnessMeasure(),
            new ScoringMeasure(),
            new ListMeasure(),
            new CreatorPageMeasure(),
            new SearchMeasure(),
            new BulkMeasure(),
            new UndoMeasure(),
            new PortfolioMeasure(),
            new ExportMeasure(),
            new ImportAgainMeasure());

    private Benchmark() {}

    /// Ends the process itself: threads of the application's libraries must not keep it alive, least of all a failed
    /// one.
    public static void main(String... arguments) {
        try {
            measure();
            System.exit(0);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure() throws Exception {
        var options = Options.fromSystemProperties();
        var results = new Results(options.output());
        Files.createDirectories(options.output());
        for (var size : options.sizes()) {
            run(options, size, results);
        }
        System.out.println(results.table());
        System.out.println("  written to " + results.write());
    }

    private static void run(Options options, int size, Results results) throws Exception {
        var kept = options.home();
        var home = kept == null
                ? Files.createTempDirectory(options.output(), "home-")
                : Files.createDirectories(kept.resolve(String.valueOf(size)));
        try (var house = House.open(home, options, size)) {
            results.machine(Machine.look(house));
            if (house.isEmpty()) {
                new ImportMeasure().measure(house, results);
            } else if (options.wants("start")) {
                new StartMeasure().measure(house, results);
            } else {
                // Or what is measured first shares the processors with the start.
                StartMeasure.untilReady(house);
            }
            for (var measure : MEASURES) {
                if (options.wants(measure.name())) {
                    measure.measure(house, results);
                }
            }
        } finally {
            if (kept == null) {
                delete(home);
            }
        }
    }

    private static void delete(Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }
}
