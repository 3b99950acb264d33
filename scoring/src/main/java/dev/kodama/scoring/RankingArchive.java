package dev.kodama.scoring;

import dev.kodama.scoring.echo.Dossiers;
import dev.kodama.scoring.judgement.SavedRankings;
import dev.kodama.scoring.model.Definitions;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.RankedCreator;
import dev.kodama.scoring.model.SavedRanking;
import dev.kodama.scoring.model.Score;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rankings that somebody saved, so that a client can be shown later what was decided and why.
@Component
public class RankingArchive {
    /// Lines that are kept of a ranking.
    public static final int LINES = 50;

    public static final int LONGEST_NAME = 200;

    /// Rankings that a campaign may keep.
    public static final int MOST = 200;

    private final Scoreboard scoreboard;
    private final MetricRegistry registry;
    private final SavedRankings rankings;
    private final Dossiers dossiers;
    private final Clock clock = Clock.systemUTC();

    RankingArchive(Scoreboard scoreboard, MetricRegistry registry, SavedRankings rankings, Dossiers dossiers) {
        this.scoreboard = scoreboard;
        this.registry = registry;
        this.rankings = rankings;
        this.dossiers = dossiers;
    }

    /// What became of the wish to save a ranking.
    public sealed interface Saving {

        record Saved(SavedRanking ranking) implements Saving {}

        /// There is no such campaign, or the asker may not see it.
        record NoSuchCampaign() implements Saving {}

        /// The index is still being built after a start.
        record NotReady() implements Saving {}

        /// A name has 1 … [#LONGEST_NAME] characters.
        record BadName() implements Saving {}

        /// The campaign keeps [#MOST] already.
        record Full() implements Saving {}
    }

    /// Keeps the ranking as it stands now.
    ///
    /// @param query whose weights and filter to apply; the first [#LINES] lines are kept
    /// @param by who saves it
    @Transactional
    public Saving save(BrandScope scope, UUID campaignId, String name, RankingQuery query, String by) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return new Saving.BadName();
        }
        var asked = new RankingQuery(query.weights(), query.filter(), LINES, null);
        return switch (scoreboard.rank(scope, campaignId, asked)) {
            case Ranking.NotReady _ -> new Saving.NotReady();
            case Ranking.NoSuchCampaign _, Ranking.BadCursor _ -> new Saving.NoSuchCampaign();
            case Ranking.Page _ when rankings.count(campaignId) >= MOST -> new Saving.Full();
            case Ranking.Page page -> {
                var saved = saved(scope, campaignId, name.strip(), page, by);
                rankings.add(saved);
                yield new Saving.Saved(saved);
            }
        };
    }

    private SavedRanking saved(BrandScope scope, UUID campaignId, String name, Ranking.Page page, String by) {
        var ids = page.items().stream().map(RankedCreator::creatorId).collect(Collectors.toSet());
        var explanations = scoreboard.explain(scope, campaignId, ids, page.weights());
        return new SavedRanking(
                UUID.randomUUID(),
                campaignId,
                name,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                page.weights(),
                page.filter(),
                Definitions.EDITION,
                registry.inForce().number(),
                page.today(),
                page.total(),
                page.items().stream()
                        .filter(ranked -> explanations.containsKey(ranked.creatorId()))
                        .map(ranked -> line(ranked, explanations.get(ranked.creatorId())))
                        .toList());
    }

    /// The explanation is of the same moment or a second later, so it is what all figures of the line come from.
    private static SavedRanking.Line line(RankedCreator ranked, @Nullable Explanation explanation) {
        var known = Objects.requireNonNull(explanation);
        var score = known.score();
        return new SavedRanking.Line(
                ranked.creatorId(),
                (int) ranked.rank(),
                score.low(),
                score.points(),
                score.high(),
                known.inputHash(),
                score.components().stream()
                        .collect(Collectors.toMap(Score.Component::metric, Score.Component::contribution)));
    }

    /// By campaign, newest first. A campaign that is not known, or has none, is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, List<SavedRanking>> ofCampaigns(BrandScope scope, Set<UUID> campaignIds) {
        return rankings.ofCampaigns(scoreboard.weights(scope, campaignIds).keySet());
    }

    @Transactional(readOnly = true)
    public Optional<SavedRanking> byId(BrandScope scope, UUID rankingId) {
        return Optional.ofNullable(byIds(scope, Set.of(rankingId)).get(rankingId));
    }

    /// What is not there, or not for the asker to see, is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, SavedRanking> byIds(BrandScope scope, Set<UUID> rankingIds) {
        var saved = rankings.byIds(rankingIds);
        var visible = scoreboard
                .weights(scope, saved.stream().map(SavedRanking::campaignId).collect(Collectors.toSet()))
                .keySet();
        return saved.stream()
                .filter(ranking -> visible.contains(ranking.campaignId()))
                .collect(Collectors.toMap(SavedRanking::rankingId, Function.identity()));
    }

    /// What the same weights and filter say today. Empty where there is no such ranking, or the index is not ready.
    @Transactional(readOnly = true)
    public Optional<ThenAndNow> thenAndNow(BrandScope scope, UUID rankingId) {
        return byId(scope, rankingId).flatMap(saved -> {
            var query = new RankingQuery(saved.weights(), saved.filter(), RankingQuery.MAX_FIRST, null);
            return scoreboard.rank(scope, saved.campaignId(), query) instanceof Ranking.Page page
                    ? Optional.of(beside(scope, saved, page))
                    : Optional.empty();
        });
    }

    private ThenAndNow beside(BrandScope scope, SavedRanking saved, Ranking.Page page) {
        var then = saved.lines().stream().map(SavedRanking.Line::creatorId).collect(Collectors.toSet());
        var explanations = scoreboard.explain(scope, saved.campaignId(), then, saved.weights());
        var names = dossiers.nameplates(then);
        var ranks = page.items().stream().collect(Collectors.toMap(RankedCreator::creatorId, Function.identity()));
        var lines = saved.lines().stream()
                .map(line -> line(
                        line,
                        names.getOrDefault(line.creatorId(), Dossiers.Nameplate.NONE),
                        ranks.get(line.creatorId()),
                        explanations.get(line.creatorId())))
                .toList();
        var newcomers = page.items().stream()
                .limit(saved.lines().size())
                .filter(ranked -> !then.contains(ranked.creatorId()))
                .map(ranked -> new ThenAndNow.Newcomer(
                        ranked.creatorId(), ranked.displayName(), ranked.rank(), ranked.points()))
                .toList();
        return new ThenAndNow(
                saved, lines, newcomers, Definitions.EDITION, registry.inForce().number(), page.total());
    }

    private static ThenAndNow.Line line(
            SavedRanking.Line then,
            Dossiers.Nameplate name,
            @Nullable RankedCreator ranked,
            @Nullable Explanation now) {
        return new ThenAndNow.Line(
                then,
                name.displayName(),
                ranked == null ? null : Long.valueOf(ranked.rank()),
                now == null ? null : Integer.valueOf(now.score().points()),
                now == null ? null : movedMost(then, now.score()),
                now != null && now.inputHash().equals(then.inputHash()));
    }

    private static @Nullable Metric movedMost(SavedRanking.Line then, Score now) {
        return Stream.of(Metric.values())
                .max(Comparator.comparingInt(metric -> Math.abs(moved(metric, then, now))))
                .filter(metric -> moved(metric, then, now) != 0)
                .orElse(null);
    }

    private static int moved(Metric metric, SavedRanking.Line then, Score now) {
        return now.component(metric).contribution() - then.contributions().getOrDefault(metric, 0);
    }
}
