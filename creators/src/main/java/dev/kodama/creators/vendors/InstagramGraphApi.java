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
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Instagram Graph API, `business_discovery`: public figures of professional accounts, one account a call.
///
/// A personal account and one that does not exist get the same answer (110, subcode 2207013), so the remark is the
/// same too. Documented at developers.facebook.com/docs/instagram-platform, "IG User: Business Discovery".
final class InstagramGraphApi implements Connector {
    /// A name goes into an expression of the query, so what is no name must not.
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._]{1,30}");

    private static final int POSTS = 25;
    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;

    /// Meta writes `+0000`; `+00:00` and `Z` are what the standard writes.
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final Http http;
    private final URI url;
    private final String account;
    private final Secret key;
    private final Quota quota;

    InstagramGraphApi(Http http, URI url, String account, Secret key, Quota quota) {
        this.http = http;
        this.url = url;
        this.account = account;
        this.key = key;
        this.quota = quota;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.INSTAGRAM, "instagram-api", quota, BATCH);
    }

    @Override
    public int cost(List<Question> questions) {
        return questions.size();
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        return Api.oneByOne(questions, until, AT_ONCE, this::ask);
    }

    private Answer ask(Question question) {
        if (!USERNAME.matcher(question.handle()).matches()) {
            return Answer.refused(question, Remark.NOT_FOUND);
        }
        var fields = "business_discovery.username(" + question.handle()
                + "){id,username,followers_count,media_count,media.limit(" + POSTS
                + "){id,timestamp,like_count,comments_count}}";
        return Api.call(
                1,
                () -> http.get(
                        URI.create(
                                url + "/" + account + "?fields=" + URLEncoder.encode(fields, StandardCharsets.UTF_8)),
                        Api.bearing(key)),
                reply -> read(question, reply).allowing(Graph.allowance(reply, quota)));
    }

    private static Answer read(Question question, Reply reply) {
        if (reply.status() == 429) {
            return Api.halted(Closure.SLOW_DOWN, Api.retryAfter(reply), reply, null);
        }
        var body = Api.json(reply);
        var error = body.path("error");
        if (!error.isMissingNode()) {
            return Graph.isNotFound(error) ? Answer.refused(question, Remark.NOT_FOUND) : Graph.halted(error, reply);
        }
        var found = body.path("business_discovery");
        if (reply.status() != 200 || !found.isObject()) {
            return Api.halted(Closure.DOWN, null, reply, "without business_discovery");
        }
        return Answer.of(question, account(found));
    }

    private static Finding account(JsonNode found) {
        var posts = found.path("media").path("data");
        var likes = new Mean();
        var comments = new Mean();
        var commentsOfAll = new Mean();
        Instant newest = null;
        for (var post : posts) {
            var like = Api.number(post.path("like_count"));
            var comment = Api.number(post.path("comments_count"));
            // A post whose owner hides its likes has no like_count. It must not count as one without likes, and the
            // two averages must speak of the same posts.
            if (like != null && comment != null) {
                likes.add(like);
                comments.add(comment);
            }
            if (comment != null) {
                commentsOfAll.add(comment);
            }
            newest = later(newest, moment(Api.text(post.path("timestamp"))));
        }
        var averaged = likes.count() > 0 ? comments : commentsOfAll;
        return new Finding.Read(
                new Figures(
                        Api.number(found.path("followers_count")),
                        Api.count(found.path("media_count")),
                        averaged.count() == 0 ? null : averaged.count(),
                        null,
                        likes.value(),
                        averaged.value(),
                        null,
                        null,
                        null,
                        null,
                        null),
                Api.text(found.path("id")),
                null,
                newest,
                null,
                null);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /// `2026-11-20T09:30:00+0000`
    private static @Nullable Instant moment(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written, TIMESTAMP).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
