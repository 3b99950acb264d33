package dev.kodama.gateway.limits;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/// Puts the limits in force.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class QueryLimits {
    /// Depth goes first: it is cheap, and it bounds the work of counting the cost.
    @Bean
    @Order(1)
    Instrumentation depthLimit(Limits limits) {
        return new MaxQueryDepthInstrumentation(limits.depth()) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
                return new LimitExceeded("depth", maxDepth, depth);
            }
        };
    }

    @Bean
    @Order(2)
    Instrumentation costLimit(Limits limits) {
        return new MaxQueryComplexityInstrumentation(limits.cost(), new QueryCost()) {
            @Override
            protected AbortExecutionException mkAbortException(int cost, int maxCost) {
                return new LimitExceeded("cost", maxCost, cost);
            }
        };
    }

    @Bean
    WebGraphQlInterceptor documentSize(Limits limits) {
        var options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxTokens(limits.tokens())
                        .maxWhitespaceTokens(limits.tokens() * 10)
                        .maxCharacters((int) limits.body().toBytes()));
        return (request, chain) -> {
            request.configureExecutionInput(
                    (_, builder) -> builder.graphQLContext(context -> context.put(ParserOptions.class, options))
                            .build());
            return chain.next(request);
        };
    }
}
