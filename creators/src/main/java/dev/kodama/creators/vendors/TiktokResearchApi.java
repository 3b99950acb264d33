package dev.kodama.creators.vendors;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/// TikTok's Research API, "Query User Info": public figures of one account a call, with a client access token that
/// lasts two hours and is fetched with the app's key and secret.
///
/// Documented at developers.tiktok.com/doc/research-api-specs-query-user-info, …/client-access-token-management and
/// …/tiktok-api-v2-error-handling.
final class TiktokResearchApi implements Connector {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._]{1,24}");
    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;
    private static final Duration EARLY = Duration.ofMinutes(2);

    private final Http http;
    private final URI url;
    private final Secret key;
    private final Secret secret;
    private final Quota quota;
    private @Nullable Token token;

    private record Token(Secret value, Instant expiresAt) {}

    TiktokResearchApi(Http http, URI url, Secret key, Secret secret, Quota quota) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.secret = secret;
        this.quota = quota;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.TIKTOK, "tiktok-api", quota, BATCH);
    }

    @Override
    public int cost(List<Question> questions) {
        return questions.size();
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        var signIn = signIn();
        if (signIn.halt() != null || token == null) {
            return signIn;
        }
        var with = token.value();
        return Api.oneByOne(questions, until, AT_ONCE, question -> ask(question, with));
    }

    /// Tokens are not counted against the quota.
    private synchronized Answer signIn() {
        if (token != null && token.expiresAt().isAfter(Instant.now().plus(EARLY))) {
            return Answer.NONE;
        }
        token = null;
        var form = "grant_type=client_credentials&client_key=" + encoded(key) + "&client_secret=" + encoded(secret);
        return Api.call(
                0,
                () -> http.post(
                        URI.create(url + "/v2/oauth/token/"),
                        Map.of("Accept", "application/json"),
                        form,
                        ContentType.APPLICATION_FORM_URLENCODED),
                reply -> {
                    var body = Api.json(reply);
                    var value = Api.text(body.path("access_token"));
                    if (value == null) {
                        return Api.halted(
                                reply.status() == 429 ? Closure.SLOW_DOWN : Closure.NO_ACCESS,
                                Api.retryAfter(reply),
                                reply,
                                body.path("error").asString(""));
                    }
                    token = new Token(
                            Secret.of(value),
                            Instant.now().plusSeconds(body.path("expires_in").asLong(0)));
                    return Answer.NONE;
                });
    }

    private static String encoded(Secret secret) {
        return URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8);
    }

    private Answer ask(Question question, Secret with) {
        if (!USERNAME.matcher(question.handle()).matches()) {
            return Answer.refused(question, Remark.NOT_FOUND);
        }
        return Api.call(
                1,
                () -> http.post(
                        URI.create(url + "/v2/research/user/info/?fields=display_name,follower_count,video_count"),
                        Api.bearing(with),
                        "{\"username\":\"" + question.handle() + "\"}",
                        ContentType.APPLICATION_JSON),
                reply -> read(question, reply));
    }

    private Answer read(Question question, Reply reply) {
        var body = Api.json(reply);
        var code = body.path("error").path("code").asString("");
        return switch (code) {
            case "ok", "" -> {
                var data = body.path("data");
                yield reply.status() != 200 || !data.isObject()
                        ? Api.halted(Closure.DOWN, Api.retryAfter(reply), reply, "without data")
                        : Answer.of(
                                question,
                                new Finding.Read(
                                        Figures.ofProfile(
                                                Api.number(data.path("follower_count")),
                                                Api.count(data.path("video_count"))),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null));
            }
            // The fields are always the same, so the parameter that is wrong is the name.
            case "invalid_params" -> Answer.refused(question, Remark.NOT_FOUND);
            case "rate_limit_exceeded" -> Api.halted(Closure.SLOW_DOWN, Api.retryAfter(reply), reply, code);
            case "daily_quota_limit_exceeded" ->
                Api.halted(Closure.QUOTA, quota.window().endAfter(Instant.now()), reply, code);
            case "access_token_invalid" -> {
                forget();
                yield Api.halted(Closure.NO_ACCESS, null, reply, code);
            }
            case "scope_not_authorized", "scope_permission_missed" -> Api.halted(Closure.NO_ACCESS, null, reply, code);
            default -> Api.halted(Closure.DOWN, Api.retryAfter(reply), reply, code);
        };
    }

    private synchronized void forget() {
        token = null;
    }
}
