package dev.kodama.gateway.limits;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The points of a field: its weight, and the points of what is asked of each element times how many there may be.
///
/// An object weighs 1, a scalar 0. There are as many elements as `first` or `ids` say, in another list 10; `@cost` on
/// the field overrides both.
class QueryCost implements FieldComplexityCalculator {
    /// Far above any limit, and still small enough that sums of it do not overflow.
    private static final int CEILING = 1_000_000;

    private static final int USUAL_LIST = 10;

    @Override
    public int calculate(FieldComplexityEnvironment environment, int childCost) {
        var field = environment.getFieldDefinition();
        if (environment.getParentType() instanceof GraphQLNamedSchemaElement parent
                && parent.getName().startsWith("__")) {
            return 0;
        }
        var weight = weight(field);
        return (int) Math.min(CEILING, weight + (long) elements(environment, field) * childCost);
    }

    private static int weight(GraphQLFieldDefinition field) {
        var usual = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())) ? 0 : 1;
        var stated = stated(field, "weight");
        return stated == null ? usual : stated;
    }

    private static int elements(FieldComplexityEnvironment environment, GraphQLFieldDefinition field) {
        if (environment.getArguments().get("first") instanceof Integer first) {
            return Math.max(1, first);
        }
        if (environment.getArguments().get("ids") instanceof Collection<?> ids) {
            return Math.max(1, ids.size());
        }
        if (!(GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList)
                || isPartOfConnection(environment)) {
            return 1;
        }
        var stated = stated(field, "size");
        return stated == null ? USUAL_LIST : stated;
    }

    /// `edges` and `nodes` hold what `first` has already counted.
    private static boolean isPartOfConnection(FieldComplexityEnvironment environment) {
        return environment.getParentType() instanceof GraphQLNamedSchemaElement parent
                && parent.getName().endsWith("Connection");
    }

    private static @Nullable Integer stated(GraphQLFieldDefinition field, String argument) {
        var cost = field.getAppliedDirective("cost");
        var given = cost == null ? null : cost.getArgument(argument);
        return given == null || !given.getArgumentValue().isSet() ? null : given.getValue();
    }
}
