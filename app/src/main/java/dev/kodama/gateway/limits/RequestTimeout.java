package dev.kodama.gateway.limits;

import dev.kodama.gateway.errors.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives a request up after its time. The stream of a subscription starts within that time and then may last.
@Component
class RequestTimeout implements WebGraphQlInterceptor {
    private final Limits limits;

    RequestTimeout(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).timeout(limits.timeout(), Mono.fromCallable(() -> tooLate(request)));
    }

    private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
        var error = GraphqlErrorBuilder.newError()
                .message(
                        "The request was given up after %d s.", limits.timeout().toSeconds())
                .extensions(Map.of(
                        "code",
                        ErrorCode.TIMEOUT.name(),
                        "limit",
                        limits.timeout().toSeconds(),
                        "remedy",
                        "Ask for less at once: a smaller `first`, fewer nested lists."))
                .build();
        var result =
                ExecutionResult.newExecutionResult().addError(error).data(null).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
