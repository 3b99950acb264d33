package dev.kodama.gateway.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much one request may ask for. Whoever changes these changes the text at the top of `schema.graphqls` too.
///
/// @param depth levels of fields; the customary introspection query needs 15
/// @param cost points, see [QueryCost]
/// @param tokens of the document, against documents that are slow to parse
/// @param body of the whole HTTP request
/// @param timeout until a request is given up; subscriptions are not bound by it
/// @param subscriptions that may be open at the same time in this instance
@ConfigurationProperties("kodama.graphql")
public record Limits(
        @DefaultValue("16") int depth,
        @DefaultValue("20000") int cost,
        @DefaultValue("10000") int tokens,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("500") int subscriptions) {}
