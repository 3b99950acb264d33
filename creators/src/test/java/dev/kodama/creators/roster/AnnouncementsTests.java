package dev.kodama.creators.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.events.FollowerCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnouncementsTests {
    private static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private final Announcements announcements = new Announcements(told::add);

    @Test
    void asManyAsOneEventMayHaveAreOneEvent() {
        announcements.profiles(profiles(CreatorsEvent.MAX_BATCH));

        assertThat(told).hasSize(1);
    }

    @Test
    void oneMoreIsAnotherEvent() {
        var profiles = profiles(CreatorsEvent.MAX_BATCH + 1);
        announcements.profiles(profiles);

        assertThat(told)
                .extracting(event -> ((CreatorProfilesChanged) event).creators().size())
                .containsExactly(CreatorsEvent.MAX_BATCH, 1);
        assertThat(told)
                .flatMap(event -> ((CreatorProfilesChanged) event).creators())
                .isEqualTo(profiles);
    }

    @Test
    void countsOfThePastAreSpreadOverEventsToo() {
        announcements.figures(
                List.of(),
                IntStream.rangeClosed(0, CreatorsEvent.MAX_BATCH)
                        .mapToObj(day -> new FollowerCount(new UUID(0, 1), THEN.minusSeconds(day), day))
                        .toList());

        assertThat(told)
                .extracting(event ->
                        ((AccountFiguresCaptured) event).followerCounts().size())
                .containsExactly(CreatorsEvent.MAX_BATCH, 1);
    }

    @Test
    void nothingIsNoEvent() {
        announcements.profiles(List.of());
        announcements.figures(List.of(), List.of());

        assertThat(told).isEmpty();
    }

    private static List<CreatorProfile> profiles(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new CreatorProfile(
                        new UUID(0, i), 1, "花", null, null, List.of(), true, List.<CreatorProfile.Account>of()))
                .toList();
    }
}
