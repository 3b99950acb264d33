package dev.kodama.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountsTests {
    @Test
    void engagementsAreLikesCommentsSharesAndSaves() {
        assertThat(interactions(500L, 50L, 20L, 30L).engagements(Platform.INSTAGRAM))
                .isEqualTo(600);
    }

    @Test
    void hiddenLikesAreMissingAndNotZero() {
        assertThat(interactions(null, 50L, 20L, 30L).engagements(Platform.INSTAGRAM))
                .isNull();
    }

    @Test
    void aBlogHasNoLikesToHide() {
        assertThat(interactions(null, 5L, null, null).engagements(Platform.BLOG))
                .isEqualTo(5);
    }

    @Test
    void withoutCommentsThereIsNoSum() {
        assertThat(interactions(500L, null, 20L, 30L).engagements(Platform.TIKTOK))
                .isNull();
    }

    @Test
    void sharesAndSavesCountWhereTheyAreKnown() {
        assertThat(interactions(500L, 50L, null, null).engagements(Platform.YOUTUBE))
                .isEqualTo(550);
    }

    @Test
    void aLaterReadingTakesNothingBackByItsSilence() {
        var first = new Counts(100L, 200L, null, 5L, 1L, null, null);
        var later = new Counts(150L, null, 300L, 9L, 2L, null, null);
        assertThat(first.then(later)).isEqualTo(new Counts(150L, 200L, 300L, 9L, 2L, null, null));
    }

    private static Counts interactions(
            @Nullable Long likes, @Nullable Long comments, @Nullable Long shares, @Nullable Long saves) {
        return new Counts(null, null, null, likes, comments, shares, saves);
    }
}
