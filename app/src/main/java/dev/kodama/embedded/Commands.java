package dev.kodama.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// Runs PostgreSQL's programs, which refuse to run as root.
///
/// As root they run in a user namespace of their own (`unshare`), where they are nobody special and still own root's
/// files. Where namespaces are forbidden, as in some containers, they run as the unprivileged user 65534 (`setpriv`),
/// who must then own the data.
final class Commands {
    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final boolean asNobody;

    private Commands(List<String> prefix, boolean asNobody) {
        this.prefix = prefix;
        this.asNobody = asNobody;
    }

    static Commands forThisUser() {
        if (!isRoot()) {
            return new Commands(List.of(), false);
        }
        if (works("unshare", "-U", "true")) {
            return new Commands(List.of("unshare", "-U"), false);
        }
        var setpriv = new String[] {"setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"};
        var probe = new ArrayList<>(List.of(setpriv));
        probe.add("true");
        if (works(probe.toArray(String[]::new))) {
            return new Commands(List.of(setpriv), true);
        }
        throw new CannotStartPostgres(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv works here to run it as somebody"
                        + " else.",
                "Start Kodama as an ordinary user, or use a PostgreSQL 18 of your own: set spring.datasource.url.");
    }

    /// Lets the user that the programs run as read and write there.
    void handOver(Path directory) {
        if (!asNobody) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hand over " + directory, e);
        }
    }

    /// Runs it to its end.
    ///
    /// The output goes through a file and not a pipe: a server that `pg_ctl` leaves running inherits it, and a pipe
    /// would stay open as long as the server.
    ///
    /// @return what it printed
    /// @throws CannotStartPostgres if it fails, with what it printed
    String run(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        try {
            var output = Files.createTempFile("kodama-postgres", ".out");
            try {
                var builder = new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()));
                // A server in a directory that may vanish, or that it may not read, complains.
                builder.directory(Path.of("/").toFile());
                builder.environment().putAll(Map.of("LC_ALL", "C"));
                var exit = builder.start().waitFor();
                var printed = Files.readString(output).strip();
                if (exit != 0) {
                    throw new CannotStartPostgres(
                            "%s failed (%d): %s"
                                    .formatted(Path.of(command.getFirst()).getFileName(), exit, printed),
                            "The server's log lies in postgres/log under KODAMA_HOME.");
                }
                return printed;
            } finally {
                FileSystemUtils.deleteRecursively(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException noProc) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
