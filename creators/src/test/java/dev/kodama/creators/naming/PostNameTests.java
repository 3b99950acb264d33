package dev.kodama.creators.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.PostFormat;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class PostNameTests {
    @ParameterizedTest
    @CsvSource({
        "INSTAGRAM, https://www.instagram.com/p/DAbc_1-2/, DAbc_1-2",
        "INSTAGRAM, https://www.instagram.com/hana/reel/DAbc_1-2/?igsh=x, DAbc_1-2",
        "YOUTUBE, https://www.youtube.com/watch?app=desktop&v=R26qwMQVoos&t=3, R26qwMQVoos",
        "YOUTUBE, https://youtu.be/R26qwMQVoos, R26qwMQVoos",
        "YOUTUBE, https://www.youtube.com/shorts/R26qwMQVoos, R26qwMQVoos",
        "TIKTOK, https://www.tiktok.com/@hana/video/7412345678901234567?lang=ja, 7412345678901234567",
        "X, https://twitter.com/hana/status/9500000001, 9500000001",
        "X, https://x.com/hana/status/9500000001/photo/1, 9500000001",
        "FACEBOOK, https://www.facebook.com/hana/posts/pfbid02Abc, pfbid02Abc",
        "BLOG, https://hana.example.jp/2026/11/autumn/?utm_source=x, hana.example.jp/2026/11/autumn"
    })
    void everySpellingOfAnAddressLeadsToOneKey(Platform platform, String address, String key) {
        assertThat(PostName.of(platform, null, address).key()).isEqualTo(key);
        assertThat(PostName.of(platform, address, null).key()).isEqualTo(key);
    }

    @Test
    void thePublicIdGoesBeforeAPlatformsInnerOne() {
        var name = PostName.of(Platform.INSTAGRAM, "18011", "https://www.instagram.com/reel/DAbc123/");

        assertThat(name.key()).isEqualTo("DAbc123");
        assertThat(name.format()).isEqualTo(PostFormat.SHORT_VIDEO);
    }

    @Test
    void whereThereIsNoAddressTheIdIsTheKey() {
        assertThat(PostName.of(Platform.INSTAGRAM, "18011", null).key()).isEqualTo("18011");
        assertThat(PostName.of(Platform.INSTAGRAM, "18011", "https://example.com")
                        .key())
                .isEqualTo("18011");
        assertThat(PostName.of(Platform.YOUTUBE, "R26qwMQVoos", null).url())
                .isEqualTo("https://www.youtube.com/watch?v=R26qwMQVoos");
        assertThat(PostName.of(Platform.X, null, null)).isNull();
    }

    @Test
    void anAccountsAddressIsNotAPosts() {
        assertThat(PostName.platformOf("https://www.instagram.com/hana/")).isNull();
        assertThat(PostName.platformOf("https://x.com/hana")).isNull();
        assertThat(PostName.platformOf("https://netflix.com/hana/status/9500000001"))
                .isNull();
    }
}
