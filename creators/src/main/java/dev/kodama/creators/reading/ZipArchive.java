package dev.kodama.creators.reading;

import dev.kodama.creators.ImportRefusal.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip archive with tables in it, or one that is a spreadsheet. The format needs random access, so the bytes lie in a
/// temporary file meanwhile. Nothing is ever written under a name that the archive gives.
final class ZipArchive implements Closeable {
    /// The table of contents is held in memory; an honest one has some hundred bytes a file.
    private static final int LARGEST_CONTENTS = 4 << 20;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|gz)");
    private static final Pattern OUTSIDE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    private final Path file;
    private final ZipFile zip;
    private final ReadingLimits limits;

    private ZipArchive(Path file, ZipFile zip, ReadingLimits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    static boolean is(byte[] beginning) {
        return beginning.length > 3
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && (beginning[2] == 3 && beginning[3] == 4 || beginning[2] == 5 && beginning[3] == 6);
    }

    static ZipArchive of(StoredFile stored, ReadingLimits limits) throws IOException {
        var file = Files.createTempFile("kodama-import-", ".zip");
        try {
            try (var in = stored.open();
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            refuseEndlessContents(file);
            return new ZipArchive(file, zip(file), limits);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// Japanese Windows writes names in its own encoding and does not say so.
    private static ZipFile zip(Path file) throws IOException {
        try {
            return zip(file, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return zip(file, Charsets.WINDOWS_31J);
            } catch (ZipException again) {
                var encrypted = String.valueOf(again.getMessage()).contains("encrypted");
                throw new UnreadableFileException(encrypted ? Reason.ENCRYPTED_ARCHIVE : Reason.BROKEN_ARCHIVE);
            }
        }
    }

    private static ZipFile zip(Path file, Charset names) throws IOException {
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, names);
    }

    private static void refuseEndlessContents(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            for (var at = tail.length - END_RECORD; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    if (unsigned(tail, at + 12) > LARGEST_CONTENTS) {
                        throw new UnreadableFileException(Reason.ZIP_BOMB, LARGEST_CONTENTS);
                    }
                    return;
                }
            }
            throw new UnreadableFileException(Reason.BROKEN_ARCHIVE);
        }
    }

    private static long unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }

    Path path() {
        return file;
    }

    boolean isSpreadsheet() {
        return zip.getEntry("[Content_Types].xml") != null
                || zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
    }

    /// Names of the files that may be tables, in the archive's order.
    List<String> tables() {
        var files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
        for (var name : files) {
            if (OUTSIDE.matcher(name).matches()) {
                throw new UnreadableFileException(Reason.UNSAFE_ARCHIVE, name);
            }
        }
        var visible = files.stream().filter(ZipArchive::isVisible).toList();
        var tables = visible.stream()
                .filter(name -> TABLE.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .toList();
        var found = tables.isEmpty() ? visible : tables;
        if (found.isEmpty()) {
            throw new UnreadableFileException(Reason.NO_TABLE_IN_ARCHIVE);
        }
        return found;
    }

    /// Not what operating systems add of their own.
    private static boolean isVisible(String name) {
        return !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    StoredFile file(String name) {
        var entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new UnreadableFileException(Reason.NO_SUCH_ENTRY, name);
        }
        return new Packed(entry);
    }

    private final class Packed implements StoredFile {
        private final ZipEntry entry;

        Packed(ZipEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        /// Sizes in the archive's table of contents can lie; what comes out is counted.
        @Override
        public InputStream open() throws IOException {
            var packed = Math.min(entry.getCompressedSize(), Files.size(file));
            return new BoundedUnpacking(
                    Objects.requireNonNull(zip.getInputStream(entry)),
                    () -> packed,
                    limits.unpacked().toBytes(),
                    limits.ratio());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
