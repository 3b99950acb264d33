package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.PostFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新作コスメ #PR",
                "＃ＰＲ 秋の新色",
                "【PR】秋の新色",
                "【広告】秋の新色",
                "#広告 A社さんの新作",
                "PR: new lipstick",
                "A社から商品の提供を受けて投稿しています",
                "Loving this! #ad #autumn",
                "#プロモーション"
            })
    void aLabelMakesAPostPaid(String caption) {
        assertThat(PostWords.saysItIsPaid(caption)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#prada の新作", "#advent calendar", "PRINTEMPSで買い物", "広告業界で働いています", "#adidas", "プレゼント企画"})
    void aWordThatOnlyBeginsAlikeIsNoLabel(String caption) {
        assertThat(PostWords.saysItIsPaid(caption)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IG reel, SHORT_VIDEO", "IGリール動画, SHORT_VIDEO", "IG image, IMAGE", "IG画像, IMAGE", "IG carousel, CAROUSEL",
        "IGカルーセル, CAROUSEL", "IG story, STORY", "ストーリーズ, STORY", "Video, VIDEO", "ショート, SHORT_VIDEO"
    })
    void formatsAreKnownByTheNamesThatPlatformsGiveThem(String written, PostFormat format) {
        assertThat(PostWords.format(written)).isEqualTo(format);
    }
}
