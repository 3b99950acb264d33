package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.AudienceWatch;
import dev.kodama.scoring.model.AudienceCoverage;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.FollowerRule;
import dev.kodama.scoring.model.Niche;
import dev.kodama.scoring.model.QualityMeasurement;
import dev.kodama.scoring.model.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// How real and how special audiences are. Like the register itself, that is open to everybody who may read.
@Controller
class AudienceWatchController {
    private static final double MILLION = 1_000_000;

    private final AudienceWatch audiences;

    AudienceWatchController(AudienceWatch audiences) {
        this.audiences = audiences;
    }

    @QueryMapping
    @Needs(Permission.READ)
    @Nullable
    AudienceCoverage audienceCoverage() {
        return audiences.coverage().orElse(null);
    }

    @BatchMapping
    Map<Account, @Nullable QualityMeasurement> audienceQuality(List<Account> accounts) {
        var known = audiences.qualityOf(accounts.stream().map(Account::id).collect(toSet()));
        var qualities = new HashMap<Account, @Nullable QualityMeasurement>();
        accounts.forEach(account -> qualities.put(account, known.get(account.id())));
        return qualities;
    }

    @BatchMapping(typeName = "Creator")
    Map<CreatorSummary, @Nullable Niche> niche(List<CreatorSummary> creators) {
        var known = audiences.nicheOf(creators.stream().map(CreatorSummary::id).collect(toSet()));
        var niches = new HashMap<CreatorSummary, @Nullable Niche>();
        creators.forEach(creator -> niches.put(creator, known.get(creator.id())));
        return niches;
    }

    @Derived(type = "AudienceQuality")
    int judged(QualityMeasurement measured) {
        return measured.quality().n();
    }

    @Derived(type = "AudienceQuality")
    int genuine(QualityMeasurement measured) {
        return measured.quality().k();
    }

    @Derived(type = "AudienceQuality")
    double share(QualityMeasurement measured) {
        return measured.quality().ppm() / MILLION;
    }

    @Derived(type = "AudienceQuality")
    double low(QualityMeasurement measured) {
        return measured.quality().interval().lowPpm() / MILLION;
    }

    @Derived(type = "AudienceQuality")
    double high(QualityMeasurement measured) {
        return measured.quality().interval().highPpm() / MILLION;
    }

    @Derived(type = "AudienceQuality")
    int rulesVersion(QualityMeasurement measured) {
        return measured.quality().rulesVersion();
    }

    @Derived(type = "AudienceQuality")
    long parameters(QualityMeasurement measured) {
        var parameters = measured.quality().parameters();
        return parameters == null ? 0 : parameters;
    }

    @Derived(type = "AudienceQuality")
    List<FiredRule> rules(QualityMeasurement measured) {
        return measured.quality().fired().entrySet().stream()
                .map(fired -> new FiredRule(fired.getKey(), fired.getKey().text(), fired.getValue()))
                .toList();
    }

    @Derived(type = "AudienceQuality")
    List<AudienceQuality.Pair> together(QualityMeasurement measured) {
        return measured.quality().together();
    }

    /// `FollowerRuleCount`.
    record FiredRule(FollowerRule rule, Text name, int count) {}
}
