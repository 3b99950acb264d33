package dev.kodama.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.kodama.demo.MadeUpCreator.Cell;
import dev.kodama.demo.MadeUpFiles.Sheet;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// What else is known of the audiences of some made-up creators: a sample of their followers, or only marginals.
final class MadeUpAudiences {
    private static final int SAMPLE = 150;

    /// Of a hundred followers so many are bought, at most.
    private static final int WORST = 35;

    private MadeUpAudiences() {}

    /// See [Sheet#MARGINALS]: what is left of the joint cells when a platform shows trait by trait.
    static void writeMarginals(Stream<MadeUpCreator> creators, Writer out) {
        var csv = Sheet.MARGINALS.open(out);
        creators.forEach(creator -> {
            var account = creator.accounts().getFirst();
            shares(creator, Cell::age)
                    .forEach((age, ppm) -> csv.writeRecord(
                            account.platform().name(),
                            account.handle(),
                            age.name().replace("AGE_", ""),
                            "",
                            "",
                            percent(ppm)));
            shares(creator, Cell::gender)
                    .forEach((gender, ppm) -> csv.writeRecord(
                            account.platform().name(), account.handle(), "", gender.name(), "", percent(ppm)));
            shares(creator, cell -> cell.region().substring(0, 2))
                    .forEach((country, ppm) -> csv.writeRecord(
                            account.platform().name(), account.handle(), "", "", country, percent(ppm)));
        });
    }

    /// See [Sheet#FOLLOWER_SAMPLES].
    static void writeFollowers(Stream<MadeUpCreator> creators, Writer out) {
        var csv = Sheet.FOLLOWER_SAMPLES.open(out);
        creators.forEach(creator -> {
            var random = new SplittableRandom(creator.number());
            var account = creator.accounts().getFirst();
            var bought = 2 + random.nextInt(WORST);
            for (var i = 0; i < SAMPLE; i++) {
                var profile = random.nextInt(100) < bought ? bought(random) : real(random);
                csv.writeRecord(Stream.concat(Stream.of(account.platform().name(), account.handle()), profile)
                        .toList());
            }
        });
    }

    private static Stream<String> real(SplittableRandom random) {
        return profile(
                random.nextInt(30) != 0,
                random.nextInt(8) == 0 ? random.nextInt(35) : 0,
                random.nextInt(4) == 0 ? 0 : 10 + random.nextInt(120),
                4 + random.nextInt(400),
                60 + random.nextInt(1_500),
                40 + random.nextInt(900));
    }

    private static Stream<String> bought(SplittableRandom random) {
        return profile(
                random.nextBoolean(),
                20 + random.nextInt(40),
                random.nextInt(6) == 0 ? 20 : 0,
                random.nextInt(6),
                random.nextInt(70),
                100 + random.nextInt(2_000));
    }

    private static Stream<String> profile(
            boolean picture, int digits, int description, int posts, int followers, int follows) {
        return Stream.of(
                picture ? "1" : "0",
                digits + "%",
                Integer.toString(description),
                Integer.toString(posts),
                Integer.toString(followers),
                Integer.toString(follows));
    }

    private static <T extends Comparable<T>> TreeMap<T, Integer> shares(MadeUpCreator creator, Function<Cell, T> by) {
        return creator.audience().stream().collect(groupingBy(by, TreeMap::new, summingInt(Cell::sharePpm)));
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).toPlainString() + "%";
    }
}
