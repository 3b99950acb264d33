package dev.kodama.scoring.model;

/// The same words in Japanese and in English.
public record Text(String ja, String en) {}
