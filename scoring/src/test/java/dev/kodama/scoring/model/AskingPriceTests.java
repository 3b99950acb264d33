package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskingPriceTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theLatestPriceOfTheCheapestFormatHolds() {
        var rates = List.of(
                new Rate(Platform.INSTAGRAM, "post", 50_000, TODAY.minusDays(100)),
                new Rate(Platform.INSTAGRAM, "post", 80_000, TODAY),
                new Rate(Platform.INSTAGRAM, "reel", 70_000, TODAY.minusDays(1)),
                new Rate(Platform.TIKTOK, "video", 10_000, TODAY.minusDays(1)));
        assertThat(AskingPrice.yen(rates, Platform.INSTAGRAM, TODAY)).isEqualTo(70_000);
        assertThat(AskingPrice.yen(rates, Platform.INSTAGRAM, TODAY.minusDays(1)))
                .isEqualTo(50_000);
    }

    @Test
    void aPriceThatHoldsOnlyFromTomorrowIsNotAPriceYet() {
        assertThat(AskingPrice.yen(List.of(new Rate(Platform.X, "post", 1, TODAY.plusDays(1))), Platform.X, TODAY))
                .isNull();
    }

    @Test
    void thePricePerFollowerIsInThousandthsOfAYen() {
        assertThat(AskingPrice.perFollower(50_000, 20_000)).isEqualTo(2_500);
    }
}
