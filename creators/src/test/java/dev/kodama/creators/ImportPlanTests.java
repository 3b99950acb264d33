package dev.kodama.creators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportPlanTests {
    @Test
    void aMomentIsTakenAsFineAsTheDatabaseKeepsIt() {
        var format = FileFormat.text("UTF-8", ",", false);

        var plan = new ImportPlan(
                ImportKind.CREATORS, format, List.of(), null, Instant.parse("2026-11-27T10:00:00.123456789Z"));

        assertThat(plan.capturedAt()).isEqualTo(Instant.parse("2026-11-27T10:00:00.123456Z"));
    }
}
