package dev.kodama.gateway.ids;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes one type of thing findable by `node(id:)`. One bean per type that implements `Node`.
public interface NodeSource {
    /// The GraphQL type.
    String type();

    /// The Java classes that stand for that type, so that a fetched thing finds its GraphQL type.
    Set<Class<?>> classes();

    /// Those of the things that exist and that the signed-in user may see, in one statement.
    Map<UUID, ?> byIds(Set<UUID> ids);
}
