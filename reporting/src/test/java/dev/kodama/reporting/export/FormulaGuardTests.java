package dev.kodama.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81 3",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "−1",
                " =1",
                "　＝1"
            })
    void whatWouldRunIsQuoted(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"花子", "a=b", "1-2", "", " 花子", "'=1"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }

    @Test
    void aNameOfBlanksIsHarmless() {
        assertThat(FormulaGuard.guard("　 ")).isEqualTo("　 ");
    }
}
