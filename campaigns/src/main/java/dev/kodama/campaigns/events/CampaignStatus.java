package dev.kodama.campaigns.events;

/// Where a campaign stands. Finishing deletes nothing.
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    FINISHED
}
