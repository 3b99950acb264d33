package dev.kodama.gateway.scoring;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.scoring.MetricRegistry;
import dev.kodama.scoring.events.MediaRates;
import dev.kodama.scoring.model.Emv;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Earned media value by the rates of the metric registry.
@Controller
class EmvController {
    private final MetricRegistry registry;

    EmvController(MetricRegistry registry) {
        this.registry = registry;
    }

    @QueryMapping
    @Needs(Permission.READ)
    EarnedMediaValue earnedMediaValue(
            @Argument long likes,
            @Argument long comments,
            @Argument long impressions,
            @Argument @Nullable Long edition) {
        if (List.of(likes, comments, impressions).stream().anyMatch(count -> count < 0)) {
            throw RequestRefused.invalid("likes", "Counts are 0 or more.");
        }
        var parameters = edition == null
                ? registry.inForce()
                : registry.edition(edition)
                        .orElseThrow(() -> RequestRefused.invalid("edition", "There is no such edition."));
        return new EarnedMediaValue(
                Emv.of(likes, comments, impressions, parameters).doubleValue(),
                MediaRates.VERSION,
                parameters.number());
    }

    record EarnedMediaValue(double value, int version, long parameters) {}
}
