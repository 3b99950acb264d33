package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredEventsTests {
    private static final int QUOTES = 2;

    private final StoredEvents events = new StoredEvents(JsonMapper.shared());

    /// Counts how often it is written.
    private static final class Counted {
        private final AtomicInteger written;

        Counted(AtomicInteger written) {
            this.written = written;
        }

        @JsonValue
        int written() {
            return written.incrementAndGet();
        }
    }

    @Test
    void aShortEventStaysLegible() {
        var event = "a".repeat(StoredText.LEGIBLE - QUOTES);
        assertThat(events.serialize(event)).isEqualTo('"' + event + '"');
    }

    @Test
    void anEventOfOneByteMoreIsPacked() {
        var event = "a".repeat(StoredText.LEGIBLE - QUOTES + 1);
        var text = events.serialize(event).toString();
        assertThat(text).startsWith(StoredText.PACKED);
        assertThat(events.deserialize(text, String.class)).isEqualTo(event);
    }

    @Test
    void aShortEventInJapaneseComesBackAsItWas() {
        var event = "木霊".repeat(100);
        assertThat(events.deserialize(events.serialize(event), String.class)).isEqualTo(event);
    }

    @Test
    void aLongEventIsPackedAndComesBackAsItWas() {
        var event = "木霊".repeat(StoredText.LEGIBLE);
        var text = events.serialize(event).toString();
        assertThat(text).hasSizeLessThan(event.getBytes(StandardCharsets.UTF_8).length / 10);
        assertThat(events.deserialize(text, String.class)).isEqualTo(event);
    }

    @Test
    void anEventIsWrittenOnceForAllItsListeners() {
        var written = new AtomicInteger();
        var event = new Counted(written);
        events.serialize(event);
        events.serialize(event);
        assertThat(written).hasValue(1);
        events.serialize(new Counted(written));
        assertThat(written).as("an equal event is another event").hasValue(2);
    }
}
