package dev.kodama.creators.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTests {
    private static final int PATIENCE = 2;

    @ParameterizedTest
    @CsvSource({
        // As long as it is to collect all who match.
        "100, 200, true",
        "100, 201, false",
        // Of many who match not all are collected, so a walk may not get longer with them.
        "500, 1000, true",
        "5000, 1000, true",
        "5000, 1001, false",
        // Of fewer than three nothing can be told.
        "3, 3, true",
        "2, 2, false"
    })
    void aWalkIsShorterAsLongAsFewStandInTheWay(long matching, long ahead, boolean shorter) {
        assertThat(guess(matching, ahead).walkIsShorter(PATIENCE)).isEqualTo(shorter);
    }

    @Test
    void moreArePassedOverWhereOneIsDearToCollect() {
        assertThat(guess(5000, 8000).walkIsShorter(16)).isTrue();
        assertThat(guess(5000, 8001).walkIsShorter(16)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 600, true", "100, 601, false"})
    void theNearOnesAreCollectedUnlessTheOrderItselfIsLongToRead(long matching, long ahead, boolean shorter) {
        assertThat(guess(matching, ahead).nearIsShorter()).isEqualTo(shorter);
    }

    @Test
    void ofFewNobodyIsNear() {
        assertThat(new Guess(5, Guess.placeOf(51), 5, null).nearIsShorter()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 2", "51, 3, 7", "501, 31, 29"})
    void thePlaceIsAtTwiceWhatAPageNeedsAndTheEdgeWhereItIsAlmostSurelyFull(int creators, int place, int edge) {
        assertThat(Guess.placeOf(creators)).isEqualTo(place);
        assertThat(Guess.edgeOf(creators)).isEqualTo(edge);
    }

    private static Guess guess(long matching, long ahead) {
        return new Guess(matching, Guess.placeOf(51), ahead, DSL.trueCondition());
    }
}
