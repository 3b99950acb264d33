package dev.kodama.journey;

import dev.kodama.Application;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.Republication;
import dev.kodama.demo.MadeUpFiles.Sheet;
import dev.kodama.operations.EventDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application in a process of its own, which [KillTests] kills. It says on a line each how far it has come,
/// and once everything is done what everybody remembers.
///
/// Arguments: the home, and either a file of creators to import, or [#TELL] to lose what scoring and reporting remember
/// and tell them anew, or nothing, to go on with whatever was under way.
final class MortalKodama {
    static final String TELL = "tell";
    static final String COME = "come ";
    static final String AT_REST = "at rest ";

    /// In the order in which [#AT_REST] counts them.
    static final List<String> TABLES = List.of(
            "creators.creator",
            "creators.account",
            "creators.snapshot",
            "campaigns.known_creator",
            "scoring.profile",
            "scoring.account",
            "scoring.follower_count",
            "reporting.creator",
            "reporting.account");

    private final ConfigurableApplicationContext context;

    private MortalKodama(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String... arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var context = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--kodama.home=" + home,
                        "--kodama.postgres.binaries=" + home.resolveSibling("postgres-binaries"),
                        "--kodama.demo=false",
                        // Small steps, so that there is much to be killed in the middle of.
                        "--kodama.creators.intake.batch=500",
                        "--logging.level.root=warn");
        new MortalKodama(context).live(arguments.length > 1 ? arguments[1] : null);
        System.exit(0);
    }

    private void live(@Nullable String deed) throws Exception {
        if (TELL.equals(deed)) {
            forget();
            context.getBean(Republication.class).start("test");
        } else if (deed != null) {
            take(Path.of(deed));
        }
        var last = -1L;
        while (isBusy()) {
            var come = come();
            if (come != last) {
                say(COME + come);
                last = come;
            }
            Thread.sleep(20);
        }
        say(AT_REST + TABLES.stream().map(this::count).toList());
    }

    private void take(Path file) throws IOException {
        var desk = context.getBean(ImportDesk.class);
        try (var bytes = Files.newInputStream(file)) {
            if (!(desk.upload("creators.csv", bytes, "test") instanceof ImportDesk.PreviewOutcome.Readable(var preview)
                    && desk.start(preview.fileId(), Sheet.CREATORS.plan(Instant.now()), false, "test")
                            instanceof ImportDesk.StartOutcome.Started)) {
                throw new IllegalStateException("The file cannot be imported");
            }
        }
    }

    private void forget() {
        var sql = context.getBean(JdbcClient.class);
        for (var table : List.of("scoring.profile", "scoring.account", "reporting.creator", "reporting.account")) {
            sql.sql("delete from " + table).update();
        }
    }

    private boolean isBusy() {
        var run = newestImport();
        var told = context.getBean(Republication.class).latest();
        return run != null && !run.status().isFinished()
                || told != null && told.status() == Republication.Status.RUNNING
                || context.getBean(EventDesk.class).counts().all() > 0;
    }

    private long come() {
        var told = context.getBean(Republication.class).latest();
        if (told != null) {
            return told.done();
        }
        var run = newestImport();
        return run == null ? 0 : run.counts().rowsTaken();
    }

    private @Nullable ImportProgress newestImport() {
        var runs = context.getBean(ImportDesk.class).list(null, 1).items();
        return runs.isEmpty() ? null : runs.getFirst();
    }

    private long count(String table) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
