package dev.kodama.creators.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellLineTests {
    @Test
    void whatIsWrittenIsReadBack() {
        var cells = new ArrayList<AudienceCell>();
        for (var age : AgeBand.values()) {
            for (var gender : Gender.values()) {
                cells.add(new AudienceCell(age, gender, "音楽 & live", "JP-13", cells.size() * 1000));
            }
        }

        assertThat(CellLine.read(CellLine.write(cells))).containsExactlyElementsOf(CellLine.sorted(cells));
    }

    @Test
    void equalAudiencesAreEqualText() {
        var cells = List.of(
                new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "fashion", "JP", 1),
                new AudienceCell(AgeBand.AGE_65_PLUS, Gender.MALE, "cars", "US", 1));
        var turned = new ArrayList<>(cells);
        Collections.reverse(turned);

        assertThat(CellLine.write(turned)).isEqualTo(CellLine.write(cells));
        assertThat(CellLine.write(cells)).isEqualTo("18-24F:fashion:JP:1;65+M:cars:US:1");
    }

    @Test
    void noCellsAreNoText() {
        assertThat(CellLine.read(CellLine.write(List.of()))).isEmpty();
    }
}
