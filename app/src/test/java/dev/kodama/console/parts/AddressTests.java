package dev.kodama.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressTests {
    private final Address address = new Address(Map.of("q", List.of("星"), "tier", List.of("micro", "huge", "TOP")));

    @Test
    void knowsConstantsInAnyCaseAndIgnoresWhatIsNone() {
        assertThat(address.all("tier", Tier.class)).containsExactly(Tier.MICRO, Tier.TOP);
        assertThat(address.one("q", Tier.class)).isEmpty();
    }

    @Test
    void takesABlankValueOut() {
        assertThat(address.with("q", " ").values()).doesNotContainKey("q");
        assertThat(address.with("q", null).values()).doesNotContainKey("q");
        assertThat(address.withAll("tier", Set.of()).values()).containsOnlyKeys("q");
    }

    @Test
    void writesConstantsInLowerCase() {
        assertThat(address.withAll("tier", List.of(Tier.NANO)).all("tier")).containsExactly("nano");
    }

    @Test
    void aChangeLeavesTheOldAddressAsItWas() {
        address.with("q", "月");

        assertThat(address.one("q")).contains("星");
    }

    @Test
    void aNumberThatIsNoneIsNotThere() {
        assertThat(address.number("q")).isEmpty();
        assertThat(address.with("min", 10_000).number("min")).contains(10_000L);
    }
}
