package dev.kodama.console.reporting;

import static dev.kodama.console.texts.Texts.word;

import dev.kodama.console.parts.Badge;
import dev.kodama.reporting.ExportState;

/// States in a word.
final class Statuses {
    private Statuses() {}

    static Badge badge(ExportState state) {
        var tone = switch (state) {
            case WAITING, EXPIRED, CANCELLED -> Badge.Tone.NEUTRAL;
            case RUNNING -> Badge.Tone.ACCENT;
            case DONE -> Badge.Tone.GOOD;
            case FAILED -> Badge.Tone.BAD;
        };
        return new Badge(word("reporting.export.state", state), tone);
    }
}
