package dev.kodama.scoring.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the quality of an audience says of a creator: fewer suspects than usual is better.
final class QualityFinding {
    private static final double MILLION = 1_000_000;

    private QualityFinding() {}

    /// @param typical mean share of suspects, of creators whose followers were sampled
    static Finding of(QualityMeasurement measured, Baseline.Mean typical) {
        var quality = measured.quality();
        var interval = quality.interval();
        var inputs = new ArrayList<Input>();
        inputs.add(measured(
                measured,
                "audience_quality",
                "不審点のないフォロワーの割合",
                "Followers with little against them",
                ratio(quality.ppm())));
        inputs.add(measured(
                measured,
                "audience_quality_low",
                "同・下限（ウィルソン95%）",
                "Wilson lower bound of it",
                ratio(interval.lowPpm())));
        inputs.add(measured(
                measured,
                "audience_quality_high",
                "同・上限（ウィルソン95%）",
                "Wilson upper bound of it",
                ratio(interval.highPpm())));
        quality.fired()
                .forEach((rule, count) -> inputs.add(measured(
                        measured,
                        "rule_" + rule.name().toLowerCase(Locale.ROOT),
                        rule.text().ja(),
                        rule.text().en(),
                        count)));
        inputs.add(Input.of("rules_version", "ルールの版", "Version of the rules", quality.rulesVersion()));
        var parameters = quality.parameters();
        // By the numbers that Kodama comes with, what was kept before they could be set has the same bits.
        if (parameters != null && parameters > 0) {
            inputs.add(Input.of("rules_parameters", "ルールの数値の版", "Edition of the numbers in the rules", parameters));
        }
        inputs.add(Input.of("baseline", "平均的なクリエイターの不審な割合", "Suspects of the average creator", ratio(typical.ppm()))
                .over(typical.n()));
        return new Finding.Known(quality.against(typical), List.copyOf(inputs), null);
    }

    private static Input measured(QualityMeasurement measured, String id, String ja, String en, Object value) {
        return Input.of(id, ja, en, value)
                .measured(measured.capturedAt(), measured.source())
                .over(measured.quality().n());
    }

    private static String ratio(long ppm) {
        return String.valueOf(ppm / MILLION);
    }
}
