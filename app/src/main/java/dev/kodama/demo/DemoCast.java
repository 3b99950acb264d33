package dev.kodama.demo;

import dev.kodama.creators.events.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The made-up creators of the demo, and those among them of whom everything is known: posts, comments, every day's
/// count and every follower. It is they whom the campaigns shortlist.
///
/// They are micro accounts of the smaller kind, for those are who answers, and their followers can all be listed.
final class DemoCast {
    static final MadeUpCreators SEQUENCE = new MadeUpCreators(20_261_122);
    static final int MADE_UP = 600;

    private static final long LEAST_FOLLOWERS = 10_000;
    private static final long MOST_FOLLOWERS = 40_000;
    private static final int PHOTOGRAPHERS = 12;
    /// Fees of eight on one platform make a price.
    private static final int ATHLETES_ON_INSTAGRAM = 9;
    private static final int ATHLETES_ELSEWHERE = 3;
    private static final int BOUND = 5;
    private static final int BUSY = 4;
    private static final Set<String> WITH_A_CAMERA = Set.of("photography", "travel", "outdoor", "art");
    private static final Set<String> IN_MOTION = Set.of("sports", "fitness");
    private static final Set<String> FIT_FOR_BOOKS = Set.of("photography", "books");
    private static final Set<Platform> WHERE_BOOKS_ARE_RECOMMENDED =
            Set.of(Platform.INSTAGRAM, Platform.YOUTUBE, Platform.X);

    private DemoCast() {}

    static Stream<MadeUpCreator> everybody() {
        return SEQUENCE.range(0, MADE_UP);
    }

    /// On one platform, so that people who follow several of them can be told.
    static List<MadeUpCreator> photographers() {
        return smallest(PHOTOGRAPHERS, creator -> isOnInstagram(creator) && speaksOf(creator, WITH_A_CAMERA));
    }

    /// On several platforms, so that nobody can tell how many people they reach together.
    static List<MadeUpCreator> athletes() {
        return Stream.concat(
                        smallest(ATHLETES_ON_INSTAGRAM, creator -> isOnInstagram(creator) && isAthlete(creator))
                                .stream(),
                        smallest(ATHLETES_ELSEWHERE, creator -> !isOnInstagram(creator) && isAthlete(creator)).stream())
                .toList();
    }

    /// Would fit the audiobooks well, and have agreed to work for a competitor.
    static List<MadeUpCreator> boundToACompetitor() {
        return wellFitting().limit(BOUND).toList();
    }

    /// Would fit them as well, and have their hands full.
    static List<MadeUpCreator> busyElsewhere() {
        return wellFitting().skip(BOUND).limit(BUSY).toList();
    }

    /// Those of whom everything is known.
    static List<MadeUpCreator> all() {
        return Stream.of(photographers(), athletes()).flatMap(List::stream).toList();
    }

    static MadeUpCreator.Account main(MadeUpCreator creator) {
        return creator.accounts().getFirst();
    }

    /// Besides those whom the campaigns of the demo shortlist; the largest first.
    private static Stream<MadeUpCreator> wellFitting() {
        var cast = Set.copyOf(all());
        return everybody()
                .filter(DemoCast::isOfThatSize)
                .filter(creator -> speaksOf(creator, FIT_FOR_BOOKS)
                        && WHERE_BOOKS_ARE_RECOMMENDED.contains(main(creator).platform())
                        && !cast.contains(creator))
                .sorted(Comparator.comparing(
                                (MadeUpCreator creator) -> main(creator).followers())
                        .reversed());
    }

    private static boolean isOfThatSize(MadeUpCreator creator) {
        var followers = main(creator).followers();
        return followers >= LEAST_FOLLOWERS && followers < MOST_FOLLOWERS;
    }

    private static boolean isAthlete(MadeUpCreator creator) {
        return speaksOf(creator, IN_MOTION) && !speaksOf(creator, WITH_A_CAMERA);
    }

    private static boolean isOnInstagram(MadeUpCreator creator) {
        return main(creator).platform() == Platform.INSTAGRAM;
    }

    private static boolean speaksOf(MadeUpCreator creator, Set<String> topics) {
        return creator.topics().stream().anyMatch(topics::contains);
    }

    /// Photographers before others, and then by their followers.
    private static List<MadeUpCreator> smallest(int count, Predicate<MadeUpCreator> wanted) {
        return everybody()
                .filter(DemoCast::isOfThatSize)
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (MadeUpCreator creator) -> !creator.topics().contains("photography"))
                        .thenComparing(creator -> main(creator).followers()))
                .limit(count)
                .toList();
    }
}
