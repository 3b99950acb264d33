package dev.kodama.scoring.judgement;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaign;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownCollaborations.Shortlisting;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.Evidence;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.ScoreOccasion;
import dev.kodama.scoring.outcome.Calibration;
import dev.kodama.scoring.outcome.Forecast;
import dev.kodama.scoring.outcome.ForecastOccasion;
import dev.kodama.scoring.upkeep.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges creators that were put on a shortlist, and keeps the judgement; and keeps what is forecast of their
/// posts, then and once more when they have accepted.
///
/// The listener only notes that a judgement is due. A shortlisting that is heard of before its campaign or its
/// creator, or while the index is still being built, waits here until all of it is known.
@Component
class JudgementRound implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final KnownCollaborations collaborations;
    private final KnownCampaigns campaigns;
    private final Dossiers dossiers;
    private final CampaignWeights weights;
    private final Judgements judgements;
    private final ScoreReadings readings;
    private final LiveIndex index;
    private final Forecasts forecasts;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final Heartbeat heartbeat = new Heartbeat("scoring-judgements", PAUSE, this::judgeWhatWaits);

    JudgementRound(
            KnownCollaborations collaborations,
            KnownCampaigns campaigns,
            Dossiers dossiers,
            CampaignWeights weights,
            Judgements judgements,
            ScoreReadings readings,
            LiveIndex index,
            Forecasts forecasts,
            Announcements announcements,
            PlatformTransactionManager transactions) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.weights = weights;
        this.judgements = judgements;
        this.readings = readings;
        this.index = index;
        this.forecasts = forecasts;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        heartbeat.start();
    }

    @Override
    public void stop() {
        heartbeat.stop();
    }

    @Override
    public boolean isRunning() {
        return heartbeat.running();
    }

    private void judgeWhatWaits() {
        index.current().ifPresent(current -> {
            transaction.executeWithoutResult(_ -> judgeWhatWaits(current));
            transaction.executeWithoutResult(_ -> forecastWhatWasAgreed(current));
        });
    }

    private void judgeWhatWaits(CreatorIndex current) {
        var waiting = collaborations.takeWaiting(BATCH);
        if (waiting.isEmpty()) {
            return;
        }
        var creators =
                dossiers.byIds(waiting.stream().map(Shortlisting::creatorId).collect(Collectors.toSet()));
        var calibration = forecasts.calibration();
        var judged = new ArrayList<Shortlisting>();
        waiting.stream()
                .collect(Collectors.groupingBy(Shortlisting::campaignId))
                .forEach((campaignId, shortlistings) -> campaigns
                        .byId(campaignId)
                        .ifPresent(campaign -> {
                            var appraisal = current.appraisal(campaign.brief(), index.today());
                            var applied =
                                    weights.of(campaignId, current.parameters().defaultWeights());
                            for (var shortlisting : shortlistings) {
                                var creator = creators.get(shortlisting.creatorId());
                                if (creator != null) {
                                    forecast(
                                            campaign,
                                            creator,
                                            shortlisting,
                                            ForecastOccasion.SHORTLISTED,
                                            appraisal,
                                            calibration);
                                    keep(
                                            Explanation.of(campaignId, creator, appraisal, applied),
                                            Evidence.of(creator, appraisal, applied),
                                            shortlisting.version());
                                    judged.add(shortlisting);
                                }
                            }
                        }));
        collaborations.markJudged(judged);
    }

    private void forecastWhatWasAgreed(CreatorIndex current) {
        var agreed = collaborations.takeAgreed(BATCH);
        if (agreed.isEmpty()) {
            return;
        }
        var calibration = forecasts.calibration();
        var creators =
                dossiers.byIds(agreed.stream().map(Shortlisting::creatorId).collect(Collectors.toSet()));
        var known =
                campaigns.byIds(agreed.stream().map(Shortlisting::campaignId).collect(Collectors.toSet()));
        var done = new ArrayList<Shortlisting>();
        for (var acceptance : agreed) {
            var creator = creators.get(acceptance.creatorId());
            var campaign = known.get(acceptance.campaignId());
            if (creator != null && campaign != null) {
                var appraisal = current.appraisal(campaign.brief(), index.today());
                forecast(campaign, creator, acceptance, ForecastOccasion.ACCEPTED, appraisal, calibration);
                done.add(acceptance);
            }
        }
        collaborations.markForecast(done);
    }

    /// Of the account that the brief judges by; nothing if none of its figures are known.
    private void forecast(
            KnownCampaign campaign,
            Dossier creator,
            Shortlisting shortlisting,
            ForecastOccasion occasion,
            Appraisal appraisal,
            Calibration calibration) {
        var account = creator.judgedAccount(campaign.brief().platforms());
        var figures = account == null ? null : account.figures();
        if (figures != null) {
            forecasts.keep(
                    shortlisting,
                    campaign.brandId(),
                    clock.instant(),
                    occasion,
                    Forecast.of(figures, appraisal.yardstick(), appraisal.cutoffs(), calibration));
        }
    }

    private void keep(Explanation explanation, Evidence evidence, long version) {
        // PostgreSQL keeps microseconds; what is told must be what is kept.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var judgement = new Judgements.Kept(version, now, explanation);
        if (judgements.keep(judgement, evidence)) {
            readings.add(List.of(ScoreReadings.reading(explanation, now, ScoreOccasion.SHORTLISTED)));
            announcements.tell(judgement);
        }
    }
}
