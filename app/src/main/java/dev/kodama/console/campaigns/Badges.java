package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.console.parts.Badge;

/// Where a collaboration stands, in a word.
final class Badges {
    private Badges() {}

    /// Warm where the manager is to act, green where it goes well.
    static Badge of(CollaborationStage stage) {
        return new Badge(
                word("campaigns.stage", stage),
                switch (stage) {
                    case SHORTLISTED, REMOVED -> Badge.Tone.NEUTRAL;
                    case INVITED, ACCEPTED, REVISING -> Badge.Tone.ACCENT;
                    case IN_REVIEW, APPROVED -> Badge.Tone.WARNING;
                    case LIVE -> Badge.Tone.GOOD;
                    case DECLINED -> Badge.Tone.BAD;
                });
    }

    static Badge optedOut() {
        return new Badge(text("campaigns.opted-out"), Badge.Tone.BAD).hint(text("campaigns.opted-out.hint"));
    }
}
