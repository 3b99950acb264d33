package dev.kodama.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LetterGuessesTests {
    private final LetterGuesses guesses =
            new LetterGuesses(new StaticListableBeanFactory().getBeanProvider(java.time.Clock.class));

    @Test
    void twentyMistakesAreFreeAndTheNextOneMeansWaiting() {
        miss(LetterGuesses.FREE);
        assertThat(guesses.mustWait("a")).isFalse();
        miss(1);
        assertThat(guesses.mustWait("a")).isTrue();
    }

    @Test
    void othersAreNotAffected() {
        miss(LetterGuesses.FREE + 1);
        assertThat(guesses.mustWait("b")).isFalse();
    }

    private void miss(int times) {
        for (var n = 0; n < times; n++) {
            guesses.miss("a");
        }
    }
}
