package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// How a file's bytes become rows.
///
/// @param charset an IANA name, such as `UTF-8` or `windows-31j`; null for spreadsheets
/// @param delimiter one character; null for spreadsheets and JSON
/// @param sheet a spreadsheet's sheet; null for text
/// @param compressed whether the text is gzipped
/// @param entry the file within a zip archive; null if the file is not one
public record FileFormat(
        Container container,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet,
        boolean compressed,
        @Nullable String entry) {
    public enum Container {
        /// Comma, tab or semicolon separated values.
        TEXT,
        XLSX,
        /// Objects: one a line, or the elements of an array.
        JSON
    }

    public static FileFormat text(String charset, String delimiter, boolean compressed) {
        return new FileFormat(Container.TEXT, charset, delimiter, null, compressed, null);
    }

    public static FileFormat spreadsheet(String sheet) {
        return new FileFormat(Container.XLSX, null, null, sheet, false, null);
    }

    public static FileFormat json(String charset, boolean compressed) {
        return new FileFormat(Container.JSON, charset, null, null, compressed, null);
    }

    /// Whatever is in that file of the archive, yet to be found out.
    public static FileFormat unknownWithin(String entry) {
        return new FileFormat(Container.TEXT, null, null, null, false, entry);
    }

    public FileFormat within(@Nullable String newEntry) {
        return new FileFormat(container, charset, delimiter, sheet, compressed, newEntry);
    }

    public FileFormat withCharset(String newCharset) {
        return new FileFormat(container, newCharset, delimiter, sheet, compressed, entry);
    }

    public FileFormat withDelimiter(String newDelimiter) {
        return new FileFormat(container, charset, newDelimiter, sheet, compressed, entry);
    }

    public FileFormat withSheet(String newSheet) {
        return new FileFormat(container, charset, delimiter, newSheet, compressed, entry);
    }
}
