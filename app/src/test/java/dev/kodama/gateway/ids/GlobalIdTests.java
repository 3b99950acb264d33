package dev.kodama.gateway.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kodama.gateway.errors.RequestRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GlobalIdTests {
    private final GlobalId id = new GlobalId("Creator", UUID.fromString("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000"));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(GlobalId.valueOf(id.toString())).isEqualTo(id);
        assertThat(id.toString()).isEqualTo("Q3JlYXRvcjowMTk5YWFhYS1iYmJiLTdjY2MtOGRkZC1lZWVlZmZmZjAwMDA");
    }

    @Test
    void anIdOfAnotherTypeIsRefused() {
        assertThat(id.of("Creator")).isEqualTo(id.uuid());
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> id.of("Campaign"))
                .withMessage("This is the id of a Creator, not of a Campaign.");
    }

    @Test
    void anythingElseIsRefused() {
        for (var bad : List.of(
                "", "%", id.uuid().toString(), encoded("Creator"), encoded("Creator:1"), encoded(":" + id.uuid()))) {
            assertThatExceptionOfType(RequestRefused.class).as(bad).isThrownBy(() -> GlobalId.valueOf(bad));
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
