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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// YouTube Data API v3, `channels.list`: one unit a call, fifty channels a call by their ids, one by its handle.
///
/// A channel is asked for by its handle once; its id is kept, and from then on it goes with forty-nine others. The
/// subscriber count is rounded by YouTube to three significant digits, and missing where the owner hides it.
/// Documented at developers.google.com/youtube/v3/docs/channels/list and …/docs/errors.
final class YoutubeDataApi implements Connector {
    private static final Pattern CHANNEL_ID = Pattern.compile("UC[0-9A-Za-z_-]{22}");
    private static final int IDS_A_CALL = 50;
    private static final int HANDLES_AT_ONCE = 4;

    private final Http http;
    private final URI url;
    private final Secret key;
    private final Quota quota;

    YoutubeDataApi(Http http, URI url, Secret key, Quota quota) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.quota = quota;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.YOUTUBE, "youtube-api", quota, IDS_A_CALL);
    }

    @Override
    public int cost(List<Question> questions) {
        var byId = questions.stream().filter(question -> idOf(question) != null).count();
        return (int) ((byId + IDS_A_CALL - 1) / IDS_A_CALL + questions.size() - byId);
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        var byId = new ArrayList<Question>();
        var byHandle = new ArrayList<Question>();
        questions.forEach(question -> (idOf(question) == null ? byHandle : byId).add(question));
        var answer = byId.isEmpty() ? Answer.NONE : askByIds(byId);
        return answer.halt() != null || byHandle.isEmpty()
                ? answer
                : answer.and(Api.oneByOne(byHandle, until, HANDLES_AT_ONCE, this::askByHandle));
    }

    private static @Nullable String idOf(Question question) {
        if (question.vendorId() != null) {
            return question.vendorId();
        }
        return CHANNEL_ID.matcher(question.handle()).matches() ? question.handle() : null;
    }

    private Answer askByIds(List<Question> questions) {
        var ids =
                questions.stream().map(YoutubeDataApi::idOf).distinct().sorted().collect(Collectors.joining(","));
        var validator = validatorFor(ids, questions);
        return Api.call(
                1,
                () -> http.get(
                        URI.create(url + "/channels?part=id,snippet,statistics&maxResults=" + IDS_A_CALL + "&id="
                                + ids.replace(",", "%2C")),
                        headers(validator)),
                reply -> switch (reply.status()) {
                    case 200 -> found(questions, ids, reply);
                    case 304 -> unchanged(questions);
                    default -> refused(reply);
                });
    }

    private Answer askByHandle(Question question) {
        return Api.call(
                1,
                () -> http.get(
                        URI.create(url + "/channels?part=id,snippet,statistics&forHandle="
                                + URLEncoder.encode(question.handle(), StandardCharsets.UTF_8)),
                        headers(null)),
                reply -> {
                    if (reply.status() == 200) {
                        var items = Api.json(reply).path("items");
                        return items.isEmpty()
                                ? Answer.refused(question, Remark.NOT_FOUND)
                                : Answer.of(question, channel(question, items.get(0), null));
                    }
                    // What is no handle at all is a bad request, but only for this one account.
                    return reply.status() == 400 && !isKeyProblem(reply)
                            ? Answer.refused(question, Remark.NOT_FOUND)
                            : refused(reply);
                });
    }

    /// The key goes in a header: addresses end up in logs.
    private Map<String, String> headers(@Nullable String validator) {
        var headers = new HashMap<String, String>();
        headers.put("X-goog-api-key", key.reveal());
        headers.put("Accept", "application/json");
        if (validator != null) {
            headers.put("If-None-Match", validator);
        }
        return headers;
    }

    /// An ETag holds for the list as a whole, so it is worth sending only when the very same channels are asked for.
    /// It is kept with each of them as `tag ids' hash`.
    private static @Nullable String validatorFor(String ids, List<Question> questions) {
        var first = questions.getFirst().validator();
        if (first == null || questions.stream().anyMatch(question -> !first.equals(question.validator()))) {
            return null;
        }
        var blank = first.lastIndexOf(' ');
        return blank > 0 && first.substring(blank + 1).equals(fingerprint(ids)) ? first.substring(0, blank) : null;
    }

    private static String fingerprint(String ids) {
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Answer found(List<Question> questions, String ids, Reply reply) {
        var body = Api.json(reply);
        var tag = reply.headers().getOrDefault("etag", Api.text(body.path("etag")));
        var validator = tag == null ? null : tag + " " + fingerprint(ids);
        var channels = new HashMap<String, JsonNode>();
        for (var item : body.path("items")) {
            channels.put(item.path("id").asString(""), item);
        }
        var answer = Answer.NONE;
        for (var question : questions) {
            var item = channels.get(idOf(question));
            answer = answer.and(
                    item == null
                            ? Answer.refused(question, Remark.NOT_FOUND)
                            : Answer.of(question, channel(question, item, validator)));
        }
        return answer;
    }

    private static Answer unchanged(List<Question> questions) {
        var findings = new HashMap<UUID, Finding>();
        questions.forEach(question -> findings.put(question.accountId(), new Finding.Unchanged()));
        return new Answer(findings, 0, null, null);
    }

    private static Finding channel(Question question, JsonNode item, @Nullable String validator) {
        var statistics = item.path("statistics");
        var hidden = statistics.path("hiddenSubscriberCount").asBoolean(false);
        var figures = new Figures(
                hidden ? null : Api.number(statistics.path("subscriberCount")),
                Api.count(statistics.path("videoCount")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var newName = newName(question, Api.text(item.path("snippet").path("customUrl")));
        return new Finding.Read(
                figures, Api.text(item.path("id")), validator, null, newName == null ? null : Remark.RENAMED, newName);
    }

    /// Old custom addresses without `@` are no handles, and an account that goes by its id has no name to lose.
    private static @Nullable String newName(Question question, @Nullable String customUrl) {
        if (customUrl == null
                || !customUrl.startsWith("@")
                || CHANNEL_ID.matcher(question.handle()).matches()) {
            return null;
        }
        var handle = customUrl.substring(1);
        return handle.equalsIgnoreCase(question.handle()) ? null : handle;
    }

    private Answer refused(Reply reply) {
        var reason = reason(reply);
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" ->
                Api.halted(Closure.QUOTA, quota.window().endAfter(Instant.now()), reply, reason);
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                Api.halted(Closure.SLOW_DOWN, Api.retryAfter(reply), reply, reason);
            default ->
                reply.status() == 429
                        ? Api.halted(Closure.SLOW_DOWN, Api.retryAfter(reply), reply, reason)
                        : Api.halted(
                                reply.status() == 401 || reply.status() == 403 || isKeyProblem(reply)
                                        ? Closure.NO_ACCESS
                                        : Closure.DOWN,
                                Api.retryAfter(reply),
                                reply,
                                reason);
        };
    }

    private static String reason(Reply reply) {
        return Api.json(reply)
                .path("error")
                .path("errors")
                .path(0)
                .path("reason")
                .asString("");
    }

    private static boolean isKeyProblem(Reply reply) {
        var error = Api.json(reply).path("error");
        if (error.path("errors").path(0).path("reason").asString("").equals("keyInvalid")) {
            return true;
        }
        for (var detail : error.path("details")) {
            if (detail.path("reason").asString("").startsWith("API_KEY_")) {
                return true;
            }
        }
        return false;
    }
}
