package dev.kodama.scoring;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownOutcomes;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.judgement.Forecasts;
import dev.kodama.scoring.model.AskingPrice;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.outcome.Calibration;
import dev.kodama.scoring.outcome.Forecast;
import dev.kodama.scoring.outcome.HousePrices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a post may bring, and what fee is fair for it.
///
/// Fees that were paid are known only to those who may see the brand that paid them, so what is fair is judged by the
/// results of the brands that the asker may see.
@Component
public class PriceGuide {
    private final LiveIndex index;
    private final Dossiers dossiers;
    private final KnownOutcomes outcomes;
    private final KnownCampaigns campaigns;
    private final Forecasts forecasts;

    PriceGuide(
            LiveIndex index, Dossiers dossiers, KnownOutcomes outcomes, KnownCampaigns campaigns, Forecasts forecasts) {
        this.index = index;
        this.campaigns = campaigns;
        this.forecasts = forecasts;
        this.dossiers = dossiers;
        this.outcomes = outcomes;
    }

    /// By creator, one for each account of which figures are known, in the order of the profile; with the same few
    /// statements however many they are. Nothing while the index is being built after a start.
    @Transactional(readOnly = true)
    public Map<UUID, List<Quote>> quotes(BrandScope scope, Set<UUID> creatorIds) {
        var current = index.current();
        if (current.isEmpty() || creatorIds.isEmpty()) {
            return Map.of();
        }
        var prices = new HousePrices(outcomes.delivered(scope), current.get().cutoffs());
        var today = index.today();
        var calibration = forecasts.calibration();
        return dossiers.byIds(creatorIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> quotes(entry.getKey(), entry.getValue(), prices, calibration, current.get(), today)
                                .toList()));
    }

    /// Of the account by which the campaign judges the creator; empty where the campaign is not known or none of that
    /// account's figures are.
    @Transactional(readOnly = true)
    public Optional<Quote> judged(BrandScope scope, UUID campaignId, UUID creatorId) {
        var campaign = campaigns.byId(campaignId).filter(known -> scope.covers(known.brandId()));
        var creator = dossiers.byIds(Set.of(creatorId)).get(creatorId);
        var account = creator == null || campaign.isEmpty()
                ? null
                : creator.judgedAccount(campaign.get().brief().platforms());
        return account == null
                ? Optional.empty()
                : quotes(scope, Set.of(creatorId)).getOrDefault(creatorId, List.of()).stream()
                        .filter(quote -> quote.accountId().equals(account.accountId()))
                        .findFirst();
    }

    private static Stream<Quote> quotes(
            UUID creatorId,
            Dossier creator,
            HousePrices prices,
            Calibration calibration,
            CreatorIndex current,
            LocalDate today) {
        var yardstick = current.yardstick();
        return creator.accounts().stream().flatMap(account -> {
            var figures = account.figures();
            if (figures == null) {
                return Stream.empty();
            }
            var forecast = Forecast.of(figures, yardstick, current.cutoffs(), calibration);
            return Stream.of(new Quote(
                    creatorId,
                    account.accountId(),
                    account.platform(),
                    account.followers(),
                    AskingPrice.yen(creator.rates(), account.platform(), today),
                    forecast,
                    prices.of(figures, forecast, yardstick)));
        });
    }
}
