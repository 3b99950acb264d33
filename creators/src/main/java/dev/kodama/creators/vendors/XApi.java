package dev.kodama.creators.vendors;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Http.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// X API v2, users lookup: a hundred accounts a call, by id where it is known, else by name.
///
/// Accounts that cannot be shown stand in `errors` beside the `data` of the others. `x-rate-limit-*` tell what is left.
/// Documented at docs.x.com/x-api/users, …/fundamentals/rate-limits and …/fundamentals/response-codes-and-errors.
final class XApi implements Connector {
    /// One malformed name makes the whole call a bad request.
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,15}");

    private static final int BATCH = 100;

    private final Http http;
    private final URI url;
    private final Secret key;
    private final Quota quota;

    XApi(Http http, URI url, Secret key, Quota quota) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.quota = quota;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.X, "x-api", quota, BATCH);
    }

    @Override
    public int cost(List<Question> questions) {
        var byId = questions.stream().anyMatch(question -> question.vendorId() != null);
        var byName = questions.stream().anyMatch(question -> question.vendorId() == null);
        return (byId ? 1 : 0) + (byName ? 1 : 0);
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        var answer = Answer.NONE;
        var byId = new ArrayList<Question>();
        var byName = new ArrayList<Question>();
        for (var question : questions) {
            if (question.vendorId() != null) {
                byId.add(question);
            } else if (USERNAME.matcher(question.handle()).matches()) {
                byName.add(question);
            } else {
                answer = answer.and(Answer.refused(question, Remark.NOT_FOUND));
            }
        }
        if (!byId.isEmpty()) {
            answer = answer.and(ask("/2/users?ids=", byId, XApi::id, user -> user.path("id")));
        }
        if (!byName.isEmpty() && answer.halt() == null) {
            answer = answer.and(ask("/2/users/by?usernames=", byName, XApi::name, user -> user.path("username")));
        }
        return answer;
    }

    private static String id(Question question) {
        return String.valueOf(question.vendorId());
    }

    private static String name(Question question) {
        return question.handle().toLowerCase(Locale.ROOT);
    }

    /// @param calledBy what the question calls the account, in lower case
    /// @param isCalled where the answer has the same
    private Answer ask(
            String path,
            List<Question> questions,
            Function<Question, String> calledBy,
            Function<JsonNode, JsonNode> isCalled) {
        var names = questions.stream().map(calledBy).distinct().collect(Collectors.joining("%2C"));
        return Api.call(
                1,
                () -> http.get(
                        URI.create(url + path + names + "&user.fields=protected,public_metrics,username"),
                        Api.bearing(key)),
                reply -> read(questions, calledBy, isCalled, reply).allowing(allowance(reply)));
    }

    private static Answer read(
            List<Question> questions,
            Function<Question, String> calledBy,
            Function<JsonNode, JsonNode> isCalled,
            Reply reply) {
        var body = Api.json(reply);
        if (reply.status() != 200) {
            return refused(reply, body);
        }
        var users = new HashMap<String, JsonNode>();
        for (var user : body.path("data")) {
            users.put(isCalled.apply(user).asString("").toLowerCase(Locale.ROOT), user);
        }
        var errors = new HashMap<String, JsonNode>();
        for (var error : body.path("errors")) {
            errors.put(error.path("value").asString("").toLowerCase(Locale.ROOT), error);
        }
        var answer = Answer.NONE;
        for (var question : questions) {
            var user = users.get(calledBy.apply(question));
            var error = errors.get(calledBy.apply(question));
            if (user != null) {
                answer = answer.and(Answer.of(question, user(question, user)));
            } else if (error != null) {
                answer = answer.and(Answer.refused(question, remark(error)));
            }
        }
        return answer;
    }

    /// The two share one `type`; the title tells them apart.
    private static Remark remark(JsonNode error) {
        return switch (error.path("title").asString("")) {
            case "Not Found Error" -> Remark.NOT_FOUND;
            case "Forbidden" ->
                error.path("detail").asString("").contains("suspended") ? Remark.SUSPENDED : Remark.NOT_SHOWN;
            default -> Remark.NOT_SHOWN;
        };
    }

    private static Finding user(Question question, JsonNode user) {
        var metrics = user.path("public_metrics");
        var username = Api.text(user.path("username"));
        var renamed = username != null && !username.equalsIgnoreCase(question.handle());
        var remark = renamed ? Remark.RENAMED : user.path("protected").asBoolean(false) ? Remark.PRIVATE : null;
        return new Finding.Read(
                Figures.ofProfile(Api.number(metrics.path("followers_count")), Api.count(metrics.path("tweet_count"))),
                Api.text(user.path("id")),
                null,
                null,
                remark,
                renamed ? username : null);
    }

    private static Answer refused(Reply reply, JsonNode body) {
        var title = body.path("title").asString("");
        return switch (reply.status()) {
            case 429 -> Api.halted(Closure.SLOW_DOWN, resetsAt(reply), reply, title);
            case 401, 402, 403 -> Api.halted(Closure.NO_ACCESS, null, reply, title);
            default -> Api.halted(Closure.DOWN, Api.retryAfter(reply), reply, title);
        };
    }

    private static @Nullable Allowance allowance(Reply reply) {
        var remaining = reply.headers().get("x-rate-limit-remaining");
        return remaining == null || !remaining.matches("\\d{1,9}")
                ? null
                : new Allowance(Integer.parseInt(remaining), resetsAt(reply));
    }

    private static @Nullable Instant resetsAt(Reply reply) {
        var written = reply.headers().get("x-rate-limit-reset");
        return written == null || !written.matches("\\d{1,12}")
                ? Api.retryAfter(reply)
                : Instant.ofEpochSecond(Long.parseLong(written));
    }
}
