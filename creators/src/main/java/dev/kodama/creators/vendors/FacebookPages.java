package dev.kodama.creators.vendors;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Facebook pages by the Graph API's batch requests: fifty pages in one request, each answered by itself, so one that
/// is gone does not take the others with it. Each counts as a call.
///
/// Followers are `followers_count`; `fan_count` counts likes of the page, which is another thing. Documented at
/// developers.facebook.com/docs/graph-api/batch-requests and …/graph-api/reference/page.
final class FacebookPages implements Connector {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final int BATCH = 50;

    private final Http http;
    private final URI url;
    private final Secret key;
    private final Quota quota;

    FacebookPages(Http http, URI url, Secret key, Quota quota) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.quota = quota;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.FACEBOOK, "facebook-api", quota, BATCH);
    }

    @Override
    public int cost(List<Question> questions) {
        return questions.size();
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        var answer = Answer.NONE;
        var asked = new ArrayList<Question>();
        for (var question : questions) {
            if (NAME.matcher(nameOf(question)).matches()) {
                asked.add(question);
            } else {
                answer = answer.and(Answer.refused(question, Remark.NOT_FOUND));
            }
        }
        return asked.isEmpty() ? answer : answer.and(askFor(asked));
    }

    private static String nameOf(Question question) {
        return question.vendorId() == null ? question.handle() : question.vendorId();
    }

    private Answer askFor(List<Question> questions) {
        var requests = new StringBuilder("[");
        for (var question : questions) {
            requests.append(requests.length() == 1 ? "" : ",")
                    .append("{\"method\":\"GET\",\"relative_url\":\"")
                    .append(nameOf(question))
                    .append("?fields=id,username,followers_count\"}");
        }
        var body = "include_headers=false&batch="
                + URLEncoder.encode(requests.append("]").toString(), StandardCharsets.UTF_8);
        return Api.call(
                questions.size(),
                () -> http.post(URI.create(url + "/"), Api.bearing(key), body, ContentType.APPLICATION_FORM_URLENCODED),
                reply -> read(questions, reply).allowing(Graph.allowance(reply, quota)));
    }

    private static Answer read(List<Question> questions, Reply reply) {
        if (reply.status() == 429) {
            return Api.halted(Closure.SLOW_DOWN, Api.retryAfter(reply), reply, null);
        }
        var parts = Api.json(reply);
        if (!parts.isArray()) {
            return Graph.halted(parts.path("error"), reply);
        }
        var answer = Answer.NONE;
        for (var i = 0; i < questions.size(); i++) {
            answer = answer.and(part(questions.get(i), parts.path(i), reply));
        }
        return answer;
    }

    /// @param part `{"code":200,"body":"…"}`, or null where Facebook ran out of time before it came to this one
    private static Answer part(Question question, JsonNode part, Reply reply) {
        if (!part.isObject()) {
            return Answer.NONE;
        }
        var body = Api.json(part.path("body").asString("{}"));
        var error = body.path("error");
        if (!error.isMissingNode()) {
            return Graph.isNotFound(error) ? Answer.refused(question, Remark.NOT_FOUND) : Graph.halted(error, reply);
        }
        var newName = newName(question, Api.text(body.path("username")));
        return Answer.of(
                question,
                new Finding.Read(
                        Figures.ofProfile(Api.number(body.path("followers_count")), null),
                        Api.text(body.path("id")),
                        null,
                        null,
                        newName == null ? null : Remark.RENAMED,
                        newName));
    }

    private static @Nullable String newName(Question question, @Nullable String username) {
        var knownByNumber = question.handle().chars().allMatch(Character::isDigit);
        return username == null || knownByNumber || username.equalsIgnoreCase(question.handle()) ? null : username;
    }
}
