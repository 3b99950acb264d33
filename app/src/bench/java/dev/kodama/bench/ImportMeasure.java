package dev.kodama.bench;

import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportStatus;
import dev.kodama.demo.MadeUpFiles.Sheet;
import dev.kodama.scoring.Scoreboard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The import through the whole pipeline (upload, detection, validation, duplicates, provenance, events) and how far
/// the other modules lag behind it.
final class ImportMeasure implements Measure {
    private static final List<String> LISTENERS = List.of("campaigns", "scoring", "reporting");
    private static final Duration LONGEST = Duration.ofHours(2);

    /// @param seconds from the first byte of the upload to the last row
    record Taken(ImportProgress progress, double seconds, double uploadSeconds) {}

    /// @param seconds since the end of the import, by module
    record CaughtUp(List<Double> seconds) {
        double slowest() {
            return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var files = ImportFiles.write(house);
        var before = Registry.of(house);
        var watch = new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes());
        var processor = Processor.usedBy(house);
        var people = take(house, files.creators(), Sheet.CREATORS);
        var heapOfPeople = watch.seen();
        var afterPeople = untilSeen(house);
        watch = new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes());
        var history = take(house, files.snapshots(), Sheet.SNAPSHOTS);
        var heapOfHistory = watch.seen();
        var afterHistory = untilSeen(house);
        var used = Processor.usedBy(house).since(processor);
        var registry = Registry.of(house);

        var raw = RawCopy.ofRegister(house).measure();
        var seconds = people.seconds() + history.seconds();
        var heap = heapOfPeople.peak() > heapOfHistory.peak() ? heapOfPeople : heapOfHistory;
        results.add(Result.of("import, rows of the register a second", house.size(), raw.rows() / seconds, "rows/s")
                .against(raw.rate())
                .target("≥ 0.25")
                .heap(heap)
                .with("rows", raw.rows())
                .with("seconds", rounded(seconds))
                .with("rawCopySeconds", rounded(raw.seconds()))
                .with("processorSecondsOfApplication", rounded(used.application()))
                .with("processorSecondsOfDatabase", rounded(used.database()))
                .with("processorSecondsOfRawCopy", rounded(raw.processor().total()))
                .with("ratioByProcessorTime", rounded(raw.processor().total() / used.total()))
                .with("creatorsFileSeconds", rounded(people.seconds()))
                .with("creatorsFileMb", Heap.megabytes(Files.size(files.creators())))
                .with("snapshotsFileSeconds", rounded(history.seconds()))
                .with("uploadSeconds", rounded(people.uploadSeconds() + history.uploadSeconds()))
                .with("heapAfterCollectionsMb", Heap.megabytes(heap.afterCollections()))
                .with("heapOfIndexMb", Heap.megabytes(heapOfPeople.index())));
        results.add(Result.of(
                        "import and everyone has seen it",
                        house.size(),
                        raw.rows() / (seconds + afterPeople.slowest() + afterHistory.slowest()),
                        "rows/s")
                .against(raw.rate()));
        for (int i = 0; i < LISTENERS.size(); i++) {
            var seen = Result.of(
                            LISTENERS.get(i) + " has seen all, after the end",
                            house.size(),
                            afterPeople.seconds().get(i),
                            "s")
                    .with("afterSnapshots", rounded(afterHistory.seconds().get(i)));
            results.add(LISTENERS.get(i).equals("scoring") ? seen.target("≤ 60") : seen);
        }
        results.add(Result.of("event registry rows", house.size(), registry.total() - before.total(), "rows")
                .with("mb", Heap.megabytes(registry.bytes() - before.bytes()))
                .with("byListener", registry.rows()));
    }

    static Taken take(House house, Path file, Sheet sheet) throws IOException, InterruptedException {
        var desk = house.ask(ImportDesk.class);
        var begun = System.nanoTime();
        ImportDesk.PreviewOutcome upload;
        try (var bytes = Files.newInputStream(file)) {
            upload = desk.upload(file.getFileName().toString(), bytes, "bench");
        }
        var uploaded = seconds(begun);
        if (!(upload instanceof ImportDesk.PreviewOutcome.Readable(var preview))) {
            throw new IllegalStateException("Not readable: " + upload);
        }
        var plan = sheet.plan(ImportFiles.capturedAt());
        if (!(desk.start(preview.fileId(), plan, false, "bench") instanceof ImportDesk.StartOutcome.Started(var id))) {
            throw new IllegalStateException("Not startable: " + desk.check(preview.fileId(), plan));
        }
        ImportProgress progress;
        do {
            Thread.sleep(200);
            progress = desk.progress(id);
            if (seconds(begun) > LONGEST.toSeconds()) {
                throw new IllegalStateException("Still at it: " + progress);
            }
        } while (progress == null || !progress.status().isFinished());
        var taken = seconds(begun);
        if (progress.status() != ImportStatus.DONE || progress.counts().rowsRefused() > 0) {
            throw new IllegalStateException("Not taken: %s %s"
                    .formatted(progress, desk.problems(id, null, 5).items()));
        }
        return new Taken(progress, taken, uploaded);
    }

    static CaughtUp untilSeen(House house) throws InterruptedException {
        var begun = System.nanoTime();
        var seen = new Double[LISTENERS.size()];
        for (var left = LISTENERS.size(); left > 0; Thread.sleep(50)) {
            for (int i = 0; i < seen.length; i++) {
                if (seen[i] == null && hasSeenAll(house, LISTENERS.get(i))) {
                    seen[i] = seconds(begun);
                    left--;
                }
            }
            if (seconds(begun) > LONGEST.toSeconds()) {
                throw new IllegalStateException("Listeners do not catch up: " + Registry.of(house));
            }
        }
        return new CaughtUp(List.of(seen));
    }

    /// Of scoring more is asked: that its ranking knows everybody.
    private static boolean hasSeenAll(House house, String module) {
        if (Registry.waiting(house, module) > 0) {
            return false;
        }
        if (!module.equals("scoring")) {
            return true;
        }
        var readiness = house.ask(Scoreboard.class).readiness();
        return readiness.ready() && readiness.loaded() >= house.size();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
