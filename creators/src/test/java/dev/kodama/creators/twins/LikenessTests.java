package dev.kodama.creators.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.TwinPair.Clue;
import dev.kodama.creators.TwinPair.Rule;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.twins.Clues.Kind;
import dev.kodama.creators.twins.Likeness.Places;
import dev.kodama.creators.twins.Likeness.Shown;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTests {
    private static final Places ON_X = new Places(Set.of(Platform.X), false, false);
    private static final Places ON_INSTAGRAM = new Places(Set.of(Platform.INSTAGRAM), false, false);
    private static final Places CHANNEL = new Places(Set.of(Platform.YOUTUBE), true, false);
    private static final Places YOUTUBE_HANDLE = new Places(Set.of(Platform.YOUTUBE), false, true);
    private static final Shown HANA = new Shown("はな", "ハナ");

    @Test
    void oneClueCountsItsWeight() {
        assertThat(Likeness.of(Map.of(Kind.HANDLE, HANA), ON_X, ON_INSTAGRAM).score())
                .isEqualTo(60);
    }

    @Test
    void cluesAddUpAsIndependentOnes() {
        // 1 − 0.4 · 0.6
        assertThat(Likeness.of(Map.of(Kind.HANDLE, HANA, Kind.NAME, HANA), ON_X, ON_INSTAGRAM)
                        .score())
                .isEqualTo(76);
    }

    @Test
    void whatIsSaidOnceIsNotCountedTwice() {
        var likeness = Likeness.of(
                Map.of(Kind.HANDLE, HANA, Kind.STEM, HANA, Kind.NAME, HANA, Kind.READING, HANA), ON_X, ON_INSTAGRAM);

        assertThat(likeness.score()).isEqualTo(76);
        assertThat(likeness.clues()).extracting(Clue::rule).containsExactly(Rule.SAME_HANDLE, Rule.SAME_NAME);
    }

    @Test
    void aCommonPlatformSpeaksAgainstIt() {
        var likeness = Likeness.of(Map.of(Kind.HANDLE, HANA), ON_X, ON_X);

        assertThat(likeness.score()).isEqualTo(30);
        assertThat(likeness.clues()).contains(new Clue(Rule.SAME_PLATFORM, "X"));
        assertThat(likeness.isWorthALook()).isTrue();
    }

    @Test
    void aNameAloneOnOnePlatformIsNotWorthALook() {
        assertThat(Likeness.of(Map.of(Kind.NAME, HANA), ON_X, ON_X).isWorthALook())
                .isFalse();
        assertThat(Likeness.of(Map.of(Kind.NAME, HANA), ON_X, ON_INSTAGRAM).isWorthALook())
                .isTrue();
    }

    @Test
    void aChannelIdAndAHandleAreTwoNamesOfOneChannel() {
        var likeness = Likeness.of(Map.of(Kind.NAME, HANA), CHANNEL, YOUTUBE_HANDLE);

        // 1 − 0.5 · 0.6, and YouTube in common speaks against nothing
        assertThat(likeness.score()).isEqualTo(70);
        assertThat(likeness.clues()).extracting(Clue::rule).containsExactly(Rule.CHANNEL_AND_HANDLE, Rule.SAME_NAME);
    }

    @Test
    void twoChannelIdsAreTwoChannels() {
        assertThat(Likeness.of(Map.of(Kind.NAME, HANA), CHANNEL, CHANNEL).isWorthALook())
                .isFalse();
    }

    @Test
    void theEvidenceIsShownAsBothWriteIt() {
        assertThat(Likeness.of(Map.of(Kind.NAME, HANA), ON_X, ON_INSTAGRAM)
                        .clues()
                        .getFirst()
                        .evidence())
                .isEqualTo("はな / ハナ");
    }
}
