package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class BlogFeedsTests extends VendorTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
            <title>はなの庭</title><link>https://example.com/</link><description>x</description>
            <item><title>一</title><pubDate>Fri, 20 Nov 2026 09:30:00 +0900</pubDate><slash:comments>4</slash:comments></item>
            <item><title>二</title><pubDate>Wed, 18 Nov 2026 09:30:00 +0900</pubDate><slash:comments>7</slash:comments></item>
            <item><title>三</title></item>
            </channel></rss>""";

    private final Http following = new Http(Duration.ofMillis(500), SystemDefaultDnsResolver.INSTANCE, true);
    private final Http guarded = new Http(Duration.ofMillis(500), new PublicAddresses(), true);
    private final BlogFeeds blogs = new BlogFeeds(following, quota, true);

    @AfterEach
    void closeThese() throws IOException {
        following.close();
        guarded.close();
    }

    @Test
    void aFeedTellsOfTheNewestPostAndOfComments() {
        stub.answering(xml(RSS.formatted("UTF-8"), StandardCharsets.UTF_8));

        var answer = ask(blogs, at("/feed"));

        assertThat(read(answer, "blog").lastPostedAt()).isEqualTo(Instant.parse("2026-11-20T00:30:00Z"));
        assertThat(figures(answer, "blog").avgComments()).isEqualTo(6);
        assertThat(figures(answer, "blog").posts()).isEqualTo(2);
        assertThat(figures(answer, "blog").followers()).isNull();
        assertThat(read(answer, "blog").vendorId()).isEqualTo(stub.url() + "/feed");
    }

    @Test
    void oldJapaneseEncodingsAreRead() {
        stub.answering(xml(RSS.formatted("Shift_JIS"), Charset.forName("Shift_JIS")));

        assertThat(read(ask(blogs, at("/feed")), "blog").lastPostedAt()).isNotNull();
    }

    @Test
    void atomIsReadToo() {
        stub.answering(xml("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
                <title>x</title><id>urn:x</id><updated>2026-11-20T00:00:00Z</updated>
                <entry><title>a</title><id>urn:a</id><updated>2026-11-19T12:00:00Z</updated><thr:total>3</thr:total></entry>
                </feed>""", StandardCharsets.UTF_8));

        var answer = ask(blogs, at("/atom.xml"));

        assertThat(read(answer, "blog").lastPostedAt()).isEqualTo(Instant.parse("2026-11-19T12:00:00Z"));
        assertThat(figures(answer, "blog").avgComments()).isEqualTo(3);
    }

    @Test
    void aPageSaysWhereItsFeedIs() {
        stub.answering(request -> request.address().equals("/blog/")
                ? html("<html><head><link rel=stylesheet href=a.css>"
                        + "<link rel='alternate' type='application/rss+xml' title='x' href='../feed?a=1&amp;b=2'>")
                : xml(RSS.formatted("UTF-8"), StandardCharsets.UTF_8));

        var answer = ask(blogs, at("/blog/"));

        assertThat(read(answer, "blog").vendorId()).isEqualTo(stub.url() + "/feed?a=1&b=2");
        assertThat(answer.spent()).isEqualTo(2);
    }

    @Test
    void aPageWithoutAFeedIsNotShownToUs() {
        stub.answering(html("<html><head><title>x</title></head>"));

        assertThat(finding(ask(blogs, at("/")), "blog")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
    }

    @Test
    void whatWasReadBeforeIsAskedForOnCondition() {
        stub.answering(
                xml(RSS.formatted("UTF-8"), StandardCharsets.UTF_8)
                        .with("ETag", "\"v1\"")
                        .with("Last-Modified", "Fri, 20 Nov 2026 00:30:00 GMT"),
                Told.status(304));
        var first = ask(blogs, at("/feed"));

        var again = ask(
                blogs,
                new Question(
                        idOf("blog"),
                        "blog",
                        null,
                        read(first, "blog").vendorId(),
                        read(first, "blog").validator()));

        assertThat(stub.asked().getLast().header("If-none-match")).isEqualTo("\"v1\"");
        assertThat(stub.asked().getLast().header("If-modified-since")).isEqualTo("Fri, 20 Nov 2026 00:30:00 GMT");
        assertThat(finding(again, "blog")).isEqualTo(new Finding.Unchanged());
    }

    @Test
    void oneBlogsTroubleIsItsOwn() {
        stub.answering(request -> switch (request.address()) {
            case "/gone" -> Told.status(410);
            case "/broken" -> Told.status(500);
            case "/slow" -> Told.status(200).after(2_000);
            case "/busy" -> Told.status(429);
            default -> xml(RSS.formatted("UTF-8"), StandardCharsets.UTF_8);
        });

        var answer =
                ask(blogs, named("gone", "/gone"), named("broken", "/broken"), named("slow", "/slow"), at("/feed"));

        assertThat(finding(answer, "gone")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(finding(answer, "broken")).isEqualTo(new Finding.Refused(Remark.UNREACHABLE));
        assertThat(finding(answer, "slow")).isEqualTo(new Finding.Refused(Remark.UNREACHABLE));
        assertThat(finding(answer, "blog")).isInstanceOf(Finding.Read.class);
        assertThat(answer.halt()).isNull();
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() {
        stub.answering(
                new Told(200, Map.of("Content-Type", "application/rss+xml"), new byte[Http.LARGEST_BODY + 1], 0));

        assertThat(finding(ask(blogs, at("/feed")), "blog")).isEqualTo(new Finding.Refused(Remark.UNREACHABLE));
    }

    @Test
    void entitiesAreNotExpanded() {
        stub.answering(xml("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&file;</title></channel></rss>""", StandardCharsets.UTF_8));

        assertThat(finding(ask(blogs, at("/feed")), "blog")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
    }

    @Test
    void theOwnNetworkIsNeverAsked() {
        var careful = new BlogFeeds(guarded, quota, true);
        stub.answering(xml(RSS.formatted("UTF-8"), StandardCharsets.UTF_8));

        var answer = ask(
                careful,
                at("/feed"),
                inside("literal", "http://127.0.0.1/feed"),
                inside("six", "http://[::1]/feed"),
                inside("metadata", "http://169.254.169.254/latest/meta-data/"),
                inside("decimal", "http://2130706433/"));

        assertThat(answer.findings()).hasSize(5);
        assertThat(finding(answer, "blog")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
        assertThat(finding(answer, "literal")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
        assertThat(finding(answer, "six")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
        assertThat(finding(answer, "metadata")).isEqualTo(new Finding.Refused(Remark.NOT_SHOWN));
        assertThat(answer.findings().values()).noneMatch(Finding.Read.class::isInstance);
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void onlyTheWebIsAsked() {
        var careful = new BlogFeeds(following, quota, false);

        var answer = ask(
                careful,
                inside("file", "file:///etc/passwd"),
                inside("port", "http://example.com:6379/"),
                inside("user", "http://user:password@example.com/"),
                inside("nothing", "::"));

        assertThat(answer.findings().values())
                .hasSize(4)
                .allMatch(finding -> finding.equals(new Finding.Refused(Remark.NOT_FOUND)));
    }

    private Question at(String path) {
        return named("blog", path);
    }

    private Question named(String name, String path) {
        return inside(name, stub.url() + path);
    }

    private static Question inside(String name, String url) {
        return new Question(idOf(name), name, url, null, null);
    }

    private static Told xml(String body, Charset charset) {
        return new Told(200, Map.of("Content-Type", "application/xml"), body.getBytes(charset), 0);
    }

    private static Told html(String body) {
        return new Told(200, Map.of("Content-Type", "text/html"), body.getBytes(StandardCharsets.UTF_8), 0);
    }
}
