package dev.kodama.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.Platform;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What the demo has to show on every screen is in its files.
class DemoCastTests {
    private static final Instant UNTIL = Instant.parse("2026-10-31T03:00:00Z");

    private final List<MadeUpCreator> cast = DemoCast.all();

    @Test
    void aDozenMeetOnOnePlatformAndOthersOnSeveral() {
        assertThat(DemoCast.photographers())
                .hasSize(12)
                .allMatch(creator -> DemoCast.main(creator).platform() == Platform.INSTAGRAM);
        assertThat(DemoCast.athletes().stream()
                        .map(creator -> DemoCast.main(creator).platform())
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(Collections.disjoint(DemoCast.photographers(), DemoCast.athletes()))
                .isTrue();
    }

    @Test
    void competitorsAndOthersHaveTakenPeopleOfTheSameKind() {
        assertThat(DemoCast.boundToACompetitor()).hasSize(5).doesNotContainAnyElementsOf(cast);
        assertThat(DemoCast.busyElsewhere())
                .hasSize(4)
                .doesNotContainAnyElementsOf(cast)
                .doesNotContainAnyElementsOf(DemoCast.boundToACompetitor());
    }

    @Test
    void everyFollowerIsListedOnce() {
        var lists = followers();
        assertThat(lists).hasSameSizeAs(cast);
        for (var creator : cast) {
            assertThat(lists.get(DemoCast.main(creator).handle()))
                    .hasSize((int) DemoCast.main(creator).followers());
        }
    }

    @Test
    void someShareManyFollowersAndSomeHardlyAny() {
        var lists = List.copyOf(followers().values());
        var shares = new ArrayList<Double>();
        for (var i = 0; i < lists.size(); i++) {
            for (var j = 0; j < i; j++) {
                var shared = new HashSet<>(lists.get(i));
                shared.retainAll(lists.get(j));
                shares.add((double) shared.size()
                        / Math.min(lists.get(i).size(), lists.get(j).size()));
            }
        }
        assertThat(Collections.min(shares)).isLessThan(0.02);
        assertThat(Collections.max(shares)).isBetween(0.1, 0.6);
    }

    @Test
    void everybodyHasThirtyPostsOrMoreAndSomeAnswers() {
        var posts = lines(out -> MadeUpPosts.writePosts(cast.stream(), UNTIL, out));
        assertThat(posts.stream()
                        .collect(groupingBy(line -> line.split(",")[1]))
                        .values())
                .hasSameSizeAs(cast)
                .allMatch(ofOne -> ofOne.size() >= 30 && ofOne.size() <= 60);
        var comments = lines(out -> MadeUpPosts.writeComments(cast.stream(), UNTIL, out));
        var answers = comments.stream().filter(line -> line.split(",")[6].equals("1"));
        assertThat((double) answers.count() / comments.size()).isBetween(0.05, 0.4);
    }

    @Test
    void someHaveGrownAsNobodyGrows() {
        var days = lines(out -> MadeUpDays.write(cast, LocalDate.of(2026, 10, 31), out));
        assertThat(days).hasSize(150 * cast.size());
        var jumps = 0;
        for (var i = 1; i < days.size(); i++) {
            var before = days.get(i - 1).split(",");
            var after = days.get(i).split(",");
            if (before[1].equals(after[1]) && Double.parseDouble(after[3]) / Double.parseDouble(before[3]) > 1.1) {
                jumps++;
            }
        }
        assertThat(jumps).isEqualTo(3);
    }

    /// By handle.
    private Map<String, Set<String>> followers() {
        return lines(out -> MadeUpFollowers.write(cast.stream(), out)).stream()
                .map(line -> line.split(","))
                .collect(groupingBy(line -> line[1], mapping(line -> line[2], toSet())));
    }

    /// Without the header.
    private static List<String> lines(Consumer<Writer> file) {
        var out = new StringWriter();
        file.accept(out);
        return out.toString().lines().skip(1).toList();
    }
}
