package dev.kodama.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.demo.MadeUpCreator;
import dev.kodama.demo.MadeUpCreators;
import dev.kodama.demo.MadeUpFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The process dies in the middle of mass work, with or without its database. The next one goes on where it was:
/// nothing is lost, nothing is there twice, and every module has heard it all.
///
/// One home for all, for each test goes on where the one before it has left off.
@TestMethodOrder(OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTests {
    private static final int CREATORS = 12_000;

    @TempDir
    static Path directory;

    /// What each table had when the first test came to rest: a start costs more than all that is tested here.
    private static List<Long> imported = List.of();

    @Test
    @Order(1)
    void anImportOutlivesItsProcess() throws Exception {
        var source = new MadeUpCreators(4);
        var accounts =
                creators(source).mapToLong(creator -> creator.accounts().size()).sum();
        var file = directory.resolve("creators.csv");
        try (var out = Files.newBufferedWriter(file)) {
            MadeUpFiles.writeCreators(creators(source), "made up", out);
        }

        assertThat(killedAfter(2_000, file.toString())).isLessThan(accounts);

        imported = atRest();
        assertThat(imported)
                .isEqualTo(List.of(
                        (long) CREATORS,
                        accounts,
                        accounts,
                        (long) CREATORS,
                        (long) CREATORS,
                        accounts,
                        accounts,
                        (long) CREATORS,
                        accounts));
    }

    @Test
    @Order(2)
    void tellingEverythingAgainOutlivesItsProcessAndItsDatabase() throws Exception {
        assertThat(killedAfter(1_000, MortalKodama.TELL)).isLessThan(CREATORS);
        killDatabase();

        assertThat(atRest()).isEqualTo(imported);
    }

    private static Stream<MadeUpCreator> creators(MadeUpCreators source) {
        return source.range(0, CREATORS).map(MadeUpCreator::underOwnName);
    }

    /// Starts a process on that deed and kills it as soon as it has come so far.
    ///
    /// @return how far it said it had come
    private static long killedAfter(long far, String deed) throws Exception {
        var process = start(deed);
        var said = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            for (var line = next(lines, said); line != null; line = next(lines, said)) {
                if (line.startsWith(MortalKodama.COME)) {
                    var come = Long.parseLong(line.substring(MortalKodama.COME.length()));
                    if (come >= far) {
                        return come;
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        throw new AssertionError("It ended before it was killed:\n" + String.join("\n", said));
    }

    /// Starts a process that goes on with what is under way.
    ///
    /// @return how many rows each table has when everything is done
    private static List<Long> atRest() throws Exception {
        var process = start();
        var said = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            for (var line = next(lines, said); line != null; line = next(lines, said)) {
                if (line.startsWith(MortalKodama.AT_REST)) {
                    assertThat(process.waitFor()).isZero();
                    return Stream.of(line.replaceAll("[^0-9 ]", "").strip().split(" +"))
                            .map(Long::valueOf)
                            .toList();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        throw new AssertionError("It never came to rest:\n" + String.join("\n", said));
    }

    private static @Nullable String next(BufferedReader lines, List<String> said) throws IOException {
        var line = lines.readLine();
        said.add(String.valueOf(line));
        return line;
    }

    private static Process start(String... deed) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                MortalKodama.class.getName(),
                directory.resolve("home").toString()));
        command.addAll(List.of(deed));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// As a power cut would: not even the server's own processes may tidy up.
    private static void killDatabase() throws IOException {
        var pid = Files.readAllLines(directory.resolve("home/postgres/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(postmaster -> {
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        });
    }
}
