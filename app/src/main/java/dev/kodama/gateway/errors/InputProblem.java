package dev.kodama.gateway.errors;

/// @param field with dots and indexes where it is nested: `rates.0.yen`
public record InputProblem(String field, String message) {}
