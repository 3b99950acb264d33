package dev.kodama.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A running PostgreSQL that belongs to this process: started with it, stopped with it.
final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "kodama";
    /// Recovery after a power cut may read gigabytes of log before the server answers.
    private static final String PATIENCE_SECONDS = "600";

    private final HomeLock lock;
    private final Commands commands;
    private final PostgresBinaries binaries;
    private final Path data;
    private final EmbeddedDatabase.Address application;

    private PostgresServer(
            HomeLock lock,
            Commands commands,
            PostgresBinaries binaries,
            Path data,
            EmbeddedDatabase.Address application) {
        this.lock = lock;
        this.commands = commands;
        this.binaries = binaries;
        this.data = data;
        this.application = application;
    }

    /// Takes the home, makes the database if there is none, ends a server that a killed Kodama left behind, and
    /// starts.
    ///
    /// @throws CannotStartPostgres with advice
    static PostgresServer start(EmbeddedPostgresProperties properties) {
        var home = properties.home();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new CannotStartPostgres(
                    "Cannot create KODAMA_HOME %s: %s".formatted(home, e.getMessage()),
                    "Choose a directory that you may write to: KODAMA_HOME=/some/where");
        }
        var lock = HomeLock.of(home);
        try {
            return start(properties, lock);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer start(EmbeddedPostgresProperties properties, HomeLock lock) throws IOException {
        var home = properties.home();
        var data = home.resolve("postgres");
        var commands = Commands.forThisUser();
        var binaries = PostgresBinaries.unpackedIn(properties.binaries());
        var password = superuserPassword(home, data);
        if (!Files.exists(data)) {
            initialise(home, data, commands, binaries, password);
        }
        requireReadable(data);
        endOrphan(data, commands, binaries);

        var port = properties.postgres().port() == 0
                ? freePort()
                : properties.postgres().port();
        Files.writeString(
                data.resolve("kodama.conf"),
                PostgresSettings.conf(port, properties.postgres().settings()));
        commands.handOver(data);
        commands.run(List.of(
                binaries.program("pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + data,
                "--log=" + data.resolve("startup.log")));
        var url = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
        var ownerPassword = randomPassword();
        try {
            prepareDatabase(url, password, ownerPassword);
        } catch (SQLException e) {
            stop(data, commands, binaries);
            throw new CannotStartPostgres(
                    "The embedded PostgreSQL runs, but its superuser cannot prepare the database: " + e.getMessage(),
                    "Is postgres.password the one that belongs to this data directory?");
        }
        LOG.info("PostgreSQL {} runs on 127.0.0.1:{}, data in {}", PostgresBinaries.MAJOR_VERSION, port, data);
        return new PostgresServer(
                lock, commands, binaries, data, new EmbeddedDatabase.Address(url + OWNER, OWNER, ownerPassword));
    }

    /// The application's way in.
    EmbeddedDatabase.Address application() {
        return application;
    }

    /// Ends open transactions, writes a checkpoint and frees the home.
    @Override
    public void close() {
        try {
            stop(data, commands, binaries);
        } finally {
            lock.close();
        }
    }

    private static void stop(Path data, Commands commands, PostgresBinaries binaries) {
        commands.run(List.of(
                binaries.program("pg_ctl").toString(),
                "stop",
                "--wait",
                "--mode=fast",
                "--timeout=" + PATIENCE_SECONDS,
                "--pgdata=" + data));
    }

    private static String superuserPassword(Path home, Path data) throws IOException {
        var file = home.resolve("postgres.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(data)) {
            throw new CannotStartPostgres(
                    "%s is missing, but there is a database in %s.".formatted(file, data),
                    "Put the file back. Without it, nobody can sign in to that database.");
        }
        var password = randomPassword();
        writeSecret(file, password);
        return password;
    }

    /// Made beside its final place and then renamed: a kill in between leaves no half database.
    private static void initialise(Path home, Path data, Commands commands, PostgresBinaries binaries, String password)
            throws IOException {
        LOG.info("Creating the database in {}", data);
        var unfinished = home.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var passwordFile = Files.createTempFile("kodama", ".password");
        try {
            Files.writeString(passwordFile, password);
            commands.handOver(unfinished);
            commands.handOver(passwordFile);
            commands.run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // pg_trgm follows LC_CTYPE: under plain C it finds no trigrams in Japanese, and says nothing.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C.UTF-8"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists = 'kodama.conf'\n",
                UTF_8,
                StandardOpenOption.APPEND);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireReadable(Path data) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new CannotStartPostgres(
                    "The database in %s was made by PostgreSQL %s, Kodama comes with %s."
                            .formatted(data, version, PostgresBinaries.MAJOR_VERSION),
                    "Move it with that version's pg_dump, or pg_upgrade, first.");
        }
    }

    /// A Kodama that was killed could not stop its server. We hold the home's lock, so a server on this directory can
    /// only be such an orphan. It is stopped rather than taken over: it runs with the settings of then.
    private static void endOrphan(Path data, Commands commands, PostgresBinaries binaries) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile, US_ASCII).getFirst().strip();
        var running = ProcessHandle.of(Long.parseLong(pid)).filter(PostgresServer::isPostgres);
        if (running.isPresent()) {
            LOG.warn("A PostgreSQL (process {}) was left behind by a Kodama that was killed; stopping it", pid);
            stop(data, commands, binaries);
        } else {
            // The number may belong to somebody else by now, and PostgreSQL would take that for itself.
            Files.delete(pidFile);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    private static void prepareDatabase(String url, String superuserPassword, String ownerPassword)
            throws SQLException {
        try (var connection = DriverManager.getConnection(url + SUPERUSER, SUPERUSER, superuserPassword);
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(OWNER))) {
                statement.execute("create role %s login".formatted(OWNER));
            }
            // Hashed on our side, so that no statement and no log ever holds it.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(OWNER, ownerPassword.toCharArray(), "scram-sha-256");
            if (!exists(connection, "select 1 from pg_database where datname = '%s'".formatted(OWNER))) {
                statement.execute("create database %1$s owner %1$s".formatted(OWNER));
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /// Readable by the owner alone from its first moment on, and never half written.
    private static void writeSecret(Path file, String secret) throws IOException {
        var unfinished = Files.createTempFile(file.getParent(), "secret-", "");
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
