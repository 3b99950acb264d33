package dev.kodama.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Events as the registry keeps them: JSON, written once for all listeners, and packed if it is long.
///
/// The registry asks for the text anew for each listener, one after the other and on one thread, so the last event is
/// all there is to remember; weakly, for it is of no use a moment later. A mass import's events are some hundred
/// kilobytes each; deflating them once here costs a fraction of what PostgreSQL takes to compress every copy, and
/// leaves it a third to write. Short events stay legible in the table.
final class StoredEvents implements EventSerializer {
    private final JsonMapper json;
    private final ThreadLocal<@Nullable WeakReference<Stored>> last = new ThreadLocal<>();

    private record Stored(Object event, String text) {}

    StoredEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Object serialize(Object event) {
        var reference = last.get();
        var stored = reference == null ? null : reference.get();
        if (stored == null || stored.event() != event) {
            stored = new Stored(event, written(event));
            last.set(new WeakReference<>(stored));
        }
        return stored.text();
    }

    /// Piece by piece: a whole long text in memory would be an object that the collector handles apart from all others,
    /// and dearly.
    private String written(Object event) {
        try (var text = new StoredText()) {
            json.writeValue(text, event);
            return text.text();
        }
    }

    @Override
    public <T> T deserialize(Object text, Class<T> type) {
        var stored = text.toString();
        if (!stored.startsWith(StoredText.PACKED)) {
            return json.readValue(stored, type);
        }
        var bytes = Base64.getDecoder().decode(stored.substring(StoredText.PACKED.length()));
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(inflated, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the place of the serializer that Spring Modulith brings.
    @Component
    static class Replacing implements BeanPostProcessor {
        private final ObjectProvider<JsonMapper> json;

        Replacing(ObjectProvider<JsonMapper> json) {
            this.json = json;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof EventSerializer ? new StoredEvents(json.getObject()) : bean;
        }
    }
}
