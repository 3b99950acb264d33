package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.SpamRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostMetricsTests {
    @Test
    void everyMetricIsDefinedInBothLanguages() {
        assertThat(PostMetrics.all()).hasSize(PostMetric.values().length);
        assertThat(Definitions.all()).containsAll(PostMetrics.all());
        assertThat(PostMetrics.all()).extracting(MetricDefinition::id).doesNotHaveDuplicates();
        assertThat(PostMetrics.all()).allSatisfy(definition -> {
            assertThat(definition.meaning().ja()).isNotBlank();
            assertThat(definition.meaning().en()).isNotBlank();
            assertThat(definition.version()).isPositive();
        });
    }

    @Test
    void ofAnAccountWithoutAnythingAllIsMissingAndNothingZero() {
        var findings = PostMetrics.findings(Posted.account(Platform.X, List.of(), null));

        assertThat(findings).hasSize(PostMetric.values().length);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.measured()).isNull();
            assertThat(finding.wouldFill().ja()).isNotBlank();
        });
    }

    @Test
    void postingLikeClockworkIsOneAndInBurstsIsLittle() {
        var clockwork = PostingRegularity.of(daily(10));
        var burst = PostingRegularity.of(Stream.concat(
                        IntStream.range(0, 9).mapToObj(i -> Posted.at("2026-10-01T00:0%d:00Z".formatted(i))),
                        Stream.of(Posted.at("2026-11-01T00:00:00Z")))
                .toList());

        assertThat(clockwork).extracting(PostingRegularity::regularity).isEqualTo(1.0);
        assertThat(Objects.requireNonNull(clockwork).postsPerWeek()).isCloseTo(7, within(1e-9));
        assertThat(Objects.requireNonNull(burst).regularity()).isLessThan(0.3);
    }

    @Test
    void fewerThanFiveGapsAreNoHabit() {
        assertThat(PostingRegularity.of(daily(6))).isNotNull();
        assertThat(PostingRegularity.of(daily(5))).isNull();
        assertThat(PostingRegularity.of(IntStream.range(0, 9)
                        .mapToObj(_ -> Posted.at("2026-10-01T00:00:00Z"))
                        .toList()))
                .isNull();
    }

    @Test
    void theShareOfPaidPostsIsOfThoseThatOneKnows() {
        var posts = List.of(Posted.paid(true), Posted.paid(false), Posted.paid(false), Posted.paid(null));
        var share = measured(Posted.account(Platform.INSTAGRAM, posts, null), PostMetric.PAID_SHARE);

        assertThat(share.value()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(share.n()).isEqualTo(3);
        assertThat(share.of()).isEqualTo(4);
        assertThat(PaidShare.of(List.of(Posted.paid(null)))).isEqualTo(new PaidShare(0, 0));
    }

    @Test
    void viewsAreStableIfAllPostsAreSeenAlike() {
        var alike = ViewStability.of(views(100, 100, 100, 100, 100));
        var viral = ViewStability.of(views(100, 100, 100, 100, 100, 100, 9_000_000));
        var uneven = ViewStability.of(views(10, 20, 30, 40, 50));

        assertThat(alike).extracting(ViewStability::stability).isEqualTo(1.0);
        assertThat(viral).extracting(ViewStability::stability).isEqualTo(1.0);
        assertThat(Objects.requireNonNull(uneven).stability()).isCloseTo(1 - 20 / 60.0, within(1e-9));
        assertThat(ViewStability.of(views(1, 2, 3, 4))).isNull();
        assertThat(ViewStability.of(views(0, 0, 0, 0, 0))).isNull();
    }

    @Test
    void theReplyRateNamesItsBoundsItsCountAndWhatWasLeftOut() {
        var count = new CommentCount(
                12, 120, 76, 70, 300, Map.of(SpamRule.LINKS_ONLY, 9), Posted.AT, Posted.AT, "import:comments.csv");
        var account = Posted.account(Platform.YOUTUBE, List.of(), count);
        var rate = measured(account, PostMetric.REPLY_RATE);
        var hours = measured(account, PostMetric.HOURS_TO_ANSWER);

        assertThat(rate.value()).isCloseTo(0.633, within(0.001));
        assertThat(Objects.requireNonNull(rate.low())).isCloseTo(0.544, within(0.001));
        assertThat(rate.n()).isEqualTo(120);
        assertThat(rate.of()).isEqualTo(129);
        assertThat(hours.value()).isEqualTo(5.0);
        assertThat(hours.n()).isEqualTo(70);
    }

    @Test
    void theSamePostsInAnotherOrderComeToTheSame() {
        var account = Posted.rated(7, 25);
        var turned = new AccountPosts(
                account.accountId(),
                account.version(),
                account.platform(),
                account.source(),
                account.posts().reversed(),
                null);

        assertThat(PostMetrics.findings(turned)).isEqualTo(PostMetrics.findings(account));
    }

    private static PostFinding.Measured measured(AccountPosts account, PostMetric metric) {
        return Objects.requireNonNull(
                PostMetrics.findings(account).get(metric.ordinal()).measured());
    }

    private static List<CapturedPost> daily(int posts) {
        return IntStream.range(1, posts + 1)
                .mapToObj(day -> Posted.at("2026-10-%02dT09:00:00Z".formatted(day)))
                .toList();
    }

    private static List<CapturedPost> views(long... views) {
        return Arrays.stream(views).mapToObj(Posted::seen).toList();
    }
}
