package dev.kodama.bench;

import dev.kodama.creators.UndoDesk;
import dev.kodama.creators.UndoOutcome;
import dev.kodama.creators.UndoProgress;
import dev.kodama.demo.MadeUpCreator;
import dev.kodama.demo.MadeUpFiles;
import dev.kodama.demo.MadeUpFiles.Sheet;
import dev.kodama.scoring.Scoreboard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// An import of as many creators as a tenth of the register, who are new to it, taken back as a whole. The register is
/// left as it was.
final class UndoMeasure implements Measure {
    private static final int PART = 10;

    /// What an import of creators leaves behind, what depends on others first; bare, in one transaction.
    private static final List<String> BARE = List.of("""
            delete from creators.snapshot
            using creators.account, brought
            where account.id = snapshot.account_id and brought.id = account.creator_id
            """, """
            delete from creators.account using brought where brought.id = account.creator_id
            """, """
            delete from creators.audience using brought where brought.id = audience.creator_id
            """, """
            delete from creators.creator using brought where brought.id = creator.id
            """);

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var file = write(house);
        var brought = ImportMeasure.take(house, file, Sheet.CREATORS).progress();
        ImportMeasure.untilSeen(house);
        house.sql().sql("analyze").update();
        var bare = bare(house, brought.id());
        var desk = house.ask(UndoDesk.class);
        try (var watch =
                new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes())) {
            var begun = System.nanoTime();
            if (!(desk.start(brought.id(), false, "bench") instanceof UndoOutcome.Started(var id))) {
                throw new IllegalStateException("Not to be undone");
            }
            UndoProgress progress;
            do {
                Thread.sleep(100);
                progress = Objects.requireNonNull(desk.byId(id));
            } while (progress.status() != UndoProgress.Status.DONE);
            var seconds = (System.nanoTime() - begun) / 1e9;
            var counts = progress.counts();
            if (counts.creatorsRemoved() != brought.counts().creatorsAdded()) {
                throw new IllegalStateException("Not all gone: " + progress);
            }
            var rows = counts.creatorsRemoved()
                    + counts.accountsRemoved()
                    + counts.snapshotsRemoved()
                    + counts.audiencesRemoved();
            results.add(Result.of("undo of an import, rows a second", house.size(), rows / seconds, "rows/s")
                    .against(bare)
                    .heap(watch.seen())
                    .with("creators", counts.creatorsRemoved())
                    .with("seconds", ImportMeasure.rounded(seconds)));
        }
        ImportMeasure.untilSeen(house);
        Files.delete(file);
    }

    /// Creators who follow those of the register in the sequence. Once undone, the same file may come again.
    private static Path write(House house) throws Exception {
        var file = house.home().resolve("files").resolve("more-creators.csv");
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            MadeUpFiles.writeCreators(
                    house.creators()
                            .range(house.size(), house.size() + house.size() / PART)
                            .map(MadeUpCreator::underOwnName),
                    "made up too",
                    out);
        }
        return file;
    }

    /// Rows a second.
    private static double bare(House house, UUID importId) throws SQLException {
        try (var connection = house.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    create temporary table brought on commit drop as
                    select unnest(added_creators) as id from creators.import_batch where run_id = '%s'
                    """.formatted(importId));
            statement.execute("analyze brought");
            var begun = System.nanoTime();
            var rows = 0;
            for (var delete : BARE) {
                rows += statement.executeUpdate(delete);
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            connection.rollback();
            connection.setAutoCommit(true);
            return rows / seconds;
        }
    }
}
