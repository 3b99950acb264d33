package dev.kodama.creators.intake;

import static dev.kodama.creators.db.tables.ImportFile.IMPORT_FILE;
import static dev.kodama.creators.db.tables.ImportFileChunk.IMPORT_FILE_CHUNK;
import static dev.kodama.creators.db.tables.ImportRun.IMPORT_RUN;
import static org.jooq.Records.mapping;

import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.reading.StoredFile;
import dev.kodama.creators.roster.TimeOrderedIds;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Uploaded files, in chunks of a mebibyte, so that any instance can read them and none has to hold one whole.
///
/// Chunks are written one by one while the upload comes in, each for itself: a transaction as long as someone's
/// upload would hold on to a connection. The file's own row, written last, is what makes them a file.
@Repository
class ImportFiles {
    /// Small enough for the collector to treat as one of many objects; arrays of half a megabyte are handled apart.
    private static final int CHUNK = 256 * 1024;

    private final DSLContext db;

    ImportFiles(DSLContext db) {
        this.db = db;
    }

    record Kept(UUID id, String name, long size, String digest) {
        /// A table within an archive is a source of its own.
        Kept within(@Nullable String entry) {
            if (entry == null) {
                return this;
            }
            var both = sha256();
            both.update((digest + "\n" + entry).getBytes(StandardCharsets.UTF_8));
            return new Kept(id, name + "/" + entry, size, HexFormat.of().formatHex(both.digest()));
        }
    }

    /// @return null if the stream is longer than `limit`; nothing of it stays then
    @Nullable
    Kept keep(String name, InputStream bytes, String by, long limit) throws IOException {
        var id = TimeOrderedIds.next();
        var digest = sha256();
        var size = 0L;
        var complete = false;
        try {
            for (var number = 0; ; number++) {
                var chunk = bytes.readNBytes(CHUNK);
                size += chunk.length;
                if (size > limit) {
                    return null;
                }
                if (chunk.length > 0) {
                    digest.update(chunk);
                    db.insertInto(IMPORT_FILE_CHUNK)
                            .set(IMPORT_FILE_CHUNK.FILE_ID, id)
                            .set(IMPORT_FILE_CHUNK.NUMBER, number)
                            .set(IMPORT_FILE_CHUNK.BYTES, chunk)
                            .execute();
                }
                if (chunk.length < CHUNK) {
                    break;
                }
            }
            var hex = HexFormat.of().formatHex(digest.digest());
            db.insertInto(IMPORT_FILE)
                    .set(IMPORT_FILE.ID, id)
                    .set(IMPORT_FILE.NAME, name)
                    .set(IMPORT_FILE.SIZE_BYTES, size)
                    .set(IMPORT_FILE.DIGEST, hex)
                    .set(IMPORT_FILE.UPLOADED_BY, by)
                    .execute();
            complete = true;
            return new Kept(id, name, size, hex);
        } finally {
            if (!complete) {
                dropBytes(id);
            }
        }
    }

    @Nullable
    Kept byId(UUID id) {
        return db.select(IMPORT_FILE.ID, IMPORT_FILE.NAME, IMPORT_FILE.SIZE_BYTES, IMPORT_FILE.DIGEST)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.ID.eq(id))
                .fetchOne(mapping(Kept::new));
    }

    boolean hasBytes(UUID id) {
        return db.fetchExists(DSL.selectOne().from(IMPORT_FILE_CHUNK).where(IMPORT_FILE_CHUNK.FILE_ID.eq(id)));
    }

    StoredFile bytesOf(Kept file) {
        return new StoredFile() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public long size() {
                return file.size();
            }

            @Override
            public InputStream open() {
                return new Chunks(file);
            }
        };
    }

    void forget(UUID id) {
        dropBytes(id);
        db.deleteFrom(IMPORT_FILE).where(IMPORT_FILE.ID.eq(id)).execute();
    }

    /// Throws away bytes that nobody has used for that long, and what broken uploads have left. What was
    /// imported, and from which file and line, stays known.
    int sweep(Duration unused) {
        var before = Instant.now().minus(unused);
        return db.deleteFrom(IMPORT_FILE_CHUNK)
                .where(IMPORT_FILE_CHUNK.FILE_ID.notIn(DSL.select(IMPORT_FILE.ID)
                        .from(IMPORT_FILE)
                        .where(IMPORT_FILE.UPLOADED_AT.ge(before))
                        .union(DSL.select(IMPORT_RUN.FILE_ID)
                                .from(IMPORT_RUN)
                                .where(IMPORT_RUN.UPDATED_AT.ge(before))
                                .or(IMPORT_RUN.STATUS.in(ImportStatus.WAITING, ImportStatus.RUNNING)))))
                // Ids begin with the time, so an upload that is still coming in is not swept from under it.
                .and(IMPORT_FILE_CHUNK.FILE_ID.lt(idsFrom(before)))
                .execute();
    }

    private static UUID idsFrom(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    void dropBytes(UUID id) {
        db.deleteFrom(IMPORT_FILE_CHUNK).where(IMPORT_FILE_CHUNK.FILE_ID.eq(id)).execute();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Reads chunk after chunk, holding one.
    private final class Chunks extends InputStream {
        private final Kept file;
        private byte[] chunk = new byte[0];
        private int at;
        private int number;
        private long read;

        private Chunks(Kept file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == chunk.length) {
                if (read == file.size()) {
                    return -1;
                }
                chunk = next();
                at = 0;
            }
            var count = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, count);
            at += count;
            read += count;
            return count;
        }

        private byte[] next() throws IOException {
            var bytes = db.select(IMPORT_FILE_CHUNK.BYTES)
                    .from(IMPORT_FILE_CHUNK)
                    .where(IMPORT_FILE_CHUNK.FILE_ID.eq(file.id()))
                    .and(IMPORT_FILE_CHUNK.NUMBER.eq(number++))
                    .fetchOne(IMPORT_FILE_CHUNK.BYTES);
            if (bytes == null || bytes.length == 0) {
                throw new EOFException("The bytes of " + file.id() + " are no longer kept");
            }
            return bytes;
        }
    }
}
