package dev.kodama.scoring.selection;

import dev.kodama.scoring.PortfolioProposal;
import dev.kodama.scoring.PortfolioProposal.Comparison;
import dev.kodama.scoring.PortfolioProposal.Obstacle;
import dev.kodama.scoring.PortfolioProposal.Pick;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.PortfolioWish.Share;
import dev.kodama.scoring.model.portfolio.Limits;
import dev.kodama.scoring.model.portfolio.Naive;
import dev.kodama.scoring.model.portfolio.Portfolio;
import dev.kodama.scoring.model.portfolio.PortfolioAnswer;
import dev.kodama.scoring.model.portfolio.PortfolioSearch;
import dev.kodama.scoring.model.portfolio.PortfolioTask;
import dev.kodama.scoring.model.portfolio.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One wish, put as a task to the search, and its answer in terms of creators again.
public final class Selection {
    private static final int NEXT = 10;

    private final PortfolioWish wish;
    private final long budgetYen;
    private final List<Candidate> known;
    private final List<Candidate> unpriced;
    private final List<Candidate> unvalued;
    private final Worth worth;
    private final PortfolioTask task;

    /// @param all in any order
    /// @param worth makes a value of those who can be chosen
    public Selection(PortfolioWish wish, long budgetYen, List<Candidate> all, Function<List<Candidate>, Worth> worth) {
        this.wish = wish;
        this.budgetYen = budgetYen;
        var inOrder =
                all.stream().sorted(Comparator.comparing(Candidate::creatorId)).toList();
        this.unvalued = inOrder.stream().filter(each -> !hasValue(each)).toList();
        this.unpriced = inOrder.stream()
                .filter(each -> hasValue(each) && each.cost() == null)
                .toList();
        this.known = inOrder.stream()
                .filter(each -> hasValue(each) && each.cost() != null)
                .toList();
        this.worth = worth.apply(known);
        this.task = new PortfolioTask(known.stream().mapToLong(Selection::yen).toArray(), this.worth.value(), limits());
    }

    private boolean hasValue(Candidate candidate) {
        return switch (wish.objective()) {
            case REACH -> candidate.followers() != null;
            case ENGAGEMENTS -> candidate.engagements() != null;
        };
    }

    private static long yen(Candidate candidate) {
        return Objects.requireNonNull(candidate.cost()).yen();
    }

    public PortfolioProposal propose() {
        var unknown = new ArrayList<Candidate>();
        for (var left : List.of(unpriced, unvalued)) {
            left.stream().filter(each -> wish.must().contains(each.creatorId())).forEach(unknown::add);
        }
        if (!unknown.isEmpty()) {
            return new PortfolioProposal.NothingFits(Obstacle.MUST_UNKNOWN, unknown);
        }
        if (known.isEmpty()) {
            return new PortfolioProposal.NothingFits(Obstacle.NO_CANDIDATES, unpriced);
        }
        return switch (PortfolioSearch.best(task)) {
            case Portfolio found -> proposal(found);
            case PortfolioAnswer.Impossible impossible ->
                new PortfolioProposal.NothingFits(obstacle(impossible.reason()), List.of());
            case PortfolioAnswer.NotFound _ -> new PortfolioProposal.NothingFits(Obstacle.NOT_FOUND, List.of());
        };
    }

    private static Obstacle obstacle(PortfolioAnswer.Reason reason) {
        return switch (reason) {
            case MUST_OVER_BUDGET -> Obstacle.MUST_OVER_BUDGET;
            case MUST_AGAINST_LIMITS -> Obstacle.MUST_AGAINST_LIMITS;
            case DEMANDS_OUT_OF_REACH -> Obstacle.DEMANDS_OUT_OF_REACH;
        };
    }

    private PortfolioProposal proposal(Portfolio found) {
        return new PortfolioProposal.Proposal(
                wish.objective(),
                worth.counting(),
                known.size(),
                unpriced,
                unvalued,
                task.limits().mustNot().stream().mapToObj(known::get).toList(),
                found.picks().stream().map(this::pick).toList(),
                found.value(),
                found.costYen(),
                budgetYen,
                found.upperBound(),
                found.shareOfBound(),
                found.guarantee(),
                next(found),
                downTheListBy(candidate -> candidate.followers() == null ? 0 : candidate.followers()),
                downTheListBy(Candidate::points),
                refusal(found));
    }

