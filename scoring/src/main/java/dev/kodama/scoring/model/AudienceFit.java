package dev.kodama.scoring.model;

import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How much of an audience a target holds, against what is typical: a share where joint cells are known, bounds where
/// only marginals are.
///
/// @param typical share of an audience inside the target, of creators whose joint cells are known
/// @param parameters in force
record AudienceFit(Target target, Baseline.Mean typical, ParameterEdition parameters) {
    private static final double MILLION = 1_000_000;
    private static final int INTERESTS_SHOWN = 3;

    /// @param audience null if nobody has measured it
    Finding of(@Nullable Audience audience) {
        if (audience == null) {
            return missing();
        }
        var known = audience.cells().stream().mapToInt(AudienceCell::sharePpm).sum();
        return known == 0 ? ofMarginals(audience) : ofCells(audience, known);
    }

    private Finding ofCells(Audience audience, int known) {
        var matching = audience.cells().stream().filter(target::includes).toList();
        var inside = matching.stream().mapToInt(AudienceCell::sharePpm).sum();
        var share = AudienceShare.of(inside, known, audience.sampleSize(), parameters);
        var inputs = new ArrayList<Input>();
        inputs.add(Input.of("audience_share", "ターゲット内の割合", "Share inside the target", ratio(share.ppm()))
                .measured(audience.capturedAt(), audience.source())
                .over(audience.sampleSize()));
        inputs.add(Input.of("audience_known", "測定済みの割合", "Share that is measured", ratio(known))
                .measured(audience.capturedAt(), audience.source()));
        if (inside > 0) {
            inputs.add(Input.of(
                            Input.MATCHING_INTERESTS,
                            "ターゲット内のフォロワーの関心",
                            "What those inside the target like",
                            interests(matching))
                    .measured(audience.capturedAt(), audience.source()));
        }
        inputs.add(assumedSample(audience));
        inputs.add(baselineShare());
        return new Finding.Known(
                new Level(
                        Level.ofLift(share.lowPpm(), typical.ppm()),
                        Level.ofLift(share.ppm(), typical.ppm()),
                        Level.ofLift(share.highPpm(), typical.ppm())),
                List.copyOf(inputs),
                null);
    }

    /// No point is pretended: the level has the bounds for its ends.
    private Finding ofMarginals(Audience audience) {
        var between = new FrechetBounds(target).of(audience.knownMarginals());
        if (between.sayNothing()) {
            return missing();
        }
        var bounds = between.measuredOn(audience.sampleSize(), parameters);
        return new Finding.Known(
                bounds.against(typical),
                List.of(
                        bound(
                                audience,
                                Input.AUDIENCE_AT_LEAST,
                                "ターゲット内の割合の下限（周辺分布のみ）",
                                "Share inside the target, at least (only marginals are known)",
                                bounds.lowPpm()),
                        bound(
                                audience,
                                Input.AUDIENCE_AT_MOST,
                                "ターゲット内の割合の上限（周辺分布のみ）",
                                "Share inside the target, at most (only marginals are known)",
                                bounds.highPpm()),
                        assumedSample(audience),
                        baselineShare()),
                null);
    }

    private static Finding missing() {
        return new Finding.Missing(
                new Text("オーディエンス構成（年代×性別×関心×地域）を測定する", "Measure the audience by age × gender × interest × region"),
                List.of());
    }

    private static Input bound(Audience audience, String id, String ja, String en, int ppm) {
        return Input.of(id, ja, en, ratio(ppm))
                .measured(audience.capturedAt(), audience.source())
                .over(audience.sampleSize());
    }

    private Input assumedSample(Audience audience) {
        return Input.of(
                "assumed_sample",
                "標本数（不明なら控えめに仮定）",
                "Sample size (cautiously assumed if unknown)",
                AudienceShare.sample(audience.sampleSize(), parameters));
    }

    private Input baselineShare() {
        return Input.of("baseline_share", "平均的なクリエイターの割合", "Share of the average creator", ratio(typical.ppm()))
                .over(typical.n());
    }

    /// Why somebody fits who makes things about something else: `self-improvement 12.0%, books 8.0%`, of the whole
    /// audience.
    private static String interests(List<AudienceCell> matching) {
        return matching.stream()
                .collect(Collectors.groupingBy(AudienceCell::interest, Collectors.summingInt(AudienceCell::sharePpm)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(INTERESTS_SHOWN)
                .map(interest -> "%s %s".formatted(interest.getKey(), percent(interest.getValue() / MILLION)))
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String ratio(long ppm) {
        return String.valueOf(ppm / MILLION);
    }
}
