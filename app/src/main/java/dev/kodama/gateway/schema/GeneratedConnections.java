package dev.kodama.gateway.schema;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/// Adds `XConnection` and `XEdge` for every connection that a field answers, so that no slice has to write them down.
///
/// Spring does the like, but without descriptions and with nullable edges; where it was faster, ours replace its.
class GeneratedConnections implements TypeDefinitionConfigurer {
    private static final String CONNECTION = "Connection";

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        for (var connection : connectionsIn(registry)) {
            var node = connection.substring(0, connection.length() - CONNECTION.length());
            var edge = node + "Edge";
            replace(registry, connection, connection(node, edge));
            replace(registry, edge, edge(node, edge));
        }
    }

    private static Collection<String> connectionsIn(TypeDefinitionRegistry registry) {
        var names = new TreeSet<String>();
        Stream.concat(
                        registry.types().values().stream(),
                        registry.objectTypeExtensions().values().stream().flatMap(Collection::stream))
                .filter(ImplementingTypeDefinition.class::isInstance)
                .flatMap(type -> ((ImplementingTypeDefinition<?>) type).getFieldDefinitions().stream())
                .map(field -> TypeUtil.unwrapAll(field.getType()).getName())
                .filter(name -> name.endsWith(CONNECTION))
                .forEach(names::add);
        return names;
    }

    private static void replace(TypeDefinitionRegistry registry, String name, ObjectTypeDefinition type) {
        var present = registry.getTypeOrNull(name);
        if (present != null) {
            registry.remove(present);
        }
        registry.add(type);
    }

    private static ObjectTypeDefinition connection(String node, String edge) {
        return ObjectTypeDefinition.newObjectTypeDefinition()
                .name(node + CONNECTION)
                .description(text("A page of a list of `%s`.".formatted(node)))
                .fieldDefinition(field(
                        "edges", listOf(edge), "The things on this page, each with the cursor to go on after it."))
                .fieldDefinition(field("nodes", listOf(node), "The same things without cursors."))
                .fieldDefinition(field("pageInfo", nonNull("PageInfo"), "Where this page stands."))
                .build();
    }

    private static ObjectTypeDefinition edge(String node, String edge) {
        return ObjectTypeDefinition.newObjectTypeDefinition()
                .name(edge)
                .description(text("One `%s` on a page of a list.".formatted(node)))
                .fieldDefinition(field("node", nonNull(node), "The thing itself."))
                .fieldDefinition(
                        field("cursor", nonNull("String"), "Give it as `after` to go on after this thing; opaque."))
                .build();
    }

    private static FieldDefinition field(String name, Type<?> type, String description) {
        return FieldDefinition.newFieldDefinition()
                .name(name)
                .type(type)
                .description(text(description))
                .build();
    }

    private static Type<?> listOf(String type) {
        return new NonNullType(new ListType(nonNull(type)));
    }

    private static NonNullType nonNull(String type) {
        return new NonNullType(new TypeName(type));
    }

    private static Description text(String content) {
        return new Description(content, null, false);
    }
}
