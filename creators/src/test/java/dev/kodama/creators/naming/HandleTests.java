package dev.kodama.creators.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class HandleTests {
    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, @Hana.M, Hana.M, hana.m",
        "INSTAGRAM, https://www.instagram.com/hana.m/, hana.m, hana.m",
        "INSTAGRAM, ＨＡＮＡ, ＨＡＮＡ, hana",
        "X, https://twitter.com/Hana_M?lang=ja, Hana_M, hana_m",
        "TIKTOK, tiktok.com/@hana, hana, hana",
        "TWITCH, https://www.twitch.tv/Hana, Hana, hana",
        "YOUTUBE, UCNW1Ex0r6HsWRD4LCtPwvoQ, UCNW1Ex0r6HsWRD4LCtPwvoQ, UCNW1Ex0r6HsWRD4LCtPwvoQ",
        "YOUTUBE, https://www.youtube.com/channel/UCNW1Ex0r6HsWRD4LCtPwvoQ, UCNW1Ex0r6HsWRD4LCtPwvoQ, UCNW1Ex0r6HsWRD4LCtPwvoQ",
        "YOUTUBE, https://youtube.com/@Hana, Hana, hana",
        "YOUTUBE, ✿ Kids Diana Show, ✿ Kids Diana Show, ✿ kids diana show",
        "YOUTUBE, ニコニコ, ニコニコ, にこにこ",
        "BLOG, https://www.Hana.example/Blog/, Hana.example/Blog, hana.example/Blog"
    })
    void everySpellingOfAHandleMeetsInOneKey(Platform platform, String written, String shown, String key) {
        var handle = Handle.parse(platform, written);

        assertThat(handle).isNotNull();
        assertThat(handle.shown()).isEqualTo(shown);
        assertThat(handle.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "@", "https://www.instagram.com/", "https://www.instagram.com/p/Cabc/", "na\uFFFDe"})
    void whatNamesNobodyIsNoHandle(String written) {
        assertThat(Handle.parse(Platform.INSTAGRAM, written)).isNull();
    }
}
