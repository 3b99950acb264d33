package dev.kodama.gateway.errors;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableFieldWasNullError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// graphql-java's own errors (syntax, validation, coercion) get a code too, so that a client has one place to look.
@Component
class CodesForAllErrors implements WebGraphQlInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(CodesForAllErrors.class);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(CodesForAllErrors::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        var errors = response.getExecutionResult().getErrors();
        return errors.stream().allMatch(CodesForAllErrors::isCoded)
                ? response
                : response.transform(builder -> builder.errors(errors.stream()
                        .map(error -> isCoded(error) ? error : coded(error))
                        .toList()));
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
