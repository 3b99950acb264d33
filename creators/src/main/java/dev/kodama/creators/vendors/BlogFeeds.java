package dev.kodama.creators.vendors;

import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.vendors.Http.Reply;
import dev.kodama.creators.vendors.PublicAddresses.PrivateAddressException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Blogs by their feeds. A blog is asked at its own address first; where that is a page, the page says where the feed
/// is (`<link rel="alternate">`), and from then on the feed is asked, with what it needs to answer "nothing new".
///
/// Every blog is a server of its own, so what one of them does says nothing about the next: there is never a halt.
final class BlogFeeds implements Connector {
    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.1";

    private final Http http;
    private final Quota quota;
    private final boolean anyPort;

    /// @param anyPort whether ports other than those of the web are asked
    BlogFeeds(Http http, Quota quota, boolean anyPort) {
        this.http = http;
        this.quota = quota;
        this.anyPort = anyPort;
    }

    @Override
    public Terms terms() {
        return new Terms(Platform.BLOG, "blog-feed", quota, BATCH);
    }

    @Override
    public int cost(List<Question> questions) {
        return questions.stream()
                .mapToInt(question -> question.vendorId() == null ? 2 : 1)
                .sum();
    }

    @Override
    public Answer ask(List<Question> questions, Instant until) {
        return Api.oneByOne(questions, until, AT_ONCE, this::ask);
    }

    private Answer ask(Question question) {
        if (question.vendorId() != null) {
            return look(question, question.vendorId(), false);
        }
        return look(question, question.url() == null ? "https://" + question.handle() : question.url(), true);
    }

    /// @param mayBePage whether this is the blog's own address and not yet that of its feed
    private Answer look(Question question, String written, boolean mayBePage) {
        var address = webAddress(written);
        if (address == null) {
            return Answer.refused(question, Remark.NOT_FOUND);
        }
        try {
            var reply = http.get(address, headers(mayBePage ? null : question.validator()));
            return understood(question, reply, mayBePage).costing(1);
        } catch (PrivateAddressException e) {
            return Answer.refused(question, Remark.NOT_SHOWN);
        } catch (IOException e) {
            return Answer.refused(question, Remark.UNREACHABLE).costing(1);
        }
    }

    private Answer understood(Question question, Reply reply, boolean mayBePage) {
        return switch (reply.status()) {
            case 200 -> {
                var feed = Feed.parse(reply.body(), reply.headers().get("content-type"));
                if (feed != null) {
                    yield Answer.of(question, feed.toFinding(reply.from(), validator(reply)));
                }
                var link = mayBePage ? FeedLinks.firstIn(reply.text(), reply.from()) : null;
                yield link == null
                        ? Answer.refused(question, Remark.NOT_SHOWN)
                        : look(question, link.toString(), false);
            }
            case 304 -> Answer.of(question, new Finding.Unchanged());
            case 404, 410 -> Answer.refused(question, Remark.NOT_FOUND);
            case 401, 403 -> Answer.refused(question, Remark.NOT_SHOWN);
            default -> Answer.refused(question, Remark.UNREACHABLE);
        };
    }

    private @Nullable URI webAddress(String written) {
        try {
            var address = URI.create(written.strip());
            var scheme = address.getScheme();
            var web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            var port = address.getPort() == -1 || address.getPort() == 80 || address.getPort() == 443;
            return web && address.getHost() != null && address.getUserInfo() == null && (port || anyPort)
                    ? address
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Kept as two lines: the ETag and the date, either of which may be empty.
    private static @Nullable String validator(Reply reply) {
        var tag = reply.headers().getOrDefault("etag", "");
        var date = reply.headers().getOrDefault("last-modified", "");
        return tag.isEmpty() && date.isEmpty() ? null : tag + "\n" + date;
    }

    private static Map<String, String> headers(@Nullable String validator) {
        var headers = new HashMap<>(Map.of("Accept", ACCEPT));
        if (validator != null) {
            var lines = validator.split("\n", -1);
            if (!lines[0].isEmpty()) {
                headers.put("If-None-Match", lines[0]);
            }
            if (lines.length > 1 && !lines[1].isEmpty()) {
                headers.put("If-Modified-Since", lines[1]);
            }
        }
        return headers;
    }
}
