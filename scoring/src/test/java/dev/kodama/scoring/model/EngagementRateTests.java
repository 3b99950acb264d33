package dev.kodama.scoring.model;

import static dev.kodama.scoring.model.ParameterEdition.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementRateTests {
    @Test
    void instagramIsDividedByFollowers() {
        assertThat(EngagementRate.ppm(figures(Platform.INSTAGRAM, 10_000L, 999_999L, 300L, 20L, null)))
                .isEqualTo(32_000);
    }

    @Test
    void youtubeIsDividedByViews() {
        assertThat(EngagementRate.ppm(figures(Platform.YOUTUBE, 10_000L, 4_000L, 300L, 20L, null)))
                .isEqualTo(80_000);
    }

    @Test
    void tiktokCountsSharesToo() {
        assertThat(EngagementRate.ppm(figures(Platform.TIKTOK, 10_000L, 4_000L, 300L, 20L, 80L)))
                .isEqualTo(100_000);
    }

    @Test
    void hiddenLikesAreMissingAndNotZero() {
        assertThat(EngagementRate.ppm(figures(Platform.INSTAGRAM, 10_000L, null, null, 20L, null)))
                .isNull();
    }

    @Test
    void aZeroThatWasMeasuredIsAZero() {
        assertThat(EngagementRate.ppm(figures(Platform.INSTAGRAM, 10_000L, null, 0L, 0L, null)))
                .isZero();
    }

    @Test
    void thereIsNoRateOfNobody() {
        assertThat(EngagementRate.ppm(figures(Platform.INSTAGRAM, 0L, null, 1L, 1L, null)))
                .isNull();
    }

    @Test
    void morePostsNarrowTheRange() {
        assertThat(EngagementRate.lowPpm(30_000, 100, USUAL)).isGreaterThan(EngagementRate.lowPpm(30_000, 10, USUAL));
        assertThat(EngagementRate.highPpm(30_000, 100, USUAL)).isLessThan(EngagementRate.highPpm(30_000, 10, USUAL));
        assertThat(EngagementRate.lowPpm(30_000, null, USUAL)).isZero();
    }

    private static AccountFigures figures(
            Platform platform,
            @Nullable Long followers,
            @Nullable Long views,
            @Nullable Long likes,
            @Nullable Long comments,
            @Nullable Long shares) {
        return new AccountFigures(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                platform,
                Instant.EPOCH,
                "test",
                followers,
                30,
                views,
                likes,
                comments,
                shares,
                null,
                null,
                null);
    }
}
