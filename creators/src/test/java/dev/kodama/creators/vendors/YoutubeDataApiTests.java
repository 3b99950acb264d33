package dev.kodama.creators.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Figures;
import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.FreshnessDesk.Remark;
import dev.kodama.creators.vendors.Quota.Window;
import dev.kodama.creators.vendors.VendorStub.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class YoutubeDataApiTests extends VendorTest {
    private static final String HANA = "UCNW1Ex0r6HsWRD4LCtPwvoQ";
    private static final String SORA = "UCp6993wxpyDPHUpavwDFqgg";

    private final YoutubeDataApi youtube =
            new YoutubeDataApi(http, stub.url(), key, new Quota(10_000, Window.PACIFIC_DAY));

    @Test
    void fiftyChannelsGoInOneCallOfOneUnit() {
        var ids = IntStream.range(0, 50)
                .mapToObj("UC%022d"::formatted)
                .map(YoutubeDataApiTests::asking)
                .toList();
        stub.answering(Told.json("{\"items\":["
                + ids.stream()
                        .map(question -> channel(question.handle(), "1230", "10", null))
                        .collect(Collectors.joining(","))
                + "]}"));

        var answer = ask(youtube, ids.stream());

        assertThat(youtube.cost(ids)).isEqualTo(1);
        assertThat(answer.spent()).isEqualTo(1);
        assertThat(stub.asked()).hasSize(1);
        assertThat(stub.asked().getFirst().readable())
                .startsWith("/channels?part=id,snippet,statistics&maxResults=50&id=UC");
        assertThat(answer.findings()).hasSize(50);
    }

    @Test
    void whatYoutubePublishesBecomesFigures() {
        stub.answering(Told.json("{\"items\":[" + channel(HANA, "48500000", "321", "@hana") + "]}"));

        var answer = ask(youtube, asking(HANA));

        assertThat(figures(answer, HANA))
                .isEqualTo(new Figures(48_500_000L, 321, null, null, null, null, null, null, null, null, null));
        assertThat(read(answer, HANA).remark()).isNull();
    }

    @Test
    void hiddenSubscribersAreMissingAndNotZero() {
        stub.answering(Told.json("""
                {"items":[{"id":"%s","snippet":{"title":"x"},
                "statistics":{"viewCount":"5","subscriberCount":"0","hiddenSubscriberCount":true,"videoCount":"7"}}]}
                """.formatted(HANA)));

        var answer = ask(youtube, asking(HANA));

        assertThat(figures(answer, HANA).followers()).isNull();
        assertThat(figures(answer, HANA).totalPosts()).isEqualTo(7);
    }

    @Test
    void aHandleIsLookedUpByItselfAndTheChannelsIdIsLearnt() {
        stub.answering(Told.json("{\"items\":[" + channel(HANA, "100", "1", "@hana") + "]}"));

        var answer = ask(youtube, asking("hana"));

        assertThat(stub.asked().getFirst().readable()).contains("&forHandle=hana");
        assertThat(read(answer, "hana").vendorId()).isEqualTo(HANA);
        assertThat(youtube.cost(List.of(asking("hana"), asking("sora"), knownAs("mio", SORA))))
                .isEqualTo(3);
    }

    @Test
    void aChannelThatIsNotInTheAnswerIsGoneAndTheOthersAreThere() {
        stub.answering(Told.json("{\"items\":[" + channel(HANA, "100", "1", null) + "]}"));

        var answer = ask(youtube, asking(HANA), asking(SORA));

        assertThat(finding(answer, HANA)).isInstanceOf(Finding.Read.class);
        assertThat(finding(answer, SORA)).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(answer.halt()).isNull();
    }

    @Test
    void noItemsAtAllMeansThatThereIsNoSuchHandle() {
        stub.answering(Told.json("{\"kind\":\"youtube#channelListResponse\",\"pageInfo\":{\"totalResults\":0}}"));

        assertThat(finding(ask(youtube, asking("nobody")), "nobody")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
    }

    @Test
    void anotherHandleOfTheSameChannelIsANewName() {
        stub.answering(Told.json("{\"items\":[" + channel(HANA, "100", "1", "@hana_new") + "]}"));

        var answer = ask(youtube, knownAs("hana", HANA));

        assertThat(read(answer, "hana").remark()).isEqualTo(Remark.RENAMED);
        assertThat(read(answer, "hana").remarkDetail()).isEqualTo("hana_new");
        assertThat(figures(answer, "hana").followers()).isEqualTo(100);
    }

    @Test
    void theSameListIsAskedForWithItsTagAndMayAnswerNothingNew() {
        stub.answering(
                Told.json("{\"items\":[" + channel(HANA, "100", "1", null) + "," + channel(SORA, "5", "1", null) + "]}")
                        .with("ETag", "\"tag-1\""),
                Told.status(304));
        var first = ask(youtube, asking(HANA), asking(SORA));

        var again = ask(
                youtube,
                new Question(idOf(HANA), HANA, null, HANA, read(first, HANA).validator()),
                new Question(idOf(SORA), SORA, null, SORA, read(first, SORA).validator()));

        assertThat(stub.asked().getLast().header("If-none-match")).isEqualTo("\"tag-1\"");
        assertThat(again.findings().values()).hasSize(2).allMatch(Finding.Unchanged.class::isInstance);
        assertThat(again.spent()).isEqualTo(1);
    }

    @Test
    void anotherListIsNotAskedForWithThatTag() {
        stub.answering(Told.json("{\"items\":[" + channel(HANA, "100", "1", null) + "]}")
                .with("ETag", "\"tag-1\""));
        var first = ask(youtube, asking(HANA), asking(SORA));

        ask(
                youtube,
                new Question(idOf(HANA), HANA, null, HANA, read(first, HANA).validator()));

        assertThat(stub.asked().getLast().header("If-none-match")).isNull();
    }

    @Test
    void aUsedUpQuotaHaltsUntilMidnightPacificTime() {
        stub.answering(Told.json(403, """
                {"error":{"code":403,"message":"The request cannot be completed because you have exceeded your quota.",
                "errors":[{"message":"…","domain":"youtube.quota","reason":"quotaExceeded"}]}}"""));

        var answer = ask(youtube, asking(HANA), asking("hana"), asking("sora"));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.halt().why()).isEqualTo(Closure.QUOTA);
        assertThat(answer.halt().detail()).isEqualTo("HTTP 403 quotaExceeded");
        assertThat(answer.halt().until()).isEqualTo(Window.PACIFIC_DAY.endAfter(Instant.now()));
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void askingTooFastIsSomethingElse() {
        stub.answering(Told.json(403, "{\"error\":{\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}")
                .with("Retry-After", "7"));

        var answer = ask(youtube, asking(HANA));

        assertThat(answer.halt().why()).isEqualTo(Closure.SLOW_DOWN);
        assertThat(Duration.between(Instant.now(), answer.halt().until()))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
    }

    @Test
    void aWrongKeyIsNoFaultOfTheAccount() {
        stub.answering(Told.json(400, """
                {"error":{"code":400,"status":"INVALID_ARGUMENT","errors":[{"reason":"badRequest"}],
                "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]}}"""));

        assertThat(ask(youtube, asking("hana")).halt().why()).isEqualTo(Closure.NO_ACCESS);
        assertThat(ask(youtube, asking("hana")).findings()).isEmpty();
    }

    @Test
    void aHandleThatYoutubeCannotReadSpoilsNothingForOthers() {
        stub.answering(request -> request.readable().contains("not a handle")
                ? Told.json(400, "{\"error\":{\"errors\":[{\"reason\":\"invalidFilter\"}]}}")
                : Told.json("{\"items\":[" + channel(HANA, "100", "1", "@hana") + "]}"));

        var answer = ask(youtube, asking("not a handle"), asking("hana"));

        assertThat(finding(answer, "not a handle")).isEqualTo(new Finding.Refused(Remark.NOT_FOUND));
        assertThat(finding(answer, "hana")).isInstanceOf(Finding.Read.class);
        assertThat(answer.halt()).isNull();
    }

    @Test
    void faultsOfTheServerAndOfTheNetHalt() {
        stub.answering(Told.status(503).with("Retry-After", "120"));
        assertThat(ask(youtube, asking(HANA)).halt())
                .extracting(Halt::why, Halt::detail)
                .containsExactly(Closure.DOWN, "HTTP 503");

        stub.answering(Told.json("<html>not what was asked for"));
        assertThat(ask(youtube, asking(HANA)).halt().detail()).isEqualTo("an answer that cannot be understood");

        stub.answering(Told.json("{}").after(2_000));
        var began = System.nanoTime();
        assertThat(ask(youtube, asking(HANA)).halt().why()).isEqualTo(Closure.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_800));

        stub.close();
        assertThat(ask(youtube, asking(HANA)).halt().detail()).startsWith("no answer: ");
    }

    @Test
    void theKeyTravelsInAHeaderAndNowhereElse() {
        stub.answering(Told.json(403, "{\"error\":{\"errors\":[{\"reason\":\"" + KEY + "\"}]}}"));

        var answer = ask(youtube, asking(HANA), asking("hana"));

        assertThat(stub.asked()).allSatisfy(request -> {
            assertThat(request.header("X-goog-api-key")).isEqualTo(KEY);
            assertThat(request.address()).doesNotContain(KEY);
        });
        assertThat(key).hasToString("***");
        assertThat(answer.toString()).isNotEmpty();
    }

    private static String channel(String id, String subscribers, String videos, String handle) {
        return """
                {"kind":"youtube#channel","id":"%s","snippet":{"title":"x"%s},"statistics":{"viewCount":"987",
                "subscriberCount":"%s","hiddenSubscriberCount":false,"videoCount":"%s"}}""".formatted(id, handle == null ? "" : ",\"customUrl\":\"" + handle + "\"", subscribers, videos);
    }
}
