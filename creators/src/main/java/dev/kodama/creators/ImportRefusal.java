package dev.kodama.creators;

import java.util.List;

/// Why a file or a request about it is turned down as a whole.
///
/// @param arguments for the text, such as the limit that was exceeded
public record ImportRefusal(Reason reason, List<String> arguments) {
    public enum Reason {
        EMPTY_FILE,
        /// There is a header, but nothing below it.
        HEADER_ONLY,
        /// Arguments: limit in bytes.
        TOO_LARGE,
        /// Neither text nor a spreadsheet.
        NOT_A_TABLE,
        /// Old binary Excel, a password, or another format we know but do not read. Arguments: which.
        UNSUPPORTED_FORMAT,
        BROKEN_SPREADSHEET,
        /// Unpacks to far more than it should. Arguments: limit in bytes.
        ZIP_BOMB,
        /// Bytes that do not exist in the encoding. Arguments: encoding, line if known.
        WRONG_ENCODING,
        UNKNOWN_ENCODING,
        /// A quote that is never closed, a line or value beyond every measure. Arguments: line.
        BROKEN_TEXT,
        /// Arguments: limit.
        TOO_MANY_COLUMNS,
        NO_SUCH_SHEET,
        /// A zip archive whose table of contents cannot be read, or that is packed in an unusual way.
        BROKEN_ARCHIVE,
        /// A zip archive with a password.
        ENCRYPTED_ARCHIVE,
        /// A file in a zip archive wants to lie outside of it. Arguments: its name.
        UNSAFE_ARCHIVE,
        /// An archive in an archive. Arguments: its name.
        NESTED_ARCHIVE,
        NO_TABLE_IN_ARCHIVE,
        /// Arguments: the name that was asked for.
        NO_SUCH_ENTRY,
        NO_SUCH_FILE,
        /// The bytes are no longer kept: bring the file again.
        FILE_GONE,
        /// See the preview's faults. Arguments: their names.
        PLAN_INCOMPLETE,
        /// The account that the plan names is not in the register.
        NO_SUCH_ACCOUNT,
        /// A fault of ours; the log has more.
        INTERNAL
    }

    public static ImportRefusal because(Reason reason, Object... arguments) {
        return new ImportRefusal(
                reason, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
