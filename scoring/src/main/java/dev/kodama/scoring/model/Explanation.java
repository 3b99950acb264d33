package dev.kodama.scoring.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a creator has the score they have, with everything needed to compute it again.
///
/// @param today the business day it was computed on: freshness and prices depend on it
/// @param definition edition of the metric definitions
/// @param parameters number of the [ParameterEdition] that it was computed with; null in what was kept before there
/// were any, which is as good as 0
/// @param tier null as long as no follower count is known
/// @param expectedEngagements per post, from the judged account's averages; null if those are not known
/// @param expectedReach per post, likewise: views where the platform counts views
/// @param inputHash SHA-256 in hex over weights, levels and inputs: the same inputs give the same hash and the same
/// score
public record Explanation(
        UUID campaignId,
        UUID creatorId,
        String displayName,
        LocalDate today,
        String definition,
        @Nullable Long parameters,
        Score score,
        @Nullable TierPosition tier,
        @Nullable Long expectedEngagements,
        @Nullable Long expectedReach,
        Text sentence,
        String inputHash) {

    public static Explanation of(UUID campaignId, Dossier creator, Appraisal appraisal, Weights weights) {
        return of(campaignId, creator, appraisal, weights, FormulaEdition.PRESENT);
    }

    /// By formulas that may have been replaced since.
    public static Explanation of(
            UUID campaignId, Dossier creator, Appraisal appraisal, Weights weights, FormulaEdition formulas) {
        var score = Score.of(weights, appraisal.of(formulas.reads(creator)), formulas);
        var account = creator.judgedAccount(appraisal.brief().platforms());
        var figures = account == null ? null : account.figures();
        return new Explanation(
                campaignId,
                creator.creatorId(),
                creator.displayName(),
                appraisal.today(),
                formulas.id(),
                appraisal.yardstick().parameters().number(),
                score,
                TierPosition.of(account == null ? null : account.followers(), appraisal.cutoffs()),
                figures == null ? null : EngagementRate.interactions(figures),
                figures == null ? null : figures.avgViews(),
                Sentence.of(score),
                hash(formulas.id(), appraisal.yardstick().parameters().number(), score));
    }

    /// The arithmetic once more, from the levels, weights and inputs that were kept: sum, interval, contributions and
    /// hash. For what was kept without its [Evidence].
    public Explanation addedUpAnew() {
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        var findings = new EnumMap<Metric, Finding>(Metric.class);
        for (var component : score.components()) {
            weights.put(component.metric(), component.weight());
            findings.put(component.metric(), component.finding());
        }
        var again = Score.of(new Weights(weights), findings);
        return new Explanation(
                campaignId,
                creatorId,
                displayName,
                today,
                definition,
                parameters,
                again,
                tier,
                expectedEngagements,
                expectedReach,
                sentence,
                hash(definition, parameters == null ? 0 : parameters, again));
    }

    /// One line per component and per input, in a fixed order, under the editions of definitions and parameters.
    static String hash(String definition, long parameters, Score score) {
        var canonical = new StringBuilder(definition)
                .append(parameters == 0 ? "" : "#" + parameters)
                .append('\n');
        for (var component : score.components()) {
            var level = component.level();
            canonical
                    .append(component.metric())
                    .append('|')
                    .append(component.version())
                    .append('|')
                    .append(component.weight())
                    .append('|')
                    .append(level.low())
                    .append('|')
                    .append(level.value())
                    .append('|')
                    .append(level.high())
                    .append('|')
                    .append(component.finding().getClass().getSimpleName());
            if (component.finding() instanceof Finding.Known known && known.peers() != null) {
                canonical.append('|').append(known.peers());
            }
            canonical.append('\n');
            for (var input : component.finding().inputs()) {
                canonical
                        .append(' ')
                        .append(input.id())
                        .append('=')
                        .append(input.value())
                        .append('|')
                        .append(input.capturedAt())
                        .append('|')
                        .append(input.source())
                        .append('|')
                        .append(input.n())
                        .append('\n');
            }
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
