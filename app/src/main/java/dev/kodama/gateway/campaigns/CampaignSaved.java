package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record CampaignSaved(UUID campaignId) implements Payload {}
