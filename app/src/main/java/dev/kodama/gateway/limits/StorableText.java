package dev.kodama.gateway.limits;

import dev.kodama.gateway.errors.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Refuses text that PostgreSQL cannot keep, wherever in a request it stands: NUL, and halves of surrogate pairs. JSON
/// can say both.
@Component
class StorableText implements WebGraphQlInterceptor {
    /// NUL as a literal in the document says it. graphql-java itself refuses halves of surrogate pairs there.
    private static final Pattern NUL = Pattern.compile("\\\\u(0000|\\{0+})");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return isStorable(request.getVariables())
                        && !NUL.matcher(request.getDocument()).find()
                ? chain.next(request)
                : Mono.fromCallable(() -> refusal(request));
    }

    private static boolean isStorable(@Nullable Object value) {
        return switch (value) {
            case String text -> isStorable(text);
            case Map<?, ?> object -> object.values().stream().allMatch(StorableText::isStorable);
            case Collection<?> list -> list.stream().allMatch(StorableText::isStorable);
            case null, default -> true;
        };
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0 || Character.getType(character) == Character.SURROGATE);
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request) {
        var error = GraphqlErrorBuilder.newError()
                .message("A text holds NUL or half of a surrogate pair, which is no character.")
                .extensions(Map.of("code", ErrorCode.INVALID.name()))
                .build();
        var result =
                ExecutionResult.newExecutionResult().addError(error).data(null).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
