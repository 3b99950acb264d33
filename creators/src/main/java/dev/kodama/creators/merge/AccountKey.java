package dev.kodama.creators.merge;

import dev.kodama.creators.events.Platform;

/// What makes two accounts one.
public record AccountKey(Platform platform, String handleKey) {}
