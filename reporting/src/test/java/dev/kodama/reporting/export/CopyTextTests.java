package dev.kodama.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTextTests {
    @Test
    void cellsAreApartByTabs() {
        assertThat(split("花\t1\t\n", 3)).containsExactly("花", "1", "");
    }

    @Test
    void aBackslashAndNIsNothing() {
        assertThat(split("\\N\t\\\\N\n", 2)).containsExactly(null, "\\N");
    }

    @Test
    void whatWouldBeMistakenIsEscaped() {
        assertThat(split("a\\tb\\nc\\\\\\r\\b\\f\\v\tx", 2)).containsExactly("a\tb\nc\\\r\b\f\u000b", "x");
    }

    @Test
    void aRowOfTheWrongWidthIsABug() {
        assertThatThrownBy(() -> split("a", 2)).isInstanceOf(IllegalStateException.class);
    }

    private static @Nullable String[] split(String line, int columns) {
        var cells = new @Nullable String[columns];
        CopyText.split(line.getBytes(StandardCharsets.UTF_8), cells);
        return cells;
    }
}
