package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.word;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.console.parts.Badge;

/// Where a campaign stands, in a word: the same one on every page.
public final class CampaignBadge {
    private CampaignBadge() {}

    public static Badge of(CampaignStatus status) {
        return new Badge(
                word("campaigns.status", status),
                switch (status) {
                    case DRAFT -> Badge.Tone.NEUTRAL;
                    case RUNNING -> Badge.Tone.GOOD;
                    case FINISHED -> Badge.Tone.ACCENT;
                });
    }
}
