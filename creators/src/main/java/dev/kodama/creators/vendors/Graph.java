package dev.kodama.creators.vendors;

import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.vendors.Http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What Instagram and Facebook share: the errors of Meta's Graph API and the headers in which it tells how much of the
/// allowance is used up.
///
/// Documented at developers.facebook.com/docs/graph-api/guides/error-handling and …/graph-api/overview/rate-limiting.
final class Graph {
    private static final int NO_SUCH_OBJECT = 100;
    private static final int NO_SUCH_OBJECT_SUBCODE = 33;
    private static final int NO_SUCH_ALIAS = 803;
    private static final int NO_SUCH_USER = 110;

    private Graph() {}

    /// Whether this says that the very account asked for is not there, and nothing about the next one.
    static boolean isNotFound(JsonNode error) {
        var code = error.path("code").asInt(0);
        return code == NO_SUCH_ALIAS
                || code == NO_SUCH_USER
                || (code == NO_SUCH_OBJECT && error.path("error_subcode").asInt(0) == NO_SUCH_OBJECT_SUBCODE);
    }

    static Answer halted(JsonNode error, Reply reply) {
        var code = error.path("code").asInt(0);
        var detail = "error " + code;
        if (isTooMuch(code)) {
            return Api.halted(Closure.SLOW_DOWN, regainedAt(reply), reply, detail);
        }
        return Api.halted(
                isNoAccess(code, reply.status()) ? Closure.NO_ACCESS : Closure.DOWN,
                Api.retryAfter(reply),
                reply,
                detail);
    }

    /// 4 the app, 17 the user, 32 the page, 613 a custom limit, 80000 … 80014 a business use case.
    private static boolean isTooMuch(int code) {
        return code == 4 || code == 17 || code == 32 || code == 613 || (code >= 80_000 && code <= 80_014);
    }

    /// 3 and 10 lack a capability or permission, 102 and 190 an expired or wrong token, 200 … 299 a permission.
    private static boolean isNoAccess(int code, int status) {
        return code == 3 || code == 10 || code == 102 || code == 190 || (code >= 200 && code <= 299) || status == 401;
    }

    /// Percent of the hour's allowance: `{"call_count":28,"total_time":25,"total_cputime":25}`, for business use cases
    /// in a list under the business's id and with `estimated_time_to_regain_access` in minutes.
    static @Nullable Allowance allowance(Reply reply, Quota quota) {
        var used = Math.max(percent(reply, "x-app-usage"), percent(reply, "x-business-use-case-usage"));
        if (used < 0) {
            return null;
        }
        return new Allowance((int) (quota.units() * (100L - Math.min(used, 100)) / 100), null);
    }

    private static @Nullable Instant regainedAt(Reply reply) {
        var longest = 0;
        for (var entry : entries(reply, "x-business-use-case-usage")) {
            longest = Math.max(
                    longest, entry.path("estimated_time_to_regain_access").asInt(0));
        }
        return longest > 0 ? Instant.now().plus(Duration.ofMinutes(longest)) : Api.retryAfter(reply);
    }

    private static int percent(Reply reply, String header) {
        var most = -1;
        for (var entry : entries(reply, header)) {
            for (var measure : new String[] {"call_count", "total_time", "total_cputime"}) {
                most = Math.max(most, entry.path(measure).asInt(-1));
            }
        }
        return most;
    }

    /// The header's own object, and whatever lists of objects it holds.
    private static Iterable<JsonNode> entries(Reply reply, String header) {
        var written = reply.headers().get(header);
        if (written == null) {
            return List.of();
        }
        try {
            var usage = Api.json(written);
            var entries = new ArrayList<JsonNode>();
            entries.add(usage);
            for (var list : usage) {
                list.forEach(entries::add);
            }
            return entries;
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
