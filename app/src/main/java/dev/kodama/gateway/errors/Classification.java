package dev.kodama.gateway.errors;

import graphql.ErrorClassification;
import graphql.GraphQLError;

/// Makes graphql-java's own `classification` say the same as our `code`.
record Classification(ErrorCode code) implements ErrorClassification {
    @Override
    public Object toSpecification(GraphQLError error) {
        return code.name();
    }
}
