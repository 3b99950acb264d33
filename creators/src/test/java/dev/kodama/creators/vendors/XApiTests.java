package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class XApiTests extends VendorTest {
    private final XApi x = new XApi(http, stub.url(), key, quota);

    @Test
    void whoIsThereAndWhoIsNotComeInOneAnswer() {
        stub.answering(Told.json("""
                {"data":[
                {"id":"1","name":"Hana","username":"Hana","protected":false,
                "public_metrics":{"followers_count":1234,"following_count":5,"tweet_count":678,"listed_count":0}},
                {"id":"2","name":"Mio","username":"mio","protected":true,
                "public_metrics":{"followers_count":9,"following_count":5,"tweet_count":6,"listed_count":0}}],
                "errors":[
                {"value":"gone","detail":"Could not find user with usernames: [gone].","title":"Not Found Error",
                "resource_type":"user","parameter":"usernames","resource_id":"gone",
                "type":"https://api.twitter.com/2/problems/resource-not-found"},
                {"value":"banned","detail":"User has been suspended: [banned].","title":"Forbidden",
                "resource_type":"user","parameter":"usernames","resource_id":"banned",
                "type":"https://api.twitter.com/2/problems/resource-not-found"}]}"""));

        var answer = ask(x, asking("hana"), asking("mio"), asking("gone"), asking("banned"), asking("silent"));

        assertThat(figures(answer, "hana"))
                .isEqualTo(new Figures(1234L, 678, null, null, null, null, null, null, null, null, null));
        assertThat(read(answer, "hana").remark()).isNull();
        assertThat(read(answer, "mio").remark()).isEqualTo(Remark.PRIVATE);
        assertThat(figures(answer, "mio").followers()).isEqualTo(9);
        assertThat(finding(answer, "gone")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(finding(answer, "banned")).isEqualTo(new Finding.Refused(Remark.SUSPENDED));
        assertThat(answer.findings()).doesNotContainKey(idOf("silent"));
        assertThat(stub.asked().getFirst().readable())
                .isEqualTo("/2/users/by?usernames=hana,mio,gone,banned,silent"
                        + "&user.fields=protected,public_metrics,username");
        assertThat(stub.asked().getFirst().address()).doesNotContain(KEY);
    }

    @Test
    void whoseIdIsKnownIsFoundUnderANewName() {
        stub.answering(Told.json("""
                {"data":[{"id":"1","username":"hana_new","protected":false,
                "public_metrics":{"followers_count":1,"tweet_count":2}}]}"""));

        var answer = ask(x, knownAs("hana", "1"));

        assertThat(stub.asked().getFirst().readable()).startsWith("/2/users?ids=1&");
        assertThat(read(answer, "hana").remark()).isEqualTo(Remark.RENAMED);
        assertThat(read(answer, "hana").remarkDetail()).isEqualTo("hana_new");
    }

    @Test
    void idsAndNamesAreTwoCalls() {
        stub.answering(Told.json("{\"data\":[]}"));

        var answer = ask(x, knownAs("hana", "1"), asking("mio"));

        assertThat(x.cost(List.of(knownAs("hana", "1"), asking("mio")))).isEqualTo(2);
        assertThat(answer.spent()).isEqualTo(2);
    }

    @Test
    void oneImpossibleNameDoesNotSpoilTheCall() {
        stub.answering(Told.json("{\"data\":[]}"));

        var answer = ask(x, asking("no name, this"), asking("mio"));

        assertThat(finding(answer, "no name, this")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(stub.asked().getFirst().readable()).contains("usernames=mio&");
    }

    @Test
    void theHeadersTellWhatIsLeftAndUntilWhen() {
        var reset = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        stub.answering(Told.json("{\"data\":[]}")
                .with("x-rate-limit-limit", "300")
                .with("x-rate-limit-remaining", "17")
                .with("x-rate-limit-reset", String.valueOf(reset.getEpochSecond())));

        assertThat(ask(x, asking("mio")).allowance()).isEqualTo(new Allowance(17, reset));
    }

    @Test
    void tooManyCallsWaitForTheReset() {
        var reset = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        stub.answering(
                Told.json(429, "{\"title\":\"Too Many Requests\",\"detail\":\"Too Many Requests\",\"status\":429}")
                        .with("x-rate-limit-remaining", "0")
                        .with("x-rate-limit-reset", String.valueOf(reset.getEpochSecond())));

        var answer = ask(x, asking("mio"));

        assertThat(answer.halt()).isEqualTo(new Halt(Closure.SLOW_DOWN, reset, "HTTP 429 Too Many Requests"));
        assertThat(answer.allowance()).isEqualTo(new Allowance(0, reset));
    }

    @Test
    void aTokenThatIsNotTakenHalts() {
        stub.answering(Told.json(401, "{\"title\":\"Unauthorized\",\"status\":401}"));

        assertThat(ask(x, asking("mio")).halt()).isEqualTo(new Halt(Closure.NO_ACCESS, null, "HTTP 401 Unauthorized"));
    }
}
