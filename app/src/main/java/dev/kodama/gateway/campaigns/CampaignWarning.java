package dev.kodama.gateway.campaigns;

/// Something that was done although it deserves a second look.
record CampaignWarning(Kind kind, String message) {
    enum Kind {
        OVER_BUDGET,
        NO_KNOWN_ACCOUNT,
        ONLY_BY_AGENT
    }
}
