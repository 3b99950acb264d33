package dev.kodama.creators.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginalLineTests {
    @Test
    void whatIsWrittenIsReadBack() {
        var marginals = new ArrayList<AudienceMarginal>();
        for (var age : AgeBand.values()) {
            marginals.add(new AudienceMarginal(age, null, null, null, 100_000));
            for (var gender : Gender.values()) {
                marginals.add(new AudienceMarginal(age, gender, null, null, 1));
            }
        }
        marginals.add(new AudienceMarginal(null, Gender.UNSPECIFIED, null, null, 0));
        marginals.add(new AudienceMarginal(null, null, "音楽 & live", null, 900_000));
        marginals.add(new AudienceMarginal(null, null, null, "JP", 700_000));
        marginals.add(new AudienceMarginal(null, null, null, "JP-13", 200_000));

        assertThat(MarginalLine.read(MarginalLine.write(marginals)))
                .containsExactlyElementsOf(MarginalLine.sorted(marginals));
    }

    @Test
    void equalMarginalsAreEqualText() {
        var marginals = List.of(
                new AudienceMarginal(null, null, "cars", null, 5),
                new AudienceMarginal(null, Gender.MALE, null, null, 1),
                new AudienceMarginal(null, Gender.FEMALE, null, null, 1),
                new AudienceMarginal(AgeBand.AGE_65_PLUS, null, null, null, 2));
        var turned = new ArrayList<>(marginals);
        Collections.reverse(turned);

        assertThat(MarginalLine.write(turned)).isEqualTo(MarginalLine.write(marginals));
        assertThat(MarginalLine.write(marginals)).isEqualTo("65+:::2;F:::1;M:::1;:cars::5");
    }

    @Test
    void nothingIsNoText() {
        assertThat(MarginalLine.write(List.of())).isEmpty();
        assertThat(MarginalLine.read("")).isEmpty();
    }
}
