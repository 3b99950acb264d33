package dev.kodama.operations;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ClassUtils;

/// Why listeners failed: the registry itself notes only that they did.
@Component
class ListenerFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerFailures.class);
    private static final int LONGEST_MESSAGE = 1000;

    private final JdbcClient jdbc;
    private final EventSerializer serializer;

    ListenerFailures(JdbcClient jdbc, EventSerializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /// Never fails itself: the note is a convenience, the publication stays either way.
    void note(Method listener, Object event, Throwable cause) {
        var message = cause.toString();
        try {
            jdbc.sql("""
                            insert into modulith.event_failure (publication_id, failed_at, message)
                            select id, now(), :message
                              from modulith.event_publication
                             where listener_id = :listener
                               and serialized_event = :event
                                on conflict (publication_id) do update
                               set failed_at = excluded.failed_at,
                                   message = excluded.message
                            """)
                    .param("message", message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)))
                    .param("listener", idOf(listener))
                    .param("event", serializer.serialize(event).toString())
                    .update();
        } catch (RuntimeException e) {
            LOG.warn("Could not note why {} failed", listener, e);
        }
    }

    /// As the registry calls it: the explicit id, else the signature.
    static String idOf(Method listener) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(listener, TransactionalEventListener.class);
        if (annotation != null && !annotation.id().isEmpty()) {
            return annotation.id();
        }
        return Arrays.stream(listener.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(
                        ",", ClassUtils.getQualifiedMethodName(listener, listener.getDeclaringClass()) + "(", ")"));
    }
}
