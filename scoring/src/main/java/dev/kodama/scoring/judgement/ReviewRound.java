package dev.kodama.scoring.judgement;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownCollaborations.Judged;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.ScoreOccasion;
import dev.kodama.scoring.model.ScoreReading;
import dev.kodama.scoring.upkeep.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks whether the scores of shortlisted creators have moved, and writes down those that have.
///
/// A look goes through all collaborations of campaigns that are not finished, in small transactions, and only when
/// something it depends on has changed: figures, what is typical, parameters, a brief, weights, or the day. Two
/// instances take turns by a lock of the database; whoever comes second finds the other's readings there and adds
/// nothing.
@Component
class ReviewRound implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int BATCH = 200;

    private static final Optional<List<Judged>> NOT_OURS = Optional.empty();

    /// A point.
    private static final int MATERIAL = 10_000;

    private final KnownCollaborations collaborations;
    private final KnownCampaigns campaigns;
    private final Dossiers dossiers;
    private final CampaignWeights weights;
    private final ScoreReadings readings;
    private final LiveIndex index;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final Heartbeat heartbeat = new Heartbeat("scoring-reviews", PAUSE, this::review);
    private @Nullable Stamp reviewed;

    ReviewRound(
            KnownCollaborations collaborations,
            KnownCampaigns campaigns,
            Dossiers dossiers,
            CampaignWeights weights,
            ScoreReadings readings,
            LiveIndex index,
            PlatformTransactionManager transactions) {
        this.collaborations = collaborations;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.weights = weights;
        this.readings = readings;
        this.index = index;
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

    /// What scores depend on, as it stood.
    private record Stamp(long index, LocalDate today, String campaigns, String weights) {}

    void review() {
        index.current().ifPresent(current -> {
            var stamp = transaction.execute(
                    _ -> new Stamp(index.generation(), index.today(), campaigns.stamp(), weights.stamp()));
            if (!stamp.equals(reviewed) && reviewAll(current)) {
                reviewed = stamp;
            }
        });
    }

    /// @return false if another instance is at it
    private boolean reviewAll(CreatorIndex current) {
        @Nullable Judged last = null;
        while (true) {
            var after = last;
            var batch = transaction.execute(
                    _ -> collaborations.lockForReview() ? Optional.of(review(current, after)) : NOT_OURS);
            if (batch.isEmpty()) {
                return false;
            }
            if (batch.get().isEmpty()) {
                return true;
            }
            last = batch.get().getLast();
        }
    }

    private List<Judged> review(CreatorIndex current, @Nullable Judged after) {
        var batch = collaborations.judged(after, BATCH);
        var creators = dossiers.byIds(batch.stream().map(Judged::creatorId).collect(Collectors.toSet()));
        var moved = new ArrayList<ScoreReading>();
        batch.stream()
                .collect(Collectors.groupingBy(Judged::campaignId))
                .forEach((campaignId, judged) -> campaigns.byId(campaignId).ifPresent(campaign -> {
                    var ids = judged.stream().map(Judged::creatorId).collect(Collectors.toSet());
                    var known = readings.latestOf(campaignId, ids);
                    var appraisal = current.appraisal(campaign.brief(), index.today());
                    var applied = weights.of(campaignId, current.parameters().defaultWeights());
                    for (var id : ids) {
                        var creator = creators.get(id);
                        if (creator != null) {
                            var now = Explanation.of(campaignId, creator, appraisal, applied);
                            if (isMaterial(known.get(id), now)) {
                                moved.add(reading(now));
                            }
                        }
                    }
                }));
        if (!moved.isEmpty()) {
            readings.add(moved);
        }
        return batch;
    }

    private ScoreReading reading(Explanation explanation) {
        return ScoreReadings.reading(
                explanation, clock.instant().truncatedTo(ChronoUnit.MICROS), ScoreOccasion.CHANGED);
    }

    private static boolean isMaterial(@Nullable ScoreReading last, Explanation now) {
        return last == null
                || Math.abs(last.points() - now.score().points()) >= MATERIAL
                || !last.definition().equals(now.definition())
                || last.parameters() != (now.parameters() == null ? 0 : now.parameters());
    }
}
