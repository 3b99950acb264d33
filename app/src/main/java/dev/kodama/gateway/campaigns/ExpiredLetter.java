package dev.kodama.gateway.campaigns;

import java.time.Instant;

record ExpiredLetter(Instant expiredAt) {}
