package dev.kodama.reporting;

import java.util.UUID;

/// What became of the wish for an export.
public sealed interface ExportStart {
    /// It will be written in the background.
    record Started(Export export) implements ExportStart {}

    /// There is no such campaign, or it is not the asker's to see.
    record CampaignNotFound(UUID campaignId) implements ExportStart {}

    /// This kind is about a campaign, and none was named.
    record CampaignMissing() implements ExportStart {}
}
