package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kodama.campaigns.ContactRules.Approached;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactRulesTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private final ContactRules rules = new ContactRules(14, 60, 3, 30);

    @Test
    void whoWasNeverApproachedIsFree() {
        assertThat(rules.freeOn(List.of())).isNull();
    }

    @Test
    void theCoolDownEndsAfterSoManyDays() {
        assertThat(rules.freeOn(List.of(on(0)))).isEqualTo(MONDAY.plusDays(14));
    }

    @Test
    void aDeclineIsLeftAloneForLongerFromTheDayOfTheDecline() {
        assertThat(rules.freeOn(List.of(on(0, 5)))).isEqualTo(MONDAY.plusDays(65));
    }

    @Test
    void theLatestOfSeveralApproachesCounts() {
        assertThat(rules.freeOn(List.of(on(3), on(0)))).isEqualTo(MONDAY.plusDays(3 + 14));
    }

    @Test
    void aSpentBudgetIsFreeAgainWhenTheOldestOfItsApproachesHasLeftTheWindow() {
        var soon = new ContactRules(0, 0, 3, 30);
        assertThat(soon.freeOn(List.of(on(0), on(5)))).isEqualTo(MONDAY.plusDays(5));
        assertThat(soon.freeOn(List.of(on(0), on(5), on(9)))).isEqualTo(MONDAY.plusDays(30));
        assertThat(soon.freeOn(List.of(on(0), on(5), on(9), on(11)))).isEqualTo(MONDAY.plusDays(5 + 30));
    }

    @Test
    void theStrictestOfTheRulesCounts() {
        assertThat(rules.freeOn(List.of(on(0), on(14), on(28)))).isEqualTo(MONDAY.plusDays(28 + 14));
        assertThat(rules.freeOn(List.of(on(0, 1), on(14), on(28)))).isEqualTo(MONDAY.plusDays(1 + 60));
    }

    @Test
    void rulesThatCannotBeMeantAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactRules(-1, 60, 3, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactRules(14, 60, 0, 30));
    }

    private static Approached on(int day) {
        return on(day, null);
    }

    private static Approached on(int day, @Nullable Integer declined) {
        return new Approached(MONDAY.plusDays(day), declined == null ? null : MONDAY.plusDays(declined));
    }
}
