package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.gateway.errors.Payload;

record LetterAnswered(CollaborationStage stage) implements Payload {}
