package dev.kodama.campaigns.events;

/// What a campaign is about in the eyes of competitors, and for how long it binds whoever works for it.
///
/// @param category the kind of product, one lower-case word or a few, such as `sunscreen`
/// @param days after the campaign's last day for which its creators work for no other brand in that category; 0 for
/// none
public record Exclusivity(String category, int days) {}
