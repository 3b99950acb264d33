package dev.kodama.scoring;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.echo.KnownCampaign;
import dev.kodama.scoring.echo.KnownCampaigns;
import dev.kodama.scoring.echo.KnownCollaborations;
import dev.kodama.scoring.echo.KnownCommitments;
import dev.kodama.scoring.index.CreatorIndex;
import dev.kodama.scoring.index.LiveIndex;
import dev.kodama.scoring.index.Standings;
import dev.kodama.scoring.judgement.Announcements;
import dev.kodama.scoring.judgement.CampaignWeights;
import dev.kodama.scoring.judgement.Judgements;
import dev.kodama.scoring.judgement.ScoreReadings;
import dev.kodama.scoring.model.Appraisal;
import dev.kodama.scoring.model.Availability;
import dev.kodama.scoring.model.Comparison;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.FormulaEdition;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.RankingFilter;
import dev.kodama.scoring.model.Readiness;
import dev.kodama.scoring.model.ScoreReading;
import dev.kodama.scoring.model.Stage;
import dev.kodama.scoring.model.Weights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who fits a campaign, and why.
@Component
public class Scoreboard {
    private static final int LONGEST_HISTORY = 100;

    private final LiveIndex index;
    private final KnownCampaigns campaigns;
    private final KnownCollaborations collaborations;
    private final KnownCommitments commitments;
    private final Dossiers dossiers;
    private final CampaignWeights campaignWeights;
    private final Judgements judgements;
    private final ScoreReadings readings;
    private final Announcements announcements;
    private final MetricRegistry registry;
    private final Clock clock = Clock.systemUTC();

    Scoreboard(
            LiveIndex index,
            KnownCampaigns campaigns,
            KnownCollaborations collaborations,
            KnownCommitments commitments,
            Dossiers dossiers,
            CampaignWeights campaignWeights,
            Judgements judgements,
            ScoreReadings readings,
            Announcements announcements,
            MetricRegistry registry) {
        this.index = index;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.commitments = commitments;
        this.dossiers = dossiers;
        this.campaignWeights = campaignWeights;
        this.judgements = judgements;
        this.readings = readings;
        this.announcements = announcements;
        this.registry = registry;
    }

    /// Ranks every creator for a campaign. Those who have opted out are never among them.
    @Transactional(readOnly = true)
    public Ranking rank(BrandScope scope, UUID campaignId, RankingQuery query) {
        var campaign = campaign(scope, campaignId);
        if (campaign.isEmpty()) {
            return new Ranking.NoSuchCampaign();
        }
        var after = query.after();
        if (after != null && !CreatorIndex.isCursor(after)) {
            return new Ranking.BadCursor();
        }
        return index.current()
                .<Ranking>map(current -> rank(scope, current, campaign.get(), query))
                .orElseGet(() -> new Ranking.NotReady(index.readiness()));
    }

    private Ranking.Page rank(BrandScope scope, CreatorIndex current, KnownCampaign campaign, RankingQuery query) {
        var weights = weights(campaign, query.weights());
        var filter = query.filter() == null ? RankingFilter.of(campaign.brief()) : query.filter();
        var today = index.today();
        var standings = current.rank(
                campaign.brief(),
                weights,
                filter,
                commitments.leftOut(scope, campaign, filter.openness(), today),
                query.first(),
                query.after(),
                today);
        var ids = Stream.concat(standings.lines().stream(), standings.nearMisses().stream())
                .map(Standings.Line::creatorId)
                .collect(Collectors.toSet());
        var names = dossiers.nameplates(ids);
        var stages = collaborations.stages(campaign.campaignId(), ids);
        var items = named(standings.lines(), names, stages);
        return new Ranking.Page(
                items,
                items.isEmpty() ? null : items.getLast().cursor(),
                standings.hasNext(),
                standings.total(),
                standings.facets(),
                named(standings.nearMisses(), names, stages),
                weights,
                filter,
                standings.edition(),
                today);
    }

    /// Whether these creators can be had for a campaign, as far as the asker may know. What a brand does not see,
    /// it learns neither kind nor time of.
    ///
    /// @return of every creator asked for; empty where there is no such campaign
    @Transactional(readOnly = true)
    public Map<UUID, Availability> availability(BrandScope scope, UUID campaignId, Set<UUID> creatorIds) {
        return campaign(scope, campaignId)
                .map(campaign -> {
                    var obstacles = commitments.obstacles(campaign, creatorIds, index.today());
                    return creatorIds.stream()
                            .collect(Collectors.toMap(
                                    id -> id,
                                    id -> obstacles
                                            .getOrDefault(id, Availability.FREE)
                                            .seenBy(scope::covers)));
                })
                .orElse(Map.of());
    }

