package dev.kodama.creators.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomajiTests {
    @ParameterizedTest
    @CsvSource({
        "マツモト ハナ, Hana Matsumoto",
        "オオノ ユウ, Yu Ono",
        "おおの ゆう, YŪ ŌNO",
        "オオノ ユウ, Ohno Yuu",
        "サトウ ショウヘイ, Shohei Sato",
        "ハットリ ジュンイチ, Junichi Hattori",
        "ホンマ シンペイ, Shimpei Homma"
    })
    void aReadingMeetsTheNameInLatinLetters(String kana, String latin) {
        assertThat(Romaji.key(Folding.fold(kana))).isNotEmpty().isEqualTo(Romaji.key(Folding.fold(latin)));
    }

    @ParameterizedTest
    @CsvSource({"松本 はな", "Hana 123", "はな☆"})
    void whatHasNoReadingMeetsNobody(String name) {
        assertThat(Romaji.key(Folding.fold(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"サトウ ハナ, サイトウ ハナ", "オノ ユウ, オノ ユミ", "Inoue Ken, Inoe Ken"})
    void otherNamesStayOthers(String one, String other) {
        assertThat(Romaji.key(Folding.fold(one))).isNotEqualTo(Romaji.key(Folding.fold(other)));
    }
}
