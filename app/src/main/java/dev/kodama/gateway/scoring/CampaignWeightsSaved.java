package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.Payload;
import java.util.List;

/// The weights are kept.
record CampaignWeightsSaved(List<MetricWeight> weights) implements Payload {}
