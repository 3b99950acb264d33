package dev.kodama.creators.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.Folding.Vocabulary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FoldingTests {
    @Test
    void widthCaseAndKanaScriptAreFoldedAway() {
        assertThat(Folding.fold("ﾎﾛﾗｲﾌﾞ　ＡＢＣ")).isEqualTo("ほろらいぶ abc");
        assertThat(Folding.fold("ヴァイオリン")).isEqualTo("ゔぁいおりん");
        assertThat(Folding.fold("  a \n\t b\u0000 ")).isEqualTo("a b");
        assertThat(Folding.fold("")).isEmpty();
    }

    @Test
    void everyTwoNeighboursAreAGramAndSoIsEachWordsBeginning() {
        var grams = Folding.grams("ab c\nd");

        assertThat(grams).containsExactly(gram(' ', 'a'), gram(' ', 'c'), gram(' ', 'd'), gram('a', 'b'));
    }

    @Test
    void aTextIsFoundByAnyPartOfIt() {
        var text = "ほろらいぶ はな";
        var grams = Folding.grams(text);
        for (var from = 0; from < text.length(); from++) {
            for (var to = from + 2; to <= text.length(); to++) {
                var part = text.substring(from, to);
                if (part.strip().equals(part)) {
                    assertThat(Arrays.stream(grams).boxed().toList())
                            .as(part)
                            .containsAll(Arrays.stream(Folding.queryGrams(part))
                                    .boxed()
                                    .toList());
                }
            }
        }
    }

    @Test
    void noTwoPlatformsShareAGram() {
        assertThat(Arrays.stream(Platform.values()).map(p -> Folding.wordGram(Vocabulary.PLATFORM, p.name())))
                .doesNotHaveDuplicates();
    }

    @Test
    void countriesAreKnownByCodeAndByName() {
        assertThat(Countries.country("United States")).isEqualTo("US");
        assertThat(Countries.country("日本")).isEqualTo("JP");
        assertThat(Countries.country("ＪＰ")).isEqualTo("JP");
        assertThat(Countries.country("España")).isEqualTo("ES");
        assertThat(Countries.country("South Korea")).isEqualTo("KR");
        assertThat(Countries.country("Mostly harmless")).isNull();
        assertThat(Countries.region("jp-13")).isEqualTo("JP-13");
        assertThat(Countries.language("Japanese")).isEqualTo("ja");
        assertThat(Countries.language("zh-TW")).isEqualTo("zh");
    }

    private static int gram(char one, char other) {
        return (one << 16) | other;
    }
}
