package dev.kodama.gateway.reporting;

import dev.kodama.gateway.ids.NodeSource;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.security.CurrentUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Exports by their global id, for those who may export.
@Component
class ExportNodes implements NodeSource {
    private final ExportDesk desk;
    private final CurrentUser user;

    ExportNodes(ExportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public String type() {
        return "Export";
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(ExportJob.class);
    }

    @Override
    public Map<UUID, ?> byIds(Set<UUID> ids) {
        var found = new HashMap<UUID, ExportJob>();
        if (user.mayExport()) {
            desk.byIds(Visibility.of(user), ids).forEach((id, export) -> found.put(id, ExportJob.of(export)));
        }
        return found;
    }
}
