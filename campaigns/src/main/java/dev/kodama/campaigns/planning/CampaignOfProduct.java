package dev.kodama.campaigns.planning;

import dev.kodama.campaigns.Campaign;

/// A campaign with its product's name, as listeners are told of it.
record CampaignOfProduct(Campaign campaign, String product) {}
