package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class FacebookPagesTests extends VendorTest {
    private final FacebookPages facebook = new FacebookPages(http, stub.url(), key, quota);

    @Test
    void fiftyPagesAreOneRequestAndEachIsAnsweredByItself() {
        stub.answering(Told.json("""
                [{"code":200,"body":"{\\"id\\":\\"19292868552\\",\\"username\\":\\"hana\\",\\"followers_count\\":4321}"},
                {"code":404,"body":"{\\"error\\":{\\"message\\":\\"…\\",\\"type\\":\\"OAuthException\\",\\"code\\":803}}"},
                {"code":400,"body":"{\\"error\\":{\\"code\\":100,\\"error_subcode\\":33}}"},
                null]"""));

        var answer = ask(facebook, asking("hana"), asking("gone"), asking("closed"), asking("late"));

        assertThat(figures(answer, "hana").followers()).isEqualTo(4321);
        assertThat(read(answer, "hana").vendorId()).isEqualTo("19292868552");
        assertThat(finding(answer, "gone")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(finding(answer, "closed")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(answer.findings()).doesNotContainKey(idOf("late"));
        assertThat(answer.spent()).isEqualTo(4);
        assertThat(stub.asked()).hasSize(1);
        assertThat(URLDecoder.decode(stub.asked().getFirst().body(), StandardCharsets.UTF_8))
                .contains("\"relative_url\":\"hana?fields=id,username,followers_count\"")
                .doesNotContain(KEY);
        assertThat(stub.asked().getFirst().header("Authorization")).isEqualTo("Bearer " + KEY);
    }

    @Test
    void aPageWithoutFollowersHasNone() {
        stub.answering(Told.json("[{\"code\":200,\"body\":\"{\\\"id\\\":\\\"1\\\",\\\"fan_count\\\":7}\"}]"));

        assertThat(figures(ask(facebook, asking("hana")), "hana").isEmpty()).isTrue();
    }

    @Test
    void aPageThatHasAnotherNameByNowIsRemarkedOn() {
        stub.answering(
                Told.json(
                        "[{\"code\":200,\"body\":\"{\\\"id\\\":\\\"1\\\",\\\"username\\\":\\\"hana.new\\\",\\\"followers_count\\\":7}\"}]"));

        assertThat(read(ask(facebook, knownAs("hana", "1")), "hana").remarkDetail())
                .isEqualTo("hana.new");
    }

    @Test
    void whatWouldChangeTheRequestIsNoName() {
        var answer = ask(facebook, asking("me?fields=access_token"));

        assertThat(finding(answer, "me?fields=access_token")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void theAppsOwnLimitHaltsWhereverItIsTold() {
        stub.answering(Told.json(400, "{\"error\":{\"message\":\"(#4) limit reached\",\"code\":4}}"));
        assertThat(ask(facebook, asking("hana")).halt().why()).isEqualTo(Closure.SLOW_DOWN);

        stub.answering(Told.json("[{\"code\":400,\"body\":\"{\\\"error\\\":{\\\"code\\\":32}}\"}]"));
        assertThat(ask(facebook, asking("hana")).halt().why()).isEqualTo(Closure.SLOW_DOWN);

        stub.answering(Told.json(400, "{\"error\":{\"code\":10}}"));
        assertThat(ask(facebook, asking("hana")).halt().why()).isEqualTo(Closure.NO_ACCESS);
    }
}
