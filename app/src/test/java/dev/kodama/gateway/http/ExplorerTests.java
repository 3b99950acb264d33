package dev.kodama.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// The page for exploring the schema works where there is no internet.
class ExplorerTests {
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void everythingOnThePageComesFromThisServer() throws Exception {
        var page = new ClassPathResource("graphiql/index.html").getContentAsString(StandardCharsets.UTF_8);
        var loaded = LOADED.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(loaded)
                .hasSize(4)
                .allSatisfy(path -> assertThat(new ClassPathResource("META-INF/resources" + path).exists())
                        .as(path)
                        .isTrue());
        assertThat(page).doesNotContain("https://", "http://");
    }
}
