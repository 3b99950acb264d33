package dev.kodama.gateway.schema;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;

/// What Spring found when it compared the schema with the controllers; a test demands that it found nothing.
@Component
class SchemaInspection {
    private volatile @Nullable SchemaReport report;

    void keep(SchemaReport found) {
        report = found;
    }

    @Nullable
    SchemaReport report() {
        return report;
    }
}