    /// Why a creator has the score they have.
    ///
    /// @param weights null for those saved with the campaign, else the defaults
    /// @return empty where the campaign or the creator is not known, or the index is not ready
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(BrandScope scope, UUID campaignId, UUID creatorId, @Nullable Weights weights) {
        return Optional.ofNullable(
                explain(scope, campaignId, Set.of(creatorId), weights).get(creatorId));
    }

    /// Likewise for several creators at once, with the same few statements. What is not known is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, Explanation> explain(
            BrandScope scope, UUID campaignId, Set<UUID> creatorIds, @Nullable Weights weights) {
        var campaign = campaign(scope, campaignId);
        var current = index.current();
        if (campaign.isEmpty() || current.isEmpty()) {
            return Map.of();
        }
        var appraisal = current.get().appraisal(campaign.get().brief(), index.today());
        var applied = weights(campaign.get(), weights);
        return dossiers.byIds(creatorIds).values().stream()
                .map(creator -> Explanation.of(campaignId, creator, appraisal, applied))
                .collect(Collectors.toMap(Explanation::creatorId, explanation -> explanation));
    }

    /// What the score would be by the parameters of another edition: with its default weights too, unless the
    /// campaign has weights of its own.
    ///
    /// @return empty likewise, or where there is no such edition
    @Transactional(readOnly = true)
    public Optional<Explanation> explainUnder(BrandScope scope, UUID campaignId, UUID creatorId, long edition) {
        var campaign = campaign(scope, campaignId);
        var current = index.current();
        var parameters = registry.edition(edition);
        if (campaign.isEmpty() || current.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        var now = current.get().appraisal(campaign.get().brief(), index.today());
        var under = new Appraisal(
                now.brief(), now.yardstick().with(parameters.get()), now.baseline(), now.cutoffs(), now.today());
        var applied = campaignWeights.of(campaignId, parameters.get().defaultWeights());
        return Optional.ofNullable(dossiers.byIds(Set.of(creatorId)).get(creatorId))
                .map(creator -> Explanation.of(campaignId, creator, under, applied));
    }

    /// What the score would be by formulas that have been replaced, with everything else as it is.
    ///
    /// @return empty likewise
    @Transactional(readOnly = true)
    public Optional<Explanation> explainBy(BrandScope scope, UUID campaignId, UUID creatorId, FormulaEdition formulas) {
        var campaign = campaign(scope, campaignId);
        var current = index.current();
        if (campaign.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        var appraisal = current.get().appraisal(campaign.get().brief(), index.today());
        var applied = weights(campaign.get(), null);
        return Optional.ofNullable(dossiers.byIds(Set.of(creatorId)).get(creatorId))
                .map(creator -> Explanation.of(campaignId, creator, appraisal, applied, formulas));
    }

    /// Two creators beside each other.
    ///
    /// @param weights null for those saved with the campaign, else the defaults
    /// @return empty where the campaign or one of the creators is not known, or the index is not ready
    @Transactional(readOnly = true)
    public Optional<Comparison> compare(
            BrandScope scope, UUID campaignId, UUID one, UUID other, @Nullable Weights weights) {
        var explanations = explain(scope, campaignId, Set.copyOf(List.of(one, other)), weights);
        var left = explanations.get(one);
        var right = explanations.get(other);
        return left == null || right == null ? Optional.empty() : Optional.of(Comparison.of(left, right));
    }

    /// Computes the latest kept judgement of a creator again, from what was kept with it.
    @Transactional(readOnly = true)
    public Optional<Recomputation> recompute(BrandScope scope, UUID campaignId, UUID creatorId) {
        return campaign(scope, campaignId)
                .flatMap(_ -> judgements.latest(campaignId, creatorId))
                .map(kept -> {
                    var evidence = judgements.evidence(kept);
                    return new Recomputation(
                            new Judgement(kept.version(), kept.judgedAt(), kept.explanation()),
                            evidence.map(all -> all.explain(campaignId, all.parameters()))
                                    .orElseGet(() -> kept.explanation().addedUpAnew()),
                            evidence.isPresent());
                });
    }

    /// How a creator's score for a campaign came to be what it is, oldest first; the latest hundred readings.
    @Transactional(readOnly = true)
    public List<ScoreReading> history(BrandScope scope, UUID campaignId, UUID creatorId) {
        return campaign(scope, campaignId).isEmpty() ? List.of() : readings.of(campaignId, creatorId, LONGEST_HISTORY);
    }

    /// The latest reading of each creator that the campaign has judged; empty where there is no such campaign.
    @Transactional(readOnly = true)
    public Optional<List<ScoreReading>> latestReadings(BrandScope scope, UUID campaignId) {
        return campaign(scope, campaignId).map(_ -> readings.latestOf(campaignId));
    }

    /// The judgements kept for a campaign, the latest of each creator, best first.
    @Transactional(readOnly = true)
    public List<Judgement> judgements(BrandScope scope, UUID campaignId) {
        return judgements(scope, Set.of(campaignId)).getOrDefault(campaignId, List.of());
    }

    /// Likewise for several campaigns at once. A campaign that is not known, or has none, is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, List<Judgement>> judgements(BrandScope scope, Set<UUID> campaignIds) {
        return judgements.ofCampaigns(campaigns(scope, campaignIds).keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        campaign -> campaign.getValue().stream()
                                .map(kept -> new Judgement(kept.version(), kept.judgedAt(), kept.explanation()))
                                .toList()));
    }

    /// How much each metric counts for a campaign; empty where there is no such campaign.
    @Transactional(readOnly = true)
    public Optional<Weights> weights(BrandScope scope, UUID campaignId) {
        return Optional.ofNullable(weights(scope, Set.of(campaignId)).get(campaignId));
    }

    /// Likewise for several campaigns at once. A campaign that is not known is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, Weights> weights(BrandScope scope, Set<UUID> campaignIds) {
        var known = campaigns(scope, campaignIds).keySet();
        var saved = campaignWeights.ofAll(known);
        var defaults = registry.inForce().defaultWeights();
        return known.stream().collect(Collectors.toMap(id -> id, id -> saved.getOrDefault(id, defaults)));
    }

    /// Keeps the weights with the campaign.
    ///
    /// @return false where there is no such campaign
    @Transactional
    public boolean saveWeights(BrandScope scope, UUID campaignId, Weights weights) {
        var campaign = campaign(scope, campaignId);
        campaign.ifPresent(_ -> campaignWeights.save(campaignId, weights, clock.instant()));
        return campaign.isPresent();
    }

    /// Tells all judgements and rates again, so that others can rebuild what they remember. Each keeps its version,
    /// so a listener that knows it already changes nothing.
    ///
    /// @return how many were told
    public long republish() {
        return announcements.tellAll();
    }

    /// How far the index is.
    public Readiness readiness() {
        return index.readiness();
    }

    private Optional<KnownCampaign> campaign(BrandScope scope, UUID campaignId) {
        return Optional.ofNullable(campaigns(scope, Set.of(campaignId)).get(campaignId));
    }

    private Map<UUID, KnownCampaign> campaigns(BrandScope scope, Set<UUID> campaignIds) {
        var known = campaigns.byIds(campaignIds);
        known.values().removeIf(campaign -> !scope.covers(campaign.brandId()));
        return known;
    }

    private Weights weights(KnownCampaign campaign, @Nullable Weights wanted) {
        return wanted == null
                ? campaignWeights.of(campaign.campaignId(), registry.inForce().defaultWeights())
                : wanted;
    }

    private static List<RankedCreator> named(
            List<Standings.Line> lines, Map<UUID, Dossiers.Nameplate> names, Map<UUID, Stage> stages) {
        return lines.stream()
                .map(line -> {
                    var plate = names.getOrDefault(line.creatorId(), Dossiers.Nameplate.NONE);
                    return new RankedCreator(
                            line.creatorId(),
                            plate.displayName(),
                            plate.handle(line.accountPosition()),
                            line.rank(),
                            line.cursor(),
                            line.low(),
                            line.points(),
                            line.high(),
                            line.platform(),
                            line.tier(),
                            line.offWanted(),
                            line.engagementPpm(),
                            line.replyLowPpm(),
                            line.priceYen(),
                            line.audienceSharePpm(),
                            line.audienceBounds(),
                            line.capturedOn(),
                            line.missing(),
                            stages.get(line.creatorId()));
                })
                .toList();
    }
}
