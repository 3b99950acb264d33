package dev.kodama.campaigns;

import dev.kodama.campaigns.events.Brief;
import java.util.UUID;

/// What a manager fills in for a campaign.
public record CampaignPlan(UUID productId, String name, Brief brief) {}
