package dev.kodama.campaigns;

/// In which order campaigns are listed.
public enum CampaignSort {
    NEWEST_FIRST,
    NAME,
    ENDING_FIRST
}
