package dev.kodama.campaigns.collaborations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostAddressTests {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s, YOUTUBE, youtube:dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc, YOUTUBE, youtube:dQw4w9WgXcQ",
        "https://m.youtube.com/shorts/dQw4w9WgXcQ/, YOUTUBE, youtube:dQw4w9WgXcQ",
        "https://www.tiktok.com/@hana/video/7300000000000000001?lang=ja, TIKTOK, tiktok:7300000000000000001",
        "https://vm.tiktok.com/ZMabc/, TIKTOK, tiktok:vm.tiktok.com/ZMabc",
        "https://www.instagram.com/p/C0abc-_/?igsh=x, INSTAGRAM, instagram:C0abc-_",
        "https://instagram.com/hana/reel/C0abc-_, INSTAGRAM, instagram:C0abc-_",
        "https://twitter.com/hana/status/123?s=20, X, x:123",
        "https://x.com/hana/status/123, X, x:123",
        "https://www.twitch.tv/videos/99, TWITCH, twitch:99",
        "https://www.facebook.com/hana/posts/77, FACEBOOK, facebook:/hana/posts/77",
        "http://ameblo.jp/hana/entry-1.html?utm_source=x, BLOG, blog:ameblo.jp/hana/entry-1.html",
        "https://note.com/hana/n/n1?b=2&a=1, BLOG, blog:note.com/hana/n/n1?a=1&b=2"
    })
    void thePlatformAndThePostAreToldByTheAddress(String url, Platform platform, String key) {
        assertThat(PostAddress.read(" " + url + " "))
                .isEqualTo(new PostAddress.Reading.Post(new PostAddress(url, platform, key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.instagram.com/hana/",
                "https://www.youtube.com/@hana",
                "https://x.com/hana",
                "https://www.tiktok.com/@hana",
                "https://www.youtube.com/watch?list=abc",
                "https://www.facebook.com/hana",
                "https://fb.watch/"
            })
    void aProfileIsNotAPost(String url) {
        assertThat(PostAddress.read(url)).isEqualTo(new PostAddress.Reading.NotAPost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hana", "ftp://x.com/a/status/1", "javascript:alert(1)", "https://", "https://a b/"})
    void whatIsNoWebAddressIsNoPost(String text) {
        assertThat(PostAddress.read(text)).isEqualTo(new PostAddress.Reading.NotAWebAddress());
    }

    @Test
    void anEndlessAddressIsNoAddress() {
        assertThat(PostAddress.read("https://note.com/" + "a".repeat(2_000)))
                .isEqualTo(new PostAddress.Reading.NotAWebAddress());
    }
}
