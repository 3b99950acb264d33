package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YenFieldTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300000|300000",
                "300,000|300000",
                "３０万|300000",
                "1.5万|15000",
                "¥5,000|5000",
                "２億円|200000000",
                "0|0"
            })
    void amountsAreReadAsPeopleTypeThem(String typed, long yen) {
        assertThat(YenField.read(typed)).hasValue(yen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "abc", "1.5", "0.00001万", "999999999999億"})
    void whatIsNoWholeAmountIsNone(String typed) {
        assertThat(YenField.read(typed)).isEmpty();
    }
}
