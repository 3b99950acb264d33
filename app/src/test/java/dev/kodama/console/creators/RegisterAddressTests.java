package dev.kodama.console.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.console.parts.Address;
import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.Figure;
import dev.kodama.creators.ListWish;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterAddressTests {
    private static final Onlooker MORI = new Onlooker("mori", Set.of());

    @Test
    void everythingThatCanBeAskedComesBackFromTheAddress() {
        var filter = CreatorFilter.where()
                .text("はな")
                .platforms(Set.of(Platform.X, Platform.TIKTOK))
                .tiers(Set.of(Tier.MICRO))
                .tierMarginPercent(10)
                .topics(Set.of("beauty"))
                .tags(Set.of("vip"))
                .countries(Set.of("JP"))
                .languages(Set.of("ja"))
                .figure(Figure.FOLLOWERS, 1L, 2L)
                .figure(Figure.ENGAGEMENT_RATE, 12_500L, 100_000L)
                .figure(Figure.VIEWS, 100L, null)
                .figure(Figure.REPLY_RATE, null, 500_000L)
                .figure(Figure.PRICE, 0L, 50_000L)
                .maxAgeDays(30)
                .minAgeDays(2)
                .registeredFrom(Instant.parse("2026-11-01T00:00:00Z"))
                .contactable(false)
                .hasRateCard(true)
                .hasAudience(true)
                .audience(new AudienceWish(
                        Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), "JP-13", 125_000))
                .fields(Set.of(
                        new FieldWish(UUID.randomUUID(), "A社", null, null),
                        new FieldWish(UUID.randomUUID(), null, BigDecimal.ONE, BigDecimal.TEN)))
                .lists(Set.of(new ListWish(UUID.randomUUID(), MORI)))
                .filter();
        var sort = new CreatorSort(CreatorSort.Key.NAME, false);

        var address = RegisterAddress.of(filter, sort);

        assertThat(RegisterAddress.filter(address, MORI)).isEqualTo(filter);
        assertThat(RegisterAddress.sort(address)).isEqualTo(sort);
    }

    @Test
    void whatIsNoNumberIsIgnored() {
        var typed = new Address(Map.of("er", List.of("viel"), "fresh", List.of("x"), "since", List.of("gestern")));

        assertThat(RegisterAddress.filter(typed, MORI)).isEqualTo(CreatorFilter.NONE);
    }
}
