package dev.kodama.console.reporting;

import dev.kodama.console.texts.Formats;

/// How large a file is.
final class Sizes {
    private Sizes() {}

    static String written(long bytes) {
        if (bytes < 1024) {
            return Formats.count(bytes) + " B";
        }
        return bytes < 1024 * 1024
                ? Formats.decimal(bytes / 1024.0, 1) + " KB"
                : Formats.decimal(bytes / 1024.0 / 1024.0, 1) + " MB";
    }
}
