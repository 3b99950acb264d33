package dev.kodama.embedded;

import java.nio.file.Path;

/// Another Kodama is running on this home.
final class HomeInUse extends CannotStartPostgres {
    HomeInUse(Path home, String process) {
        super(
                "Another Kodama%s is running on %s."
                        .formatted(process.isEmpty() ? "" : " (process " + process + ")", home),
                "Stop it, or start this one on a home of its own: KODAMA_HOME=/some/where. Several instances can share"
                        + " one external database: set spring.datasource.url.");
    }
}
