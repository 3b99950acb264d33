package dev.kodama.scoring;

import dev.kodama.scoring.echo.KnownFollowers;
import dev.kodama.scoring.growth.GrowthAnomalies;
import dev.kodama.scoring.growth.GrowthAnomaly;
import dev.kodama.scoring.growth.GrowthThresholds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where accounts grew in a way that their own past does not explain.
///
/// Nothing of it is stored: a few hundred counts are judged in less time than a row would take to read.
@Component
public class GrowthWatch {
    /// A year, and enough before it to know what was usual then.
    private static final int DAYS_BACK = 400;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final KnownFollowers followers;
    private final MetricRegistry registry;
    private final Clock clock = Clock.system(TOKYO);

    GrowthWatch(KnownFollowers followers, MetricRegistry registry) {
        this.followers = followers;
        this.registry = registry;
    }

    /// By account, oldest first, of the last year; in one statement. An account without anomalies has an empty list.
    @Transactional(readOnly = true)
    public Map<UUID, List<GrowthAnomaly>> anomaliesOf(Set<UUID> accountIds) {
        var series = followers.since(LocalDate.now(clock).minusDays(DAYS_BACK), accountIds);
        var thresholds = GrowthThresholds.of(registry.inForce());
        var anomalies = new HashMap<UUID, List<GrowthAnomaly>>();
        for (var accountId : accountIds) {
            var known = series.get(accountId);
            anomalies.put(
                    accountId,
                    known == null ? List.of() : GrowthAnomalies.in(thresholds, known.platform(), known.days()));
        }
        return anomalies;
    }
}
