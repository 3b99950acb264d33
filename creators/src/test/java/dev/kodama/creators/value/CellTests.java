package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "-", "N/A", "＃ＶＡＬＵＥ！", "#VALUE!", "データなし", "ｎ／ａ"})
    void marksAndErrorsSayNothing(String written) {
        assertThat(Cell.saysSomething(written)).isFalse();
    }

    @Test
    void paddingDoesNotMakeAMarkSaySomething() {
        assertThat(Cell.saysSomething("-" + " ".repeat(40))).isFalse();
        assertThat(Cell.saysSomething("　".repeat(40) + "不明")).isFalse();
    }

    @Test
    void blanksOfAnyKindAndLengthSayNothing() {
        assertThat(Cell.saysSomething("\u00a0".repeat(40))).isFalse();
        assertThat(Cell.saysSomething("\u00a0\u3000 ".repeat(20))).isFalse();
    }

    @Test
    void wordsSaySomethingHoweverLong() {
        assertThat(Cell.saysSomething("木")).isTrue();
        assertThat(Cell.saysSomething("n/a".repeat(20))).isTrue();
    }
}
