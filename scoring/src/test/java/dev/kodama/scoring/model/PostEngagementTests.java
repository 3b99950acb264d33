package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostEngagementTests {
    @Test
    void onInstagramARateIsByTheFollowersOfThatDayAndOnYoutubeByViews() {
        var post = Posted.post(5_000L, 90L, 10L, 2_000L);

        assertThat(PostEngagement.ppm(Platform.INSTAGRAM, post)).isEqualTo(50_000);
        assertThat(PostEngagement.ppm(Platform.YOUTUBE, post)).isEqualTo(20_000);
    }

    @Test
    void sharesCountWhereThePlatformShowsThem() {
        var post = new CapturedPost(
                Posted.post(null, null, null, null).postId(),
                Posted.AT,
                null,
                null,
                Posted.AT,
                1_000L,
                50L,
                10L,
                40L,
                500L,
                null);

        assertThat(PostEngagement.ppm(Platform.TIKTOK, post)).isEqualTo(100_000);
        assertThat(PostEngagement.ppm(Platform.YOUTUBE, post)).isEqualTo(60_000);
    }

    @Test
    void hiddenLikesMakeAPostsRateUnknownAndLeaveTheMedianToTheOthers() {
        var hidden = Posted.post(null, null, 10L, 1_000L);
        var account = Posted.account(
                Platform.INSTAGRAM,
                List.of(hidden, Posted.post(null, 40L, 0L, 1_000L), Posted.post(null, 60L, 0L, 1_000L)),
                null);

        assertThat(PostEngagement.ppm(Platform.INSTAGRAM, hidden)).isNull();
        assertThat(PostEngagement.median(account)).extracting(MedianRate::ppm).isEqualTo(50_000);
        assertThat(PostEngagement.median(account)).extracting(MedianRate::posts).isEqualTo(2);
    }

    @Test
    void withoutADenominatorThereIsNoRateAndWithoutRatesNoMedian() {
        assertThat(PostEngagement.ppm(Platform.INSTAGRAM, Posted.post(9L, 1L, 1L, null)))
                .isNull();
        assertThat(PostEngagement.ppm(Platform.YOUTUBE, Posted.post(0L, 1L, 1L, 9L)))
                .isNull();
        assertThat(PostEngagement.median(
                        Posted.account(Platform.YOUTUBE, List.of(Posted.post(null, 1L, 1L, 9L)), null)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"29, 114000", "30, 114500", "31, 115000"})
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle(int posts, int ppm) {
        assertThat(PostEngagement.median(Posted.rated(100, posts)))
                .extracting(MedianRate::ppm)
                .isEqualTo(ppm);
    }

    @Test
    void onePostThatGoesViralMovesNothing() {
        var usual = PostEngagement.median(Posted.rated(10, 20, 30, 40, 50));
        var viral = PostEngagement.median(Posted.rated(10, 20, 30, 40, 900_000));

        assertThat(viral).extracting(MedianRate::ppm).isEqualTo(30_000);
        assertThat(usual).extracting(MedianRate::ppm).isEqualTo(30_000);
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "8, 0", "9, 1", "30, 9"})
    void theIntervalIsMadeOfOrderStatistics(int posts, int outside) {
        var median = PostEngagement.median(Posted.rated(100, posts));

        assertThat(MedianInterval.outside(posts)).isEqualTo(outside);
        assertThat(median).extracting(MedianRate::lowPpm).isEqualTo((100 + outside) * 1_000);
        assertThat(median).extracting(MedianRate::highPpm).isEqualTo((100 + posts - 1 - outside) * 1_000);
    }

    @Test
    void fewerThanSixPostsHaveNoIntervalOfTheirOwn() {
        var median = PostEngagement.median(Posted.rated(100, 5));

        assertThat(median).extracting(MedianRate::isWellFounded).isEqualTo(false);
        assertThat(median).extracting(MedianRate::lowPpm).isNull();
        assertThat(median).extracting(MedianRate::highPpm).isNull();
    }
}
