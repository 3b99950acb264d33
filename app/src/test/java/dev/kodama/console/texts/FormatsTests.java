package dev.kodama.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormatsTests {
    @AfterEach
    void leaveThePage() {
        UI.setCurrent(null);
    }

    @Test
    void aMissingFigureIsADashAndNeverZero() {
        assertThat(Formats.yen(null)).isEqualTo("—");
        assertThat(Formats.compact(null)).isEqualTo("—");
        assertThat(Formats.percent(null, 1)).isEqualTo("—");
        assertThat(Formats.ago((Instant) null)).isEqualTo("—");
        assertThat(Formats.compact(0L)).isEqualTo("0");
    }

    @Test
    void moneyIsWrittenInFull() {
        assertThat(Formats.yen(1_234_567L)).isEqualTo("¥1,234,567");
        assertThat(Formats.yen(-500L)).isEqualTo("-¥500");
    }

    @Test
    void largeCountsAreWrittenAsTheLanguageGroupsThem() {
        assertThat(Formats.compact(9_999L)).isEqualTo("9,999");
        assertThat(Formats.compact(123_456L)).isEqualTo("12.3万");
        inEnglish();
        assertThat(Formats.compact(123_456L)).isEqualTo("123K");
        assertThat(Formats.compact(1_234_567L)).isEqualTo("1.23M");
    }

    @Test
    void sharesKeepTheirDecimals() {
        assertThat(Formats.percent(0.0123, 1)).isEqualTo("1.2%");
        assertThat(Formats.percent(0.5, 2)).isEqualTo("50.00%");
    }

    @Test
    void aMomentIsTheDayItIsInTokyo() {
        assertThat(Formats.date(Instant.parse("2026-11-22T15:00:00Z"))).isEqualTo("2026/11/23");
        assertThat(Formats.date(Instant.parse("2026-11-22T14:59:59Z"))).isEqualTo("2026/11/22");
        inEnglish();
        assertThat(Formats.date(LocalDate.of(2026, 11, 22))).isEqualTo("Nov 22, 2026");
    }

    @Test
    void anAgeIsItsLargestWholeUnit() {
        assertThat(Formats.ago(Duration.ofSeconds(59))).isEqualTo("今");
        assertThat(Formats.ago(Duration.ofMinutes(59))).isEqualTo("59 分前");
        assertThat(Formats.ago(Duration.ofHours(23))).isEqualTo("23 時間前");
        assertThat(Formats.ago(Duration.ofDays(59))).isEqualTo("59 日前");
        assertThat(Formats.ago(Duration.ofDays(60))).isEqualTo("2 か月前");
        assertThat(Formats.ago(Duration.ofDays(-2))).isEqualTo("2 日後");
    }

    private static void inEnglish() {
        var page = new UI();
        page.setLocale(Languages.ENGLISH);
        UI.setCurrent(page);
    }
}
