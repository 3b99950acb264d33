package dev.kodama.bench;

import dev.kodama.demo.MadeUpFiles.Sheet;
import dev.kodama.scoring.Scoreboard;

/// The same file of creators once more: everything in it is known.
final class ImportAgainMeasure implements Measure {
    @Override
    public String name() {
        return "again";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var files = ImportFiles.write(house);
        var first = firstSeconds(house);
        var watch = new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes());
        var again = ImportMeasure.take(house, files.creators(), Sheet.CREATORS);
        var heap = watch.seen();
        if (again.progress().counts().rowsUnchanged()
                != again.progress().counts().rowsRead()) {
            throw new IllegalStateException("The same file changed something: " + again.progress());
        }
        var rows = again.progress().counts().rowsRead();
        results.add(Result.of("the same file again, lines a second", house.size(), rows / again.seconds(), "lines/s")
                .against(rows / first)
                .target("≥ 2")
                .heap(heap)
                .with("seconds", ImportMeasure.rounded(again.seconds())));
        ImportMeasure.untilSeen(house);
    }

    /// The first import of creators as the product itself recorded it, so that a kept home can be compared too.
    private static double firstSeconds(House house) {
        return house.sql().sql("""
                    select extract(epoch from finished_at - created_at)
                    from creators.import_run
                    where kind = 'CREATORS' and not dry_run and status = 'DONE'
                    order by created_at
                    limit 1
                    """).query(Double.class).single();
    }
}
