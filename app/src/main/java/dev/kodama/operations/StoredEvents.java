package dev.kodama.operations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;

/// Events as the registry keeps them: JSON, written once for all listeners, and packed if it is long.
///
/// The registry asks for the text anew for each listener, one after the other and on one thread, so the last event is
/// all there is to remember; weakly, for it is of no use a moment later. A mass import's events are some hundred
/// kilobytes each; deflating them once here costs a fraction of what PostgreSQL takes to compress every copy, and
/// leaves it a third to write. Short events stay legible in the table.
final class StoredEvents implements EventSerializer {
    /// Characters of JSON above which it is packed.
    static final int LEGIBLE = 16 * 1024;

    /// JSON never begins so.
    private static final String PACKED = "deflate:";

    private final EventSerializer json;
    private final ThreadLocal<@Nullable WeakReference<Stored>> last = new ThreadLocal<>();

    private record Stored(Object event, String text) {}

    StoredEvents(EventSerializer json) {
        this.json = json;
    }

    @Override
    public Object serialize(Object event) {
        var reference = last.get();
        var stored = reference == null ? null : reference.get();
        if (stored == null || stored.event() != event) {
            var text = json.serialize(event).toString();
            stored = new Stored(event, text.length() > LEGIBLE ? packed(text) : text);
            last.set(new WeakReference<>(stored));
        }
        return stored.text();
    }

    @Override
    public <T> T deserialize(Object text, Class<T> type) {
        return json.deserialize(unpacked(text.toString()), type);
    }

    private static String packed(String text) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            var bytes = new ByteArrayOutputStream(text.length() / 4);
            try (var deflated = new DeflaterOutputStream(Base64.getEncoder().wrap(bytes), deflater, 8 * 1024)) {
                deflated.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return PACKED + bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    private static String unpacked(String text) {
        if (!text.startsWith(PACKED)) {
            return text;
        }
        var bytes = Base64.getDecoder().decode(text.substring(PACKED.length()));
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts it before the serializer that Spring Modulith brings.
    @Component
    static class Wrapping implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof EventSerializer json ? new StoredEvents(json) : bean;
        }
    }
}
