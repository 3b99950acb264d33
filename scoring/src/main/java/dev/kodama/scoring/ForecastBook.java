package dev.kodama.scoring;

import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.judgement.Forecasts;
import dev.kodama.scoring.outcome.ForecastAndResult;
import dev.kodama.scoring.outcome.Spread;
import dev.kodama.scoring.outcome.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was forecast when creators were shortlisted and when they accepted, and how true that was.
@Component
public class ForecastBook {
    private final Forecasts forecasts;
    private final KnownCampaigns campaigns;

    ForecastBook(Forecasts forecasts, KnownCampaigns campaigns) {
        this.forecasts = forecasts;
        this.campaigns = campaigns;
    }

    /// By campaign; one that is not known, or has no forecasts, is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, List<ForecastAndResult>> ofCampaigns(BrandScope scope, Set<UUID> campaignIds) {
        var known = campaigns.byIds(campaignIds);
        known.values().removeIf(campaign -> !scope.covers(campaign.brandId()));
        return forecasts.ofCampaigns(known.keySet());
    }

    /// Over all posts of these brands so far.
    @Transactional(readOnly = true)
    public Coverage coverage(BrandScope scope) {
        var calibration = forecasts.calibration();
        return new Coverage(
                new Held(forecasts.ofEngagements(scope), calibration.engagements()),
                new Held(forecasts.ofReach(scope), calibration.reach()));
    }

    public record Coverage(Held engagements, Held reach) {}

    /// @param truth how often results lay inside
    /// @param spread what the width of a new interval is read from
    public record Held(Truth truth, Spread spread) {}
}
