package dev.kodama.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.reporting.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SubstitutingWriterTests {
    @Test
    void japaneseGoesThroughUnchanged() throws IOException {
        assertThat(shiftJis("髙橋 ①㈱ ｱｲｳ")).isEqualTo(new Written("髙橋 ①㈱ ｱｲｳ", 0));
    }

    @Test
    void whatHasALookAlikeIsWrittenAsIt() throws IOException {
        assertThat(shiftJis("10〜20 −5 café")).isEqualTo(new Written("10～20 －5 cafe", 3));
    }

    @Test
    void whatHasNoneIsWrittenAsGeta() throws IOException {
        assertThat(shiftJis("𠮷野家🍜")).isEqualTo(new Written("〓野家〓", 2));
    }

    @Test
    void halfAPairAtTheEndIsNotLost() throws IOException {
        assertThat(shiftJis("a\ud83c")).isEqualTo(new Written("a〓", 1));
    }

    @Test
    void aPairAcrossTheBufferStaysWhole() throws IOException {
        var text = "a".repeat(8 * 1024 - 1) + "🍜" + "b".repeat(20_000);
        var bytes = new ByteArrayOutputStream();
        try (var writer = new SubstitutingWriter(bytes, TextEncoding.UTF_8.charset())) {
            writer.write(text);
        }
        assertThat(bytes.toString(TextEncoding.UTF_8.charset())).isEqualTo(text);
    }

    private record Written(String text, long substituted) {}

    private static Written shiftJis(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new SubstitutingWriter(bytes, TextEncoding.SHIFT_JIS.charset());
        writer.write(text);
        writer.close();
        return new Written(bytes.toString(TextEncoding.SHIFT_JIS.charset()), writer.substituted());
    }
}
