package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.ImportProblem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTests {
    @ParameterizedTest
    @ValueSource(strings = {"1", "Yes", "TRUE", "あり", "はい", "○", "１"})
    void yes(String written) {
        assertThat(YesNo.read(written)).isEqualTo(new Cell.Known<>(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "False", "なし", "無し", "none", "×"})
    void no(String written) {
        assertThat(YesNo.read(written)).isEqualTo(new Cell.Known<>(false));
    }

    @Test
    void whatIsNeitherIsNotGuessed() {
        assertThat(YesNo.read("")).isEqualTo(new Cell.Blank<>());
        assertThat(YesNo.read("n/a")).isEqualTo(new Cell.Unknown<>(Reason.MARKED_UNKNOWN));
        assertThat(YesNo.read("2")).isEqualTo(new Cell.Unknown<>(Reason.NEITHER_YES_NOR_NO));
    }
}
