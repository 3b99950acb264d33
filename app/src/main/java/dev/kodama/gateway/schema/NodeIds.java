package dev.kodama.gateway.schema;

import dev.kodama.gateway.ids.GlobalId;
import graphql.TrivialDataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.UUID;

/// Every type that implements `Node` answers `id` with its global id, made of its name and the `UUID id()` behind it.
class NodeIds extends GraphQLTypeVisitorStub {
    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (field.getName().equals("id")
                && context.getParentNode() instanceof GraphQLObjectType type
                && type.getInterfaces().stream()
                        .anyMatch(implemented -> implemented.getName().equals("Node"))) {
            var fetchers = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(type, field);
            var own = fetchers.getDataFetcher(coordinates, field);
            TrivialDataFetcher<Object> global = environment ->
                    own.get(environment) instanceof UUID uuid ? new GlobalId(type.getName(), uuid).toString() : null;
            fetchers.dataFetcher(coordinates, global);
        }
        return TraversalControl.CONTINUE;
    }
}
