package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.FollowerProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AudienceQualityTests {
    private static final FollowerRules RULES = FollowerRules.USUAL;
    private static final FollowerProfile REAL =
            new FollowerProfile(true, 0, 2, 0, false, 40, false, false, 120L, 300L, 280L);
    private static final FollowerProfile BOUGHT =
            new FollowerProfile(false, 400_000, 1, 0, false, 0, false, false, 0L, 12L, 900L);

    @Test
    void noSampleIsNoData() {
        assertThat(AudienceQuality.of(List.of(), ParameterEdition.USUAL)).isEmpty();
    }

    @Test
    void aSampleOfWhichNothingIsKnownIsNoData() {
        var blank = new FollowerProfile(true, null, null, null, null, null, null, null, 4L, 200L, null);
        assertThat(AudienceQuality.of(List.of(blank), ParameterEdition.USUAL)).isEmpty();
    }

    @Test
    void oneFollowerSaysNextToNothing() {
        var quality = AudienceQuality.of(List.of(REAL), ParameterEdition.USUAL).orElseThrow();
        assertThat(quality.k()).isEqualTo(1);
        assertThat(quality.n()).isEqualTo(1);
        assertThat(quality.interval().lowPpm()).isLessThan(250_000);
        assertThat(quality.interval().highPpm()).isEqualTo(1_000_000);
    }

    @Test
    void theNumbersInTheRulesAreReadFromTheEdition() {
        var threeSigns = new ParameterEdition(7, Map.of(Parameters.QUALITY_SIGNS.id(), 3L));
        var fourPosts = new ParameterEdition(8, Map.of(Parameters.QUALITY_POSTS.id(), 4L));
        var twoSigns = with(3, 40, 120, 0);
        assertThat(RULES.speakAgainst(twoSigns)).isTrue();
        assertThat(FollowerRules.of(threeSigns).speakAgainst(twoSigns)).isFalse();
        assertThat(FollowerRules.of(fourPosts).fires(FollowerRule.HARDLY_ANY_POSTS, with(4, 300, 280, 0)))
                .isTrue();
        assertThat(FollowerRules.of(fourPosts).fires(FollowerRule.HARDLY_ANY_POSTS, with(5, 300, 280, 0)))
                .isFalse();
        assertThat(AudienceQuality.of(List.of(twoSigns), threeSigns)
                        .orElseThrow()
                        .parameters())
                .isEqualTo(7);
    }

    @Test
    void anEditionThatSetsSomethingElseLeavesTheRulesAsTheyAre() {
        var weights = new ParameterEdition(9, Map.of(Parameters.EMV_LIKE.id(), 1L));
        assertThat(FollowerRules.of(weights).key()).isEqualTo(RULES.key());
    }

    @Test
    void everyRuleIsNamedWithItsCount() {
        var sample = new ArrayList<>(Collections.nCopies(169, REAL));
        sample.addAll(Collections.nCopies(31, BOUGHT));
        Collections.shuffle(sample);
        var quality = AudienceQuality.of(sample, ParameterEdition.USUAL).orElseThrow();
        assertThat(quality.n()).isEqualTo(200);
        assertThat(quality.k()).isEqualTo(169);
        assertThat(quality.ppm()).isEqualTo(845_000);
        assertThat(quality.interval()).isEqualTo(Wilson.of(169, 200));
        assertThat(quality.fired())
                .hasSize(FollowerRule.values().length)
                .containsEntry(FollowerRule.NO_PICTURE, 31)
                .containsEntry(FollowerRule.HARDLY_ANY_POSTS, 31)
                .containsEntry(FollowerRule.ODD_FULL_NAME, 0);
        assertThat(quality.together())
                .contains(new AudienceQuality.Pair(FollowerRule.NO_PICTURE, FollowerRule.HARDLY_ANY_POSTS, 31));
        assertThat(quality.rulesVersion()).isEqualTo(RULES.version());
    }

    @Test
    void theOrderOfTheSampleDoesNotMatter() {
        var sample = new ArrayList<>(List.of(REAL, BOUGHT, BOUGHT));
        var quality = AudienceQuality.of(sample, ParameterEdition.USUAL);
        Collections.reverse(sample);
        assertThat(AudienceQuality.of(sample, ParameterEdition.USUAL)).isEqualTo(quality);
    }

    @Test
    void oneSignAloneSpeaksAgainstNobody() {
        var noPicture = new FollowerProfile(false, 0, 2, 0, false, 40, false, false, 120L, 300L, 280L);
        var noPictureNoWords = new FollowerProfile(false, 0, 2, 0, false, 0, false, false, 120L, 300L, 280L);
        assertThat(RULES.speakAgainst(noPicture)).isFalse();
        assertThat(RULES.speakAgainst(noPictureNoWords)).isTrue();
    }

    @Test
    void whatIsNotKnownIsNoSign() {
        var halfKnown = new FollowerProfile(null, 0, null, null, null, 0, null, null, 120L, 300L, null);
        assertThat(RULES.canJudge(halfKnown)).isTrue();
        assertThat(RULES.fires(FollowerRule.NO_PICTURE, halfKnown)).isNull();
        assertThat(RULES.fires(FollowerRule.FOLLOWS_MANY_MORE, halfKnown)).isNull();
        assertThat(RULES.speakAgainst(halfKnown)).isFalse();
    }

    @Test
    void eachRuleHoldsAtItsEdge() {
        assertThat(RULES.fires(FollowerRule.HARDLY_ANY_POSTS, with(3, 300, 280, 0)))
                .isTrue();
        assertThat(RULES.fires(FollowerRule.HARDLY_ANY_POSTS, with(4, 300, 280, 0)))
                .isFalse();
        assertThat(RULES.fires(FollowerRule.HARDLY_ANY_FOLLOWERS, with(9, 49, 280, 0)))
                .isTrue();
        assertThat(RULES.fires(FollowerRule.HARDLY_ANY_FOLLOWERS, with(9, 50, 280, 0)))
                .isFalse();
        assertThat(RULES.fires(FollowerRule.FOLLOWS_MANY_MORE, with(9, 20, 100, 0)))
                .isTrue();
        assertThat(RULES.fires(FollowerRule.FOLLOWS_MANY_MORE, with(9, 0, 99, 0)))
                .isFalse();
        assertThat(RULES.fires(FollowerRule.FOLLOWS_MANY_MORE, with(9, 100, 499, 0)))
                .isFalse();
        assertThat(RULES.fires(FollowerRule.DIGITS_IN_USER_NAME, with(9, 300, 280, 250_000)))
                .isTrue();
        assertThat(RULES.fires(FollowerRule.DIGITS_IN_USER_NAME, with(9, 300, 280, 249_999)))
                .isFalse();
    }

    @Test
    void fewerSuspectsThanUsualAreBetterThanTypical() {
        var usual = Baseline.Mean.of(150_000, 1);
        assertThat(AudienceQuality.level(170, 200, usual).value()).isEqualTo(Level.TYPICAL);
        assertThat(AudienceQuality.level(190, 200, usual).value()).isEqualTo(7_500);
        assertThat(AudienceQuality.level(100, 200, usual).value()).isLessThan(Level.TYPICAL);
    }

    @Test
    void whereNobodyElseWasSampledNothingIsTypical() {
        assertThat(AudienceQuality.level(170, 200, Baseline.Mean.of(0, 0))).isEqualTo(Level.UNKNOWN);
    }

    @Property
    void theLevelLiesInItsIntervalAndRisesWithEveryGenuineFollower(
            @ForAll @IntRange(min = 1, max = 2_000) int judged,
            @ForAll @IntRange(max = 1_000_000) int usual,
            @ForAll Random random) {
        var genuine = random.nextInt(judged);
        var mean = Baseline.Mean.of(usual, 1);
        var level = AudienceQuality.level(genuine, judged, mean);
        var better = AudienceQuality.level(genuine + 1, judged, mean);
        assertThat(level.value()).isBetween(level.low(), level.high());
        assertThat(better.low()).isGreaterThanOrEqualTo(level.low());
        assertThat(better.value()).isGreaterThanOrEqualTo(level.value());
        assertThat(better.high()).isGreaterThanOrEqualTo(level.high());
    }

    private static FollowerProfile with(long posts, long followers, long follows, int digitsPpm) {
        return new FollowerProfile(true, digitsPpm, 2, 0, false, 40, false, false, posts, followers, follows);
    }
}
