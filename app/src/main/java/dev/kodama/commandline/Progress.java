package dev.kodama.commandline;

import java.io.PrintWriter;

/// A line on standard error that tells how far an export has come.
final class Progress {
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean atTerminal =
            System.console() != null && System.console().isTerminal();
    private String shown = "";

    Progress(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    void show(RunningKodama.Export export) {
        var line = export.rowsExpected() == null
                ? export.state()
                : "%s %,d / %,d rows".formatted(export.state(), export.rowsWritten(), export.rowsExpected());
        if (quiet || line.equals(shown)) {
            return;
        }
        // A terminal has one line that changes; a log file has a line for each change.
        if (atTerminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        } else {
            err.println(line);
        }
        err.flush();
        shown = line;
    }

    void end() {
        if (atTerminal && !quiet && !shown.isEmpty()) {
            err.println();
        }
        shown = "";
    }
}
