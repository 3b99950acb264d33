package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventSerializer;

class StoredEventsTests {
    private final AtomicInteger written = new AtomicInteger();
    private final StoredEvents events = new StoredEvents(new EventSerializer() {
        @Override
        public Object serialize(Object event) {
            written.incrementAndGet();
            return "\"%s\"".formatted(event);
        }

        @Override
        public <T> T deserialize(Object text, Class<T> type) {
            var json = text.toString();
            return type.cast(json.substring(1, json.length() - 1));
        }
    });

    @Test
    void aShortEventStaysLegible() {
        var event = "木".repeat(StoredEvents.LEGIBLE - 2);
        assertThat(events.serialize(event)).isEqualTo('"' + event + '"');
    }

    @Test
    void aLongEventIsPackedAndComesBackAsItWas() {
        var event = "木霊".repeat(StoredEvents.LEGIBLE / 2);
        var text = events.serialize(event).toString();
        assertThat(text).hasSizeLessThan(event.length() / 10);
        assertThat(events.deserialize(text, String.class)).isEqualTo(event);
    }

    @Test
    void anEventIsWrittenOnceForAllItsListeners() {
        var event = new String("to all");
        events.serialize(event);
        events.serialize(event);
        assertThat(written).hasValue(1);
        events.serialize(new String("to all"));
        assertThat(written).as("an equal event is another event").hasValue(2);
    }
}
