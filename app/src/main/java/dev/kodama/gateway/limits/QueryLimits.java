package dev.kodama.gateway.limits;

import graphql.parser.ParserOptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/// Puts the limits in force.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class QueryLimits {
    /// The only instrumentation, and set here rather than as a bean: a chain of them costs a list for each field.
    @Bean
    GraphQlSourceBuilderCustomizer requestBudget(Limits limits) {
        return builder -> builder.configureGraphQl(graphQl -> graphQl.instrumentation(new RequestBudget(limits)));
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
