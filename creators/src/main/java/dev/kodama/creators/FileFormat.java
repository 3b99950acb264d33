package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// How a file's bytes become rows.
///
/// @param charset an IANA name, such as `UTF-8` or `windows-31j`; null for spreadsheets
/// @param delimiter one character; null for spreadsheets
/// @param sheet a spreadsheet's sheet; null for text
/// @param compressed whether the text is gzipped
public record FileFormat(
        Container container,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet,
        boolean compressed) {
    public enum Container {
        /// Comma, tab or semicolon separated values.
        TEXT,
        XLSX
    }
}
