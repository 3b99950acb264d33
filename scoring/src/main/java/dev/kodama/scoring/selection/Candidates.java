package dev.kodama.scoring.selection;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.AskingPrice;
import dev.kodama.scoring.model.AudienceShare;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.Score;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.Target;
import dev.kodama.scoring.model.Weights;
import dev.kodama.scoring.outcome.FairFee;
import dev.kodama.scoring.outcome.Forecast;
import dev.kodama.scoring.outcome.HousePrices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes candidates of what is known of creators, as the ranking of the campaign judges them.
///
/// @param costs what the manager has entered, in yen
public record Candidates(Appraisal appraisal, Weights weights, HousePrices prices, Map<UUID, Long> costs) {
    private static final double MILLION = 1_000_000;

    public Candidate of(Dossier creator, @Nullable Stage stage) {
        var account = creator.judgedAccount(brief().platforms());
        var figures = account == null ? null : account.figures();
        var forecast = figures == null ? null : Forecast.of(figures, appraisal.yardstick(), appraisal.cutoffs());
        var followers = account == null ? null : account.followers();
        var share = targetShare(creator);
        var engagements = forecast == null ? null : forecast.engagements();
        return new Candidate(
                creator.creatorId(),
                creator.displayName(),
                account == null ? null : account.accountId(),
                account == null ? null : account.platform(),
                account == null ? null : account.handle(),
                followers == null ? null : appraisal.cutoffs().tierOf(followers),
                followers,
                Score.of(weights, appraisal.of(creator)).points(),
                stage,
                cost(creator, account == null ? null : account.platform(), figures, forecast),
                share == null ? appraisal.baseline().audience().ppm() / MILLION : share,
                share == null,
                engagements == null ? null : engagements.expected(),
                inCells(creator, followers));
    }

    private Brief brief() {
        return appraisal.brief();
    }

    private Candidate.@Nullable Cost cost(
            Dossier creator,
            @Nullable Platform platform,
            @Nullable AccountFigures figures,
            @Nullable Forecast forecast) {
        var entered = costs.get(creator.creatorId());
        if (entered != null) {
            return new Candidate.Cost(entered, Candidate.Source.ENTERED);
        }
        var asked = platform == null ? null : AskingPrice.yen(creator.rates(), platform, appraisal.today());
        if (asked != null) {
            return new Candidate.Cost(asked, Candidate.Source.RATE_CARD);
        }
        return figures == null || forecast == null
                ? null
                : estimate(prices.of(figures, forecast, appraisal.yardstick()));
    }

    private static Candidate.@Nullable Cost estimate(FairFee fee) {
        var range = fee.range();
        var peers = fee.askedByPeers();
        if (range != null) {
            return new Candidate.Cost(range.midYen(), Candidate.Source.FAIR_FEE);
        }
        return peers == null ? null : new Candidate.Cost(peers.fee().midYen(), Candidate.Source.PEERS_ASK);
    }

    /// Everybody where the brief names no target; null where the audience is not measured.
    private @Nullable Double targetShare(Dossier creator) {
        if (brief().target().isEmpty()) {
            return 1.0;
        }
        var audience = creator.audience();
        var known = audience == null
                ? 0
                : audience.cells().stream().mapToInt(cell -> cell.sharePpm()).sum();
        return known == 0
                ? null
                : AudienceShare.pointPpm(insidePpm(creator, new Target(brief().target())), known) / MILLION;
    }

    private List<Long> inCells(Dossier creator, @Nullable Long followers) {
        return brief().target().stream()
                .map(cell -> followers == null
                        ? 0L
                        : Math.round(followers * (insidePpm(creator, new Target(List.of(cell))) / MILLION)))
                .toList();
    }

    private static int insidePpm(Dossier creator, Target target) {
        var audience = creator.audience();
        return audience == null
                ? 0
                : audience.cells().stream()
                        .filter(target::includes)
                        .mapToInt(cell -> cell.sharePpm())
                        .sum();
    }
}
