package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.Quota.Window;
import dev.kodama.creators.vendors.VendorStub.Asked;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TiktokResearchApiTests extends VendorTest {
    private static final String TOKEN = "clt.example12345Example12345Example";
    private static final String HANA = """
            {"data":{"display_name":"はな","follower_count":232,"video_count":44},
            "error":{"code":"ok","message":"","log_id":"202207280326050102231031430C7E754E"}}""";

    private final TiktokResearchApi tiktok = new TiktokResearchApi(
            http, stub.url(), key, Secret.of("the-client-secret"), new Quota(1000, Window.UTC_DAY));

    @Test
    void aTokenIsFetchedOnceAndFiguresWithIt() {
        signedIn(request -> Told.json(HANA));

        var answer = ask(tiktok, asking("hana"), asking("sora"));
        ask(tiktok, asking("mio"));

        assertThat(figures(answer, "hana"))
                .isEqualTo(new Figures(232L, 44, null, null, null, null, null, null, null, null, null));
        assertThat(stub.asked().stream().filter(TiktokResearchApiTests::isSignIn))
                .hasSize(1);
        assertThat(stub.asked().getFirst().body())
                .contains("grant_type=client_credentials", "client_key=" + KEY, "client_secret=the-client-secret");
        assertThat(answer.spent()).isEqualTo(2);
        assertThat(stub.asked().getLast().header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(stub.asked().getLast().body()).isEqualTo("{\"username\":\"mio\"}");
        assertThat(stub.asked())
                .allSatisfy(request -> assertThat(request.address())
                        .doesNotContain(KEY)
                        .doesNotContain("secret")
                        .doesNotContain(TOKEN));
    }

    @Test
    void anUnknownNameIsAnInvalidParameter() {
        signedIn(request -> request.body().contains("gone")
                ? Told.json(
                        400, "{\"data\":{},\"error\":{\"code\":\"invalid_params\",\"message\":\"…\",\"log_id\":\"1\"}}")
                : Told.json(HANA));

        var answer = ask(tiktok, asking("gone"), asking("hana"));

        assertThat(finding(answer, "gone")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(finding(answer, "hana")).isInstanceOf(Finding.Read.class);
    }

    @Test
    void limitsOfTheMinuteAndOfTheDay() {
        signedIn(request -> Told.json(429, "{\"error\":{\"code\":\"rate_limit_exceeded\",\"log_id\":\"1\"}}"));
        assertThat(ask(tiktok, asking("hana")).halt().why()).isEqualTo(Closure.SLOW_DOWN);

        signedIn(request -> Told.json(429, "{\"error\":{\"code\":\"daily_quota_limit_exceeded\",\"log_id\":\"1\"}}"));
        var answer = ask(tiktok, asking("hana"));
        assertThat(answer.halt().why()).isEqualTo(Closure.QUOTA);
        assertThat(answer.halt().until()).isEqualTo(Window.UTC_DAY.endAfter(Instant.now()));
    }

    @Test
    void aTokenThatIsNoLongerTakenIsFetchedAnewTheNextTime() {
        signedIn(request -> Told.json(401, "{\"error\":{\"code\":\"access_token_invalid\",\"log_id\":\"1\"}}"));
        assertThat(ask(tiktok, asking("hana")).halt().why()).isEqualTo(Closure.NO_ACCESS);

        signedIn(request -> Told.json(HANA));
        assertThat(ask(tiktok, asking("hana")).findings()).hasSize(1);
        assertThat(stub.asked().stream().filter(TiktokResearchApiTests::isSignIn))
                .hasSize(2);
    }

    @Test
    void whoMayNotSignInAsksNothing() {
        stub.answering(Told.json(401, """
                {"error":"invalid_client","error_description":"Client key or secret is incorrect.","log_id":"1"}"""));

        var answer = ask(tiktok, asking("hana"));

        assertThat(answer.halt()).isEqualTo(new Halt(Closure.NO_ACCESS, null, "HTTP 401 invalid_client"));
        assertThat(answer.spent()).isZero();
        assertThat(stub.asked()).hasSize(1);
    }

    private void signedIn(Function<Asked, Told> then) {
        stub.answering(request -> isSignIn(request)
                ? Told.json("{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200,\"token_type\":\"Bearer\"}")
                : then.apply(request));
    }

    private static boolean isSignIn(Asked request) {
        return request.address().equals("/v2/oauth/token/");
    }
}
