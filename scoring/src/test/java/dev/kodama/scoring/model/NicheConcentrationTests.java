package dev.kodama.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NicheConcentrationTests {
    private static final AudienceCell WOMEN = cell(0, 500_000);
    private static final AudienceCell MEN = cell(1, 500_000);

    @Test
    void whatIsLikeTheUsualIsNoNiche() {
        assertThat(NicheConcentration.of(
                        List.of(WOMEN, MEN), Map.of(WOMEN.withoutShare(), 0.5, MEN.withoutShare(), 0.5)))
                .isZero();
    }

    @Test
    void whatHasNothingInCommonIsAllNiche() {
        assertThat(NicheConcentration.of(List.of(WOMEN), Map.of(MEN.withoutShare(), 1.0)))
                .isEqualTo(1);
    }

    /// P = (1, 0), Q = (½, ½): JSD = ½ (log2(4/3) + ½ log2(2/3) + ½) = 0.31128.
    @Test
    void halfInCommonIsAsLinDefinesIt() {
        assertThat(NicheConcentration.of(List.of(WOMEN), Map.of(WOMEN.withoutShare(), 0.5, MEN.withoutShare(), 0.5)))
                .isEqualTo(0.311278, within(1e-6));
    }

    @Test
    void whatIsNotMeasuredIsTakenToBeSpreadLikeWhatIs() {
        var half = List.of(cell(0, 250_000), cell(1, 250_000));
        assertThat(NicheConcentration.of(half, Map.of(WOMEN.withoutShare(), 0.5, MEN.withoutShare(), 0.5)))
                .isZero();
        assertThatThrownBy(() -> NicheConcentration.of(List.of(cell(0, 0)), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void itLiesBetweenNoneAndAllAndIsSymmetric(
            @ForAll @Size(6) List<@IntRange(max = 1_000) Integer> one,
            @ForAll @Size(6) List<@IntRange(max = 1_000) Integer> other) {
        var sumOfOne = one.stream().mapToInt(Integer::intValue).sum();
        var sumOfOther = other.stream().mapToInt(Integer::intValue).sum();
        if (sumOfOne == 0 || sumOfOther == 0) {
            return;
        }
        var there = NicheConcentration.of(cells(one), shares(other, sumOfOther));
        var back = NicheConcentration.of(cells(other), shares(one, sumOfOne));
        assertThat(there).isBetween(0.0, 1.0);
        assertThat(there).isEqualTo(back, within(1e-9));
    }

    private static List<AudienceCell> cells(List<Integer> shares) {
        var cells = new ArrayList<AudienceCell>();
        for (var i = 0; i < shares.size(); i++) {
            cells.add(cell(i, shares.get(i)));
        }
        return cells;
    }

    private static Map<AudienceCell, Double> shares(List<Integer> shares, double sum) {
        var map = new HashMap<AudienceCell, Double>();
        cells(shares).forEach(cell -> map.put(cell.withoutShare(), cell.sharePpm() / sum));
        return map;
    }

    private static AudienceCell cell(int age, int share) {
        return new AudienceCell(AgeBand.values()[age], Gender.FEMALE, "art", "JP", share);
    }
}
