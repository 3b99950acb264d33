package dev.kodama.creators.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The house's keys, the present one first: those that were configured, then those of the file `secrets.keys` in the
/// home, a line `id:key` each, the key being 32 bytes in Base64. If there is none anywhere, the file is made with one
/// as soon as something is to be sealed, readable by the owner alone.
@Component
class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Map<String, SecretKey> configured;

    /// Read when needed, and once.
    private volatile Map<String, SecretKey> all = Map.of();

    Keys(@Value("${kodama.home:.kodama}") Path home, @Value("${kodama.secrets.keys:}") String configured) {
        this.file = home.toAbsolutePath().resolve("secrets.keys");
        this.configured = parse(configured.split("[,\\s]+"), "kodama.secrets.keys");
    }

    record Key(String id, SecretKey secret) {}

    Key current() {
        var first = all().entrySet().iterator();
        var key = (first.hasNext() ? first : made().entrySet().iterator()).next();
        return new Key(key.getKey(), key.getValue());
    }

    Optional<SecretKey> byId(String id) {
        return Optional.ofNullable(all().get(id));
    }

    Set<String> ids() {
        return all().keySet();
    }

    private Map<String, SecretKey> all() {
        if (all.isEmpty()) {
            var known = new LinkedHashMap<>(configured);
            ofFile().forEach(known::putIfAbsent);
            all = known;
        }
        return all;
    }

    private Map<String, SecretKey> ofFile() {
        try {
            return Files.exists(file)
                    ? parse(Files.readAllLines(file).toArray(String[]::new), file.toString())
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + file + " cannot be read", e);
        }
    }

    /// Another process may be making it at the same moment: then its key is ours.
    private synchronized Map<String, SecretKey> made() {
        var random = new SecureRandom();
        var id = new byte[4];
        var key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        var line = HexFormat.of().formatHex(id) + ":" + Base64.getEncoder().encodeToString(key) + "\n";
        try {
            Files.createDirectories(file.getParent());
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            }
            LOG.info("Made a key for personal data in {}. Back it up: without it the data cannot be read", file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Somebody else has just made {}", file);
        } catch (IOException e) {
            throw new UncheckedIOException("No key for personal data can be written to " + file, e);
        }
        return all();
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// What is wrong with a key is said without the key.
    private static Map<String, SecretKey> parse(String[] lines, String where) {
        var keys = new LinkedHashMap<String, SecretKey>();
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split(":", 2);
            try {
                var bytes = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
                if (bytes.length != KEY_BYTES || parts[0].isEmpty()) {
                    throw new IllegalArgumentException("not a key");
                }
                keys.putIfAbsent(parts[0], new SecretKeySpec(bytes, "AES"));
            } catch (IllegalArgumentException _) {
                throw new IllegalStateException(
                        "%s: a key is written as id:key, the key being %d bytes in Base64; number %d is not"
                                .formatted(where, KEY_BYTES, keys.size() + 1));
            }
        }
        return keys;
    }
}
