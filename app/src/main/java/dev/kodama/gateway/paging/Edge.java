package dev.kodama.gateway.paging;

/// @param cursor to go on after this node
public record Edge<T>(T node, String cursor) {}
