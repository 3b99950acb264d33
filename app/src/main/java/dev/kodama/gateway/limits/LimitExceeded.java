package dev.kodama.gateway.limits;

import dev.kodama.gateway.errors.ErrorCode;
import graphql.execution.AbortExecutionException;
import java.util.Map;

/// A document asks for too much; told before anything of it runs.
class LimitExceeded extends AbortExecutionException {
    private final transient Map<String, Object> figures;

    LimitExceeded(String what, int limit, int actual) {
        super("The document's %s is %d; at most %d is allowed.".formatted(what, actual, limit));
        this.figures = Map.of("code", ErrorCode.LIMIT_EXCEEDED.name(), "limit", limit, "actual", actual);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return figures;
    }
}
