package dev.kodama.gateway.errors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that cannot be answered and has no payload union to say so in; it becomes a GraphQL error.
///
/// The message goes to the client as it is: name no table, class or file in it.
public class RequestRefused extends RuntimeException {
    private final ErrorCode code;
    private final @Nullable String remedy;
    private final transient Map<String, Object> details;

    public RequestRefused(ErrorCode code, String message, @Nullable String remedy, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.remedy = remedy;
        this.details = Map.copyOf(details);
    }

    /// An argument breaks a rule.
    public static RequestRefused invalid(String argument, String message) {
        return new RequestRefused(ErrorCode.INVALID, message, null, Map.of("argument", argument));
    }

    public static RequestRefused conflict(String message, @Nullable String remedy) {
        return new RequestRefused(ErrorCode.CONFLICT, message, remedy, Map.of());
    }

    /// A limit of the installation: both figures go to the client.
    public static RequestRefused overLimit(String message, long limit, long actual) {
        return new RequestRefused(ErrorCode.LIMIT_EXCEEDED, message, null, Map.of("limit", limit, "actual", actual));
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String remedy() {
        return remedy;
    }

    Map<String, Object> details() {
        return details;
    }
}
