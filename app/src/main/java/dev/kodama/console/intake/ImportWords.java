package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.parts.Badge;
import dev.kodama.creators.ImportProblem;
import dev.kodama.creators.ImportProgress;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.creators.ImportStatus;

/// What an import says, in words.
final class ImportWords {
    private static final long KILO = 1024;

    private ImportWords() {}

    static String refusal(ImportRefusal refusal) {
        return text(
                "intake.import.refusal." + refusal.reason(), refusal.arguments().toArray());
    }

    static String problem(ImportProblem problem) {
        return text(
                "intake.import.problem." + problem.reason(), problem.arguments().toArray());
    }

    static Badge status(ImportProgress progress) {
        var tone = switch (progress.status()) {
            case WAITING -> Badge.Tone.NEUTRAL;
            case RUNNING -> Badge.Tone.ACCENT;
            case DONE -> progress.counts().rowsRefused() > 0 ? Badge.Tone.WARNING : Badge.Tone.GOOD;
            case CANCELLED -> Badge.Tone.WARNING;
            case FAILED -> Badge.Tone.BAD;
        };
        return new Badge(status(progress.status()), tone);
    }

    static String status(ImportStatus status) {
        return word("intake.import.status", status);
    }

    /// `1.2 MB`, in steps of 1024.
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? "%.0f KB".formatted((double) bytes / KILO)
                : bytes < KILO * KILO * KILO
                        ? "%.1f MB".formatted((double) bytes / KILO / KILO)
                        : "%.2f GB".formatted((double) bytes / KILO / KILO / KILO);
    }
}
