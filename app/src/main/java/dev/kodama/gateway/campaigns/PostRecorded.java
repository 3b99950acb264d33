package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.List;
import java.util.UUID;

record PostRecorded(UUID postId, List<CampaignWarning> warnings) implements Payload {}
