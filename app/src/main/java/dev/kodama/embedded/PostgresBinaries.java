package dev.kodama.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The server that comes as an archive on the class path, unpacked once per version.
///
/// @param directory holds `bin`, `lib` and `share`
record PostgresBinaries(Path directory) {
    /// As in the data directory's `PG_VERSION`.
    static final String MAJOR_VERSION = "18";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    /// Unpacked beside its final place and then renamed: a kill in between leaves nothing half-done.
    static PostgresBinaries unpackedIn(Path parent) {
        var archive = archive();
        var resource = PostgresBinaries.class.getResource(archive);
        if (resource == null) {
            throw new CannotStartPostgres(
                    "No embedded PostgreSQL comes with Kodama for this machine (%s is missing)."
                            .formatted(archive.substring(1)),
                    "Build Kodama on this machine, which adds it for macOS; or use a PostgreSQL 18 of your own: set"
                            + " spring.datasource.url, username and password.");
        }
        try {
            var connection = resource.openConnection();
            // The size tells one version's archive from another's without reading 15 MB at each start.
            var directory = parent.resolve("%s-%d".formatted(MAJOR_VERSION, connection.getContentLengthLong()));
            if (!Files.exists(directory)) {
                LOG.info("Unpacking PostgreSQL to {}, once", directory);
                Files.createDirectories(parent);
                var unfinished = Files.createTempDirectory(parent, "unpacking-");
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                try (var content = connection.getInputStream()) {
                    unpack(content, unfinished);
                }
                publish(unfinished, directory);
            }
            return new PostgresBinaries(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL to " + parent, e);
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static String archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-%s-%s.txz".formatted(system, machine);
    }

    private static void publish(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!Files.exists(directory)) {
                throw e;
            }
            // Somebody else, on a shared binaries directory, was faster.
        }
    }

    private static void unpack(InputStream content, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(content)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive points out of its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
