package dev.kodama.operations;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Fails as long as it is told to, and counts.
@Component
class TrialListener {
    static final String ID = "operations.trial-happened";

    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> handled = new ConcurrentHashMap<>();

    void breakFor(TrialHappened event) {
        broken.add(event.eventId());
    }

    void mendFor(TrialHappened event) {
        broken.remove(event.eventId());
    }

    /// How often it handled this without failing.
    int handled(TrialHappened event) {
        return handled.getOrDefault(event.eventId(), 0);
    }

    @ApplicationModuleListener(id = ID)
    void on(TrialHappened event) {
        if (broken.contains(event.eventId())) {
            throw new IllegalStateException("The listener is broken for " + event.eventId());
        }
        handled.merge(event.eventId(), 1, Integer::sum);
    }
}
