package dev.kodama.creators.freshness;

/// How much depends on an account's figures; the first comes first. The order is stored.
enum Attention {
    /// Someone is waiting for it.
    ASKED,
    /// Of a creator at work in a campaign.
    WORKING,
    /// Of a creator someone has looked at lately.
    WATCHED,
    REST;

    int rank() {
        return (short) ordinal();
    }
}
