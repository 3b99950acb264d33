package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementTests {
    @Test
    void fromSixPostsOnTheirMedianGoesBeforeTheAverages() {
        var six = Engagement.of(averages(70L), PostEngagement.median(Posted.rated(100, 6)));
        var five = Engagement.of(averages(70L), PostEngagement.median(Posted.rated(100, 5)));

        assertThat(six).extracting(Engagement::median).isEqualTo(true);
        assertThat(six).extracting(Engagement::ppm).isEqualTo(102_500);
        assertThat(five).extracting(Engagement::median).isEqualTo(false);
        assertThat(five).extracting(Engagement::ppm).isEqualTo(70_000);
    }

    @Test
    void aMedianOfFewPostsIsBetterThanNothing() {
        var rate = Engagement.of(averages(null), PostEngagement.median(Posted.rated(100)));

        assertThat(rate).extracting(Engagement::ppm).isEqualTo(100_000);
        assertThat(rate).extracting(Engagement::posts).isEqualTo(1);
        assertThat(Engagement.of(averages(null), null)).isNull();
    }

    @Test
    void repliesThatWereCountedGoBeforeThoseThatWereTold() {
        var told = figures(70L, 100, 40);

        assertThat(Replies.of(told, 120, 76)).isEqualTo(new Replies(76, 120, true));
        assertThat(Replies.of(told, null, null)).isEqualTo(new Replies(40, 100, false));
        assertThat(Replies.of(told, 0, 0)).as("nobody has asked").isEqualTo(new Replies(40, 100, false));
        assertThat(Replies.of(figures(70L, 0, 0), null, null)).isNull();
        assertThat(Replies.of(figures(70L, 10, 11), null, null)).isNull();
    }

    private static AccountFigures averages(@Nullable Long likes) {
        return figures(likes, null, null);
    }

    private static AccountFigures figures(
            @Nullable Long likes, @Nullable Integer comments, @Nullable Integer answered) {
        return new AccountFigures(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Platform.INSTAGRAM,
                Posted.AT,
                "import:list.csv",
                1_000L,
                12,
                null,
                likes,
                0L,
                null,
                null,
                comments,
                answered);
    }
}
