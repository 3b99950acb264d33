package dev.kodama.gateway.errors;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// graphql-java's own errors (syntax, validation, coercion) get a code too, so that a client has one place to look.
@Component
class CodesForAllErrors extends SimplePerformantInstrumentation {
    private static final Logger LOG = LoggerFactory.getLogger(CodesForAllErrors.class);

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().stream().allMatch(CodesForAllErrors::isCoded)) {
            return CompletableFuture.completedFuture(result);
        }
        var errors = result.getErrors().stream()
                .map(error -> isCoded(error) ? error : coded(error))
                .toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(errors)));
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error) {
        var code = codeOf(error);
        var message = error.getMessage();
        if (code == ErrorCode.INTERNAL) {
            LOG.error("graphql-java reports: {}", message);
            message = "Something went wrong on our side: a value that must be there is missing.";
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        var builder = GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(new Classification(code))
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode codeOf(GraphQLError error) {
        if (error instanceof NonNullableFieldWasNullError
                || error.getErrorType() == ErrorType.NullValueInNonNullableField) {
            return ErrorCode.INTERNAL;
        }
        if (error.getErrorType() == ErrorType.DataFetchingException) {
            return ErrorCode.INTERNAL;
        }
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        return ErrorCode.INVALID_DOCUMENT;
    }
}
