package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class InstagramGraphApiTests extends VendorTest {
    private final InstagramGraphApi instagram =
            new InstagramGraphApi(http, stub.url(), "17841405309211844", key, quota);

    @Test
    void figuresAndTheMeansOfRecentPosts() {
        stub.answering(Told.json("""
                {"business_discovery":{"followers_count":267788,"media_count":1205,"username":"hana","id":"178414014",
                "media":{"data":[
                {"id":"1","timestamp":"2026-11-20T09:30:00+0000","like_count":100,"comments_count":10},
                {"id":"2","timestamp":"2026-11-18T09:30:00+0000","like_count":301,"comments_count":21}]}},
                "id":"17841405309211844"}"""));

        var answer = ask(instagram, asking("hana"));

        assertThat(figures(answer, "hana"))
                .isEqualTo(new Figures(267_788L, 1205, 2, null, 201L, 16L, null, null, null, null, null));
        assertThat(read(answer, "hana").lastPostedAt()).isEqualTo(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(stub.asked().getFirst().readable())
                .startsWith("/17841405309211844?fields=business_discovery.username(hana){");
        assertThat(stub.asked().getFirst().header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(stub.asked().getFirst().address()).doesNotContain(KEY);
    }

    @Test
    void aPostWithHiddenLikesIsLeftOutOfBothMeans() {
        stub.answering(Told.json("""
                {"business_discovery":{"followers_count":10,"media_count":3,"id":"1","media":{"data":[
                {"id":"1","like_count":100,"comments_count":10},
                {"id":"2","comments_count":1000}]}}}"""));

        var figures = figures(ask(instagram, asking("hana")), "hana");

        assertThat(figures.posts()).isEqualTo(1);
        assertThat(figures.avgLikes()).isEqualTo(100);
        assertThat(figures.avgComments()).isEqualTo(10);
    }

    @Test
    void whereAllLikesAreHiddenThereAreNone() {
        stub.answering(Told.json("""
                {"business_discovery":{"followers_count":10,"media_count":2,"id":"1","media":{"data":[
                {"id":"1","comments_count":4},{"id":"2","comments_count":6}]}}}"""));

        var figures = figures(ask(instagram, asking("hana")), "hana");

        assertThat(figures.avgLikes()).isNull();
        assertThat(figures.avgComments()).isEqualTo(5);
        assertThat(figures.posts()).isEqualTo(2);
    }

    @Test
    void oneThatIsNotFoundDoesNotKeepTheOthersWaiting() {
        stub.answering(request -> request.readable().contains("(gone)")
                ? Told.json(400, """
                        {"error":{"message":"Invalid user id","type":"OAuthException","code":110,
                        "error_subcode":2207013,"is_transient":false,"fbtrace_id":"A1"}}""")
                : Told.json("{\"business_discovery\":{\"followers_count\":10,\"media_count\":1,\"id\":\"1\"}}"));

        var answer = ask(instagram, asking("gone"), asking("hana"), asking("sora"));

        assertThat(finding(answer, "gone")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(figures(answer, "hana").followers()).isEqualTo(10);
        assertThat(figures(answer, "sora").followers()).isEqualTo(10);
        assertThat(answer.spent()).isEqualTo(3);
        assertThat(answer.halt()).isNull();
    }

    @Test
    void whatIsNoNameIsNeverPutIntoTheQuery() {
        var answer = ask(instagram, asking("hana){id},name,(x"));

        assertThat(finding(answer, "hana){id},name,(x")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(stub.asked()).isEmpty();
        assertThat(answer.spent()).isZero();
    }

    @Test
    void theHeadersTellHowMuchOfTheAllowanceIsLeft() {
        stub.answering(Told.json("{\"business_discovery\":{\"followers_count\":10,\"media_count\":1,\"id\":\"1\"}}")
                .with("X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"178\":[{\"type\":\"instagram\",\"call_count\":95,\"total_cputime\":20,\"total_time\":20,"
                                + "\"estimated_time_to_regain_access\":0}]}"));

        assertThat(ask(instagram, asking("hana")).allowance()).isEqualTo(new Allowance(50, null));
    }

    @Test
    void usedUpMeansToWaitAsLongAsMetaSays() {
        stub.answering(Told.json(400, "{\"error\":{\"message\":\"(#80002) too many calls\",\"code\":80002}}")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"178\":[{\"type\":\"instagram\",\"call_count\":100,\"total_cputime\":20,\"total_time\":20,"
                                + "\"estimated_time_to_regain_access\":19}]}"));

        var answer = ask(instagram, asking("hana"));

        assertThat(answer.halt().why()).isEqualTo(Closure.SLOW_DOWN);
        assertThat(answer.halt().detail()).isEqualTo("HTTP 400 error 80002");
        assertThat(Duration.between(Instant.now(), answer.halt().until()))
                .isBetween(Duration.ofMinutes(18), Duration.ofMinutes(19));
    }

    @Test
    void anExpiredTokenHaltsAndAHiccupToo() {
        stub.answering(Told.json(400, "{\"error\":{\"message\":\"expired\",\"code\":190,\"error_subcode\":463}}"));
        assertThat(ask(instagram, asking("hana")).halt().why()).isEqualTo(Closure.NO_ACCESS);

        stub.answering(Told.json(500, "{\"error\":{\"message\":\"unknown\",\"code\":1,\"is_transient\":true}}"));
        assertThat(ask(instagram, asking("hana")).halt().why()).isEqualTo(Closure.DOWN);

        stub.answering(Told.json("{\"id\":\"1\"}"));
        assertThat(ask(instagram, asking("hana")).halt().detail()).isEqualTo("HTTP 200 without business_discovery");
    }
}