    private Pick pick(Portfolio.Pick pick) {
        return new Pick(
                known.get(pick.candidate()),
                pick.must(),
                pick.costYen(),
                pick.gain(),
                pick.gainPerThousand().orElse(null),
                pick.loss(),
                pick.valueSoFar(),
                pick.costSoFarYen());
    }

    /// Those who would add most for their money, had there been more of it.
    private List<Pick> next(Portfolio found) {
        var chosen = found.chosen();
        var growing = task.value().nobody();
        chosen.stream().forEach(growing::add);
        return IntStream.range(0, known.size())
                .filter(each -> !chosen.get(each) && !task.limits().mustNot().get(each))
                .mapToObj(each -> {
                    var gain = growing.gain(each);
                    var yen = task.costYen()[each];
                    return new Pick(
                            known.get(each),
                            false,
                            yen,
                            gain,
                            yen == 0 ? null : Double.valueOf(gain * 1_000 / yen),
                            0,
                            found.value() + gain,
                            found.costYen() + yen);
                })
                .filter(each -> each.gain() > 0)
                .sorted(Comparator.comparingDouble(Selection::perYen).reversed())
                .limit(NEXT)
                .toList();
    }

    private static double perYen(Pick pick) {
        var perThousand = pick.gainPerThousand();
        return perThousand == null ? Double.POSITIVE_INFINITY : perThousand;
    }

    private Comparison downTheListBy(ToLongFunction<Candidate> rank) {
        var list = IntStream.range(0, known.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer each) -> -rank.applyAsLong(known.get(each)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var naive = Naive.downThe(list, task);
        return new Comparison(naive.chosen().size(), naive.value(), naive.costYen());
    }

    private PortfolioProposal.@Nullable WhatIf refusal(Portfolio found) {
        var refuses = wish.refuses();
        var candidate = indexOf(refuses);
        if (refuses == null || candidate < 0 || !found.chosen().get(candidate)) {
            return null;
        }
        var refusal = Refusal.of(task, found, candidate);
        var value = refusal.instead() instanceof Portfolio instead ? Double.valueOf(instead.value()) : null;
        return new PortfolioProposal.WhatIf(
                known.get(candidate),
                value,
                value == null ? null : Double.valueOf(Math.max(0, found.value() - value)),
                refusal.joining().stream().map(known::get).toList(),
                refusal.leaving().stream().map(known::get).toList());
    }

    private int indexOf(@Nullable UUID creatorId) {
        return IntStream.range(0, known.size())
                .filter(each -> known.get(each).creatorId().equals(creatorId))
                .findFirst()
                .orElse(-1);
    }

    private Limits limits() {
        var quotas = new ArrayList<Limits.Quota>();
        wish.tiers().forEach(share -> quotas.add(quota("tier", share, Candidate::tier)));
        wish.platforms().forEach(share -> quotas.add(quota("platform", share, Candidate::platform)));
        var atMost = wish.atMost();
        return new Limits(
                budgetYen,
                atMost == null ? Limits.ANY_NUMBER : atMost,
                members(wish.must()),
                members(wish.mustNot()),
                quotas,
                wish.cells().entrySet().stream()
                        .map(cell -> new Limits.Minimum(
                                "cell " + cell.getKey(),
                                known.stream()
                                        .mapToLong(each -> inCell(each, cell.getKey()))
                                        .toArray(),
                                cell.getValue()))
                        .toList());
    }

    /// Nobody is inside a cell that the brief does not have any more.
    private static long inCell(Candidate candidate, int cell) {
        return 0 <= cell && cell < candidate.inCells().size()
                ? candidate.inCells().get(cell)
                : 0;
    }

    private <T> Limits.Quota quota(String kind, Share<T> share, Function<Candidate, @Nullable T> of) {
        var members = new BitSet();
        IntStream.range(0, known.size())
                .filter(each -> share.of().equals(of.apply(known.get(each))))
                .forEach(members::set);
        var atMost = share.atMost();
        return new Limits.Quota(
                kind, share.of().toString(), members, share.atLeast(), atMost == null ? Limits.ANY_NUMBER : atMost);
    }

    private BitSet members(Set<UUID> creatorIds) {
        var members = new BitSet();
        IntStream.range(0, known.size())
                .filter(each -> creatorIds.contains(known.get(each).creatorId()))
                .forEach(members::set);
        return members;
    }
}
