package dev.kodama.gateway.paging;

import java.util.List;

/// A page of a list in Relay's form, with `nodes` for clients that need no edges.
public record Connection<T>(List<Edge<T>> edges, List<T> nodes, PageInfo pageInfo) {}
