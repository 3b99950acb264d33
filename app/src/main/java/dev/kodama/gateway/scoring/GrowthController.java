package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.GrowthWatch;
import dev.kodama.scoring.growth.GrowthAnomaly;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// `Account.growthAnomalies`. Like the register itself, they are open to everybody who may read.
@Controller
class GrowthController {
    private static final double TENTHS = 10;

    private final GrowthWatch growth;

    GrowthController(GrowthWatch growth) {
        this.growth = growth;
    }

    @BatchMapping
    Map<Account, List<GrowthAnomaly>> growthAnomalies(List<Account> accounts) {
        var anomalies = growth.anomaliesOf(accounts.stream().map(Account::id).collect(toSet()));
        return accounts.stream()
                .distinct()
                .collect(toMap(account -> account, account -> anomalies.getOrDefault(account.id(), List.of())));
    }

    @Derived
    double excess(GrowthAnomaly anomaly) {
        return anomaly.excessShare();
    }

    @Derived
    double typicalGrowth(GrowthAnomaly anomaly) {
        return anomaly.typicalShare();
    }

    @Derived
    double score(GrowthAnomaly anomaly) {
        return anomaly.scoreTenths() / TENTHS;
    }
}
