package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.CollaborationStage;

record StageCount(CollaborationStage stage, int count) {}
