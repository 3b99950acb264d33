package dev.kodama.gateway.ids;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Anything by its global id: one statement per type asked for.
@Controller
class NodeController {
    private static final int MOST = 200;

    private final Map<String, NodeSource> sources = new HashMap<>();

    NodeController(List<NodeSource> sources) {
        sources.forEach(source -> this.sources.put(source.type(), source));
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    Object node(@Argument GlobalId id) {
        return byIds(id.type(), Set.of(id.uuid())).get(id.uuid());
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<@Nullable Object> nodes(@Argument List<GlobalId> ids) {
        if (ids.size() > MOST) {
            throw RequestRefused.overLimit("At most %d ids at once.".formatted(MOST), MOST, ids.size());
        }
        var wanted = new HashMap<String, Set<UUID>>();
        ids.forEach(id ->
                wanted.computeIfAbsent(id.type(), _ -> new LinkedHashSet<>()).add(id.uuid()));
        var found = new HashMap<String, Map<UUID, ?>>();
        wanted.forEach((type, uuids) -> found.put(type, byIds(type, uuids)));
        var answer = new ArrayList<@Nullable Object>();
        ids.forEach(id -> answer.add(found.getOrDefault(id.type(), Map.of()).get(id.uuid())));
        return answer;
    }

    private Map<UUID, ?> byIds(String type, Set<UUID> ids) {
        var source = sources.get(type);
        return source == null ? Map.of() : source.byIds(ids);
    }
}
