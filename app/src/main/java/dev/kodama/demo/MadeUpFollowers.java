package dev.kodama.demo;

import dev.kodama.demo.MadeUpFiles.Sheet;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// All who follow some accounts. Who likes a topic follows several who speak of it, and a few people follow very many:
/// so lists of one topic overlap, some of them much and some hardly.
final class MadeUpFollowers {
    private static final int FRIENDS_OF_A_TOPIC = 60_000;
    private static final int EVERYBODY = 5_000_000;

    private MadeUpFollowers() {}

    /// See [Sheet#FOLLOWER_LISTS].
    static void write(Stream<MadeUpCreator> creators, Writer out) {
        var csv = Sheet.FOLLOWER_LISTS.open(out);
        creators.forEach(creator -> {
            var account = creator.accounts().getFirst();
            for (var follower : followers(creator, account.followers())) {
                csv.writeRecord(account.platform().name(), account.handle(), follower);
            }
        });
    }

    private static Set<String> followers(MadeUpCreator creator, long count) {
        var random = new SplittableRandom(creator.number());
        var topics = creator.topics();
        var friends = 0.3 + 0.6 * random.nextDouble();
        var followers = LinkedHashSet.<String>newLinkedHashSet((int) count);
        while (followers.size() < count) {
            followers.add(
                    random.nextDouble() < friends
                            ? topics.get(random.nextInt(topics.size())) + ".demo." + eager(random)
                            : "demo." + random.nextInt(EVERYBODY));
        }
        return followers;
    }

    /// The first numbers come up most.
    private static int eager(SplittableRandom random) {
        var chance = random.nextDouble();
        return (int) (FRIENDS_OF_A_TOPIC * chance * chance);
    }
}
