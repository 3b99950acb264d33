package dev.kodama.campaigns.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void aCampaignMayLastOneDayAndCostNothing() {
        assertThat(PlanRules.faults(plan("春", 0, DAY, DAY, "ja", List.of()))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(PlanRules.faults(plan(" ", -1, DAY, DAY.minusDays(1), "xx", List.of())))
                .containsExactlyInAnyOrder(
                        new Fault("name", Rule.REQUIRED),
                        new Fault("brief.budgetYen", Rule.OUT_OF_RANGE),
                        new Fault("brief.endsOn", Rule.BEFORE_START),
                        new Fault("brief.language", Rule.NOT_A_LANGUAGE));
    }

    @Test
    void theBudgetEndsAtATrillionYen() {
        assertThat(PlanRules.faults(plan("a", 1_000_000_000_000L, DAY, DAY, null, List.of())))
                .isEmpty();
        assertThat(PlanRules.faults(plan("a", 1_000_000_000_001L, DAY, DAY, null, List.of())))
                .containsExactly(new Fault("brief.budgetYen", Rule.OUT_OF_RANGE));
    }

    @Test
    void aRegionIsACountryOrItsSubdivision() {
        assertThat(PlanRules.faults(plan("a", 1, DAY, DAY, null, List.of(cell("JP"), cell("JP-13")))))
                .isEmpty();
        assertThat(PlanRules.faults(plan("a", 1, DAY, DAY, null, List.of(cell("JP"), cell("QQ")))))
                .containsExactly(new Fault("brief.target[1].regions", Rule.NOT_A_REGION));
    }

    @Test
    void atMostFiftyCells() {
        assertThat(PlanRules.faults(plan("a", 1, DAY, DAY, null, Collections.nCopies(50, cell("JP")))))
                .isEmpty();
        assertThat(PlanRules.faults(plan("a", 1, DAY, DAY, null, Collections.nCopies(51, cell("JP")))))
                .containsExactly(new Fault("brief.target", Rule.TOO_MANY));
    }

    @Test
    void exclusivityLastsUpToTwoYears() {
        assertThat(PlanRules.faults(exclusive("日焼け止め", 0))).isEmpty();
        assertThat(PlanRules.faults(exclusive("日焼け止め", 730))).isEmpty();
        assertThat(PlanRules.faults(exclusive("日焼け止め", 731)))
                .containsExactly(new Fault("brief.exclusivity.days", Rule.OUT_OF_RANGE));
        assertThat(PlanRules.faults(exclusive("日焼け止め", -1)))
                .containsExactly(new Fault("brief.exclusivity.days", Rule.OUT_OF_RANGE));
        assertThat(PlanRules.faults(exclusive("a".repeat(61), 1)))
                .containsExactly(new Fault("brief.exclusivity.category", Rule.TOO_LONG));
    }

    @Test
    void aCategoryIsWrittenLikeEveryOtherWordAndABlankOneIsNone() {
        assertThat(PlanRules.tidy(exclusive(" Ｓｕｎscreen ", 30)).brief().exclusivity())
                .isEqualTo(new Exclusivity("sunscreen", 30));
        assertThat(PlanRules.tidy(exclusive(" ", 30)).brief().exclusivity()).isNull();
    }

    @Test
    void wordsAreKeptAsAudienceCellsSayThem() {
        var tidy = PlanRules.tidy(plan(" 春 ", 1, DAY, DAY, " ", List.of(cell(" jp-13 "))));

        assertThat(tidy.name()).isEqualTo("春");
        assertThat(tidy.brief().language()).isNull();
        assertThat(tidy.brief().topics()).containsExactly("fashion");
        assertThat(tidy.brief().target().getFirst().regions()).containsExactly("JP-13");
    }

    private static TargetCell cell(String region) {
        return new TargetCell(Set.of(), Set.of(), Set.of("美容"), Set.of(region));
    }

    private static CampaignPlan exclusive(String category, int days) {
        var brief = plan("a", 1, DAY, DAY, null, List.of()).brief();
        return new CampaignPlan(
                new UUID(0, 1),
                "a",
                new Brief(
                        brief.goal(),
                        1,
                        DAY,
                        DAY,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        List.of(),
                        new Exclusivity(category, days)));
    }

    private static CampaignPlan plan(
            String name,
            long budget,
            LocalDate from,
            LocalDate to,
            @org.jspecify.annotations.Nullable String language,
            List<TargetCell> target) {
        return new CampaignPlan(
                new UUID(0, 1),
                name,
                new Brief("認知", budget, from, to, Set.of(), Set.of(), Set.of("Ｆashion "), language, target));
    }
}
