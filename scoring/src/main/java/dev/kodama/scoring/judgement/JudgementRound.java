package dev.kodama.scoring.judgement;

import dev.kodama.scoring.echo.CampaignEchoes;
import dev.kodama.scoring.echo.CollaborationEchoes;
import dev.kodama.scoring.echo.CollaborationEchoes.Shortlisting;
import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaign;
import dev.kodama.scoring.events.CreatorScored;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.upkeep.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Judges creators that were put on a shortlist, and keeps the judgement.
///
/// The listener only notes that a judgement is due. A shortlisting that is heard of before its campaign or its creator,
/// or while the index is still being built, waits here until all of it is known.
@Component
class JudgementRound implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final CollaborationEchoes collaborations;
    private final CampaignEchoes campaigns;
    private final Dossiers dossiers;
    private final CampaignWeights weights;
    private final Judgements judgements;
    private final LiveIndex index;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final Heartbeat heartbeat = new Heartbeat("scoring-judgements", PAUSE, this::judgeWhatWaits);

    JudgementRound(
            CollaborationEchoes collaborations,
            CampaignEchoes campaigns,
            Dossiers dossiers,
            CampaignWeights weights,
            Judgements judgements,
            LiveIndex index,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.weights = weights;
        this.judgements = judgements;
        this.index = index;
        this.events = events;
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
        index.current().ifPresent(current -> transaction.executeWithoutResult(_ -> judgeWhatWaits(current)));
    }

    private void judgeWhatWaits(CreatorIndex current) {
        var waiting = collaborations.takeWaiting(BATCH);
        if (waiting.isEmpty()) {
            return;
        }
        var creators =
                dossiers.byIds(waiting.stream().map(Shortlisting::creatorId).collect(Collectors.toSet()));
        waiting.stream()
                .collect(Collectors.groupingBy(Shortlisting::campaignId))
                .forEach((campaignId, ofCampaign) -> {
                    campaigns.byId(campaignId).ifPresent(campaign -> {
                        for (var shortlisting : ofCampaign) {
                            var creator = creators.get(shortlisting.creatorId());
                            if (creator != null) {
                                judge(current, campaign, creator, shortlisting);
                            }
                        }
                    });
                });
    }

    private void judge(CreatorIndex current, KnownCampaign campaign, Dossier creator, Shortlisting shortlisting) {
        var explanation = Explanation.of(
                campaign.campaignId(),
                creator,
                current.appraisal(campaign.brief(), index.today()),
                weights.of(campaign.campaignId()));
        // PostgreSQL keeps microseconds; what is published must be what is kept.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (judgements.keep(new Judgements.Kept(shortlisting.version(), now, explanation))) {
            events.publishEvent(new CreatorScored(
                    UUID.randomUUID(),
                    now,
                    campaign.campaignId(),
                    creator.creatorId(),
                    shortlisting.version(),
                    explanation.score().points(),
                    explanation.score().low(),
                    explanation.score().high(),
                    explanation.definition(),
                    explanation.inputHash(),
                    explanation.expectedEngagements(),
                    explanation.expectedReach()));
        }
        collaborations.markJudged(shortlisting);
    }
}
