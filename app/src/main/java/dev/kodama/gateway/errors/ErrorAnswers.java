package dev.kodama.gateway.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/// Turns whatever a field threw into errors that a client may see. It answers for every exception, so nothing that was
/// written for a log reaches a client.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
        return Mono.just(answers(exception, environment.getArguments()).stream()
                .map(answer -> answer.at(environment))
                .toList());
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception) {
        return Mono.just(answers(exception, Map.of()).stream()
                .map(answer -> answer.at(null))
                .toList());
    }

    private static List<Answer> answers(Throwable exception, Map<String, Object> arguments) {
        return switch (exception) {
            case RequestRefused refused -> {
                var extensions = new LinkedHashMap<String, Object>(refused.details());
                if (refused.remedy() != null) {
                    extensions.put("remedy", refused.remedy());
                }
                yield List.of(new Answer(refused.code(), String.valueOf(refused.getMessage()), extensions));
            }
            case BindException unbound -> unboundArguments(unbound, arguments);
            case AuthenticationException _ ->
                List.of(new Answer(ErrorCode.UNAUTHENTICATED, "Sign in, or send a personal access token.", Map.of()));
            case AccessDeniedException _ -> List.of(new Answer(ErrorCode.FORBIDDEN, "You may not do this.", Map.of()));
            default -> List.of(internal(exception));
        };
    }

    /// Spring binds all of a record's components before it complains, so every problem is told at once. It calls an
    /// argument that is no record `$`; which one it was shows by its value.
    private static List<Answer> unboundArguments(BindException unbound, Map<String, Object> arguments) {
        return unbound.getFieldErrors().stream()
                .map(error -> error.getField().equals("$")
                        ? nameOf(error.getRejectedValue(), arguments)
                        : error.getField().replace("$.", ""))
                .map(argument -> new Answer(
                        ErrorCode.INVALID,
                        "The value of `%s` does not fit here.".formatted(argument),
                        Map.of("argument", argument)))
                .toList();
    }

    private static String nameOf(@Nullable Object value, Map<String, Object> arguments) {
        return arguments.entrySet().stream()
                .filter(argument -> Objects.equals(argument.getValue(), value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("input");
    }

    private static Answer internal(Throwable exception) {
        var reference = UUID.randomUUID().toString();
        LOG.error("A GraphQL field failed, reference {}", reference, exception);
        return new Answer(
                ErrorCode.INTERNAL,
                "Something went wrong on our side. Ask the operator, naming the reference.",
                Map.of("reference", reference));
    }

    private record Answer(ErrorCode code, String message, Map<String, Object> details) {
        GraphQLError at(@Nullable DataFetchingEnvironment environment) {
            var extensions = new LinkedHashMap<String, Object>();
            extensions.put("code", code.name());
            extensions.putAll(details);
            var builder =
                    environment == null ? GraphqlErrorBuilder.newError() : GraphqlErrorBuilder.newError(environment);
            return builder.message("%s", message)
                    .errorType(new Classification(code))
                    .extensions(extensions)
                    .build();
        }
    }
}
