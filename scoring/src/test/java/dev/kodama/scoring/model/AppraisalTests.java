package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppraisalTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant CAPTURED = Instant.parse("2026-11-20T15:00:00Z");
    private static final UUID CREATOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void aCreatorNobodyMeasuredIsTypicalInAllAndCertainInNothing() {
        var explanation = explain(dossier());
        assertThat(explanation.score().low()).isZero();
        assertThat(explanation.score().points()).isEqualTo(500_000);
        assertThat(explanation.score().high()).isEqualTo(1_000_000);
        assertThat(explanation.tier()).isNull();
        assertThat(explanation.expectedEngagements()).isNull();
        assertThat(explanation.score().components())
                .filteredOn(component -> component.weight() > 0)
                .allSatisfy(component -> assertThat(component.finding())
                        .isInstanceOfSatisfying(
                                Finding.Missing.class,
                                missing -> assertThat(missing.wouldFill().ja()).isNotBlank()));
    }

    @Test
    void everyInputSaysWhenAndFromWhere() {
        var explanation = explain(dossier(account(Platform.INSTAGRAM, 50_000L, 900L, 100L)));
        assertThat(explanation.score().components())
                .filteredOn(component -> component.metric() == Metric.ENGAGEMENT)
                .flatExtracting(component -> component.finding().inputs())
                .filteredOn(input -> !((Input) input).id().startsWith("benchmark"))
                .allSatisfy(input -> {
                    assertThat(((Input) input).capturedAt()).isEqualTo(CAPTURED);
                    assertThat(((Input) input).source()).isEqualTo("import:list.csv");
                });
        assertThat(explanation.expectedEngagements()).isEqualTo(1_000);
    }

    @Test
    void theSameInputsGiveTheSameHashAndAnotherInputAnother() {
        var one = dossier(account(Platform.INSTAGRAM, 50_000L, 900L, 100L));
        var other = dossier(account(Platform.INSTAGRAM, 50_000L, 901L, 100L));
        assertThat(explain(one)).isEqualTo(explain(one));
        assertThat(explain(one).inputHash()).isNotEqualTo(explain(other).inputHash());
    }

    @Test
    void theAccountOnAWantedPlatformIsJudgedEvenIfAnotherIsLarger() {
        var creator =
                dossier(account(Platform.YOUTUBE, 900_000L, 1L, 1L), account(Platform.INSTAGRAM, 20_000L, 1L, 1L));
        assertThat(explain(creator).tier()).extracting(TierPosition::followers).isEqualTo(20_000L);
    }

    @Test
    void theSentenceNamesWhatIsMissingInBothLanguages() {
        var sentence = explain(dossier()).sentence();
        assertThat(sentence.ja()).contains("50.0点").contains("未取得").contains("エンゲージメント率");
        assertThat(sentence.en()).contains("50.0 points").contains("missing").contains("Engagement rate");
    }

    @Test
    void theTierOfAnAccountAboveTheCutOffIsJudgedByItsDistance() {
        var above = explain(dossier(account(Platform.INSTAGRAM, 100_200L, null, null)));
        var inside = explain(dossier(account(Platform.INSTAGRAM, 99_999L, null, null)));
        var far = explain(dossier(account(Platform.INSTAGRAM, 500_000L, null, null)));
        assertThat(level(inside, Metric.TIER)).isGreaterThan(level(above, Metric.TIER));
        assertThat(level(above, Metric.TIER)).isGreaterThan(level(far, Metric.TIER));
        assertThat(level(far, Metric.TIER)).isZero();
    }

    private static int level(Explanation explanation, Metric metric) {
        return explanation.score().components().get(metric.ordinal()).level().value();
    }

    private static Explanation explain(Dossier creator) {
        var brief = new Brief(
                "test",
                100_000,
                TODAY,
                TODAY,
                Set.of(Platform.INSTAGRAM),
                Set.of(Tier.MICRO),
                Set.of(),
                null,
                List.of());
        var peers = new PeerGroup[Yardstick.GROUPS];
        Arrays.setAll(peers, _ -> PeerGroup.of(new long[] {10_000, 20_000, 30_000}));
        var typical = new Baseline.Mean(400_000, 100);
        var none = new Baseline.Mean(0, 0);
        var appraisal = new Appraisal(
                brief,
                new Yardstick(1, ParameterEdition.USUAL, 100, (int) TODAY.toEpochDay() - 30, peers, peers, peers),
                new Baseline(none, none, none, typical, none, none),
                TierCutoffs.CUSTOMARY,
                TODAY);
        var weights = ParameterEdition.USUAL.defaultWeights().with(Metric.PLATFORM, 0);
        return Explanation.of(UUID.fromString("00000000-0000-7000-8000-000000000009"), creator, appraisal, weights);
    }

    private static Dossier dossier(Dossier.Account... accounts) {
        return new Dossier(CREATOR, "写真家", null, null, List.of(), true, List.of(accounts), null, List.of());
    }

    private static Dossier.Account account(
            Platform platform, @Nullable Long followers, @Nullable Long likes, @Nullable Long comments) {
        var id = new UUID(1, platform.ordinal());
        return new Dossier.Account(
                id,
                platform,
                "photo",
                new AccountFigures(
                        CREATOR,
                        id,
                        1,
                        platform,
                        CAPTURED,
                        "import:list.csv",
                        followers,
                        30,
                        null,
                        likes,
                        comments,
                        null,
                        null,
                        null,
                        null));
    }
}
