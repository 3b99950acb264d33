package dev.kodama.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real server on a real directory; one home for all tests, because making one takes seconds.
class EmbeddedPostgresTests {
    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @TempDir
    static Path shared;

    @Test
    void aRestartKeepsTheData() throws Exception {
        try (var server = start();
                var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (what text)");
            statement.execute("insert into kept values ('木霊')");
        }
        try (var server = start()) {
            assertThat(ask(server, "select what from kept")).isEqualTo("木霊");
        }
    }

    @Test
    void whatACommitPromisedSurvivesAPowerCut() throws Exception {
        try (var server = start()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void japaneseHasTrigramsAndTheApplicationMayCreateTheExtension() throws Exception {
        try (var server = start();
                var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            assertThat(ask(server, "select cardinality(show_trgm('データ分析基盤')) > 0"))
                    .isEqualTo("t");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (var server = start()) {
            var url = server.application().getJdbcUrl();
            for (var user : List.of("postgres", "kodama")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(user)
                        .isThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
                        .withMessageContaining("password authentication failed");
            }
            assertThat(ask(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home().resolve("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(server.application().toString())
                    .doesNotContain(String.valueOf(server.application().getPassword()));
        }
    }

    @Test
    void aSecondKodamaOnTheSameHomeIsRefusedInASentence() {
        try (var first = start()) {
            assertThat(first.application().getJdbcUrl()).isNotEmpty();
            assertThatExceptionOfType(HomeInUse.class)
                    .isThrownBy(EmbeddedPostgresTests::start)
                    .withMessageContaining(
                            "Another Kodama (process " + ProcessHandle.current().pid() + ")")
                    .satisfies(refusal -> assertThat(refusal.remedy()).contains("KODAMA_HOME="));
        }
    }

    @Test
    void whatAKilledKodamaLeftRunningIsStoppedBeforeTheNextStart() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = killed.inputReader()) {
            assertThat(output.lines().anyMatch("running"::equals)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        var orphan = ProcessHandle.of(Long.parseLong(Files.readAllLines(home().resolve("postgres/postmaster.pid"))
                        .getFirst()))
                .orElseThrow();
        assertThat(isAtWork(orphan)).isTrue();

        try (var server = start()) {
            assertThat(isAtWork(orphan)).isFalse();
            assertThat(ask(server, "select what from left_behind")).isEqualTo("committed before the kill");
        }
    }

    @Test
    void aProcessNumberThatBelongsToSomebodyElseByNowIsNoObstacle() throws Exception {
        start().close();
        Files.writeString(
                home().resolve("postgres/postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), home().resolve("postgres")));

        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void settingsFromOutsideWin() throws Exception {
        var properties = new EmbeddedPostgresProperties(
                home(), new EmbeddedPostgresProperties.Postgres(0, BINARIES, Map.of("work_mem", "7MB")));
        try (var server = PostgresServer.start(properties)) {
            assertThat(ask(server, "show work_mem")).isEqualTo("7MB");
        }
    }

    @Test
    void aLostPasswordIsSaidAndNotMadeUpAgain() throws Exception {
        start().close();
        var password = home().resolve("postgres.password");
        var elsewhere = home().resolve("elsewhere");
        Files.move(password, elsewhere);
        try {
            assertThatExceptionOfType(CannotStartPostgres.class)
                    .isThrownBy(EmbeddedPostgresTests::start)
                    .withMessageContaining("postgres.password is missing");
        } finally {
            Files.move(elsewhere, password);
        }
    }

    /// A Kodama that will be killed.
    static final class Victim {
        public static void main(String... arguments) throws Exception {
            var server = PostgresServer.start(properties(Path.of(arguments[0])));
            try (var connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("create table left_behind as select 'committed before the kill' as what");
            }
            System.out.println("running");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /// A process that has ended, but that nobody has asked for its result, still counts as alive; it has no program.
    private static boolean isAtWork(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static Path home() {
        return shared.resolve("home");
    }

    private static PostgresServer start() {
        return PostgresServer.start(properties(home()));
    }

    private static EmbeddedPostgresProperties properties(Path home) {
        return new EmbeddedPostgresProperties(
                home,
                new EmbeddedPostgresProperties.Postgres(
                        0, BINARIES, Map.of("shared_buffers", "16MB", "min_wal_size", "32MB")));
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        var address = server.application();
        return DriverManager.getConnection(address.getJdbcUrl(), address.getUsername(), address.getPassword());
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
