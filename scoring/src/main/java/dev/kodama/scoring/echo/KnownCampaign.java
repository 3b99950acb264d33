package dev.kodama.scoring.echo;

import dev.kodama.campaigns.events.Brief;
import java.util.UUID;

/// A campaign as last told.
public record KnownCampaign(UUID campaignId, UUID brandId, String name, Brief brief) {}
