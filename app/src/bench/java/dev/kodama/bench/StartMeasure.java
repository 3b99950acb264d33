package dev.kodama.bench;

import dev.kodama.scoring.Scoreboard;

/// How long after a start there is a ranking: scoring's index, built from its tables while the application is up
/// already.
final class StartMeasure implements Measure {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        untilReady(house);
        var seconds = (System.nanoTime() - house.openedAt()) / 1e9;
        var loaded = house.ask(Scoreboard.class).readiness().loaded();
        results.add(Result.of("index built after a start", house.size(), seconds, "s")
                .target("≤ 30 s")
                .with("creators", loaded)
                .with("creatorsPerSecond", Math.round(loaded / seconds)));
    }

    static void untilReady(House house) throws InterruptedException {
        var scoreboard = house.ask(Scoreboard.class);
        while (!scoreboard.readiness().ready()) {
            Thread.sleep(20);
        }
    }
}
