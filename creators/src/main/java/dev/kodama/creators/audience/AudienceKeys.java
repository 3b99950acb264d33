package dev.kodama.creators.audience;

import static java.util.stream.Collectors.joining;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// How audiences are found by what they hold, though an audience is kept as one line.
///
/// Each audience has a key for every age and gender, interest, region and country in it, with the step that its share
/// reaches. Whoever wants women of 25 to 34 in Tokyo who like fashion to be a tenth wants each of those three to be a
/// tenth at least: the keys, an index, find who may do, and [#pattern] finds the cells that decide.
public final class AudienceKeys {
    /// Where steps begin, in parts per million.
    private static final int[] STEPS = {0, 50_000, 100_000, 200_000, 400_000};

    private AudienceKeys() {}

    public static List<String> of(List<AudienceCell> cells) {
        var shares = new HashMap<String, Integer>();
        for (var cell : cells) {
            shares.merge(who(cell.age(), cell.gender()), cell.sharePpm(), Integer::sum);
            shares.merge(interest(cell.interest()), cell.sharePpm(), Integer::sum);
            shares.merge(region(cell.region()), cell.sharePpm(), Integer::sum);
            var country = countryOf(cell.region());
            if (!country.equals(cell.region())) {
                shares.merge(region(country), cell.sharePpm(), Integer::sum);
            }
        }
        var keys = new TreeSet<String>();
        shares.forEach((name, share) -> keys.add(name + "@" + step(share)));
        return List.copyOf(keys);
    }

    /// Of each of these lists an audience that does has at least one key.
    public static List<List<String>> wanted(AudienceWish wish) {
        var all = new ArrayList<List<String>>();
        if (!wish.ages().isEmpty() && !wish.genders().isEmpty()) {
            var who = new ArrayList<String>();
            wish.ages().forEach(age -> wish.genders().forEach(gender -> who.add(who(age, gender))));
            all.add(anyOf(who, wish.minSharePpm()));
        }
        if (!wish.interests().isEmpty()) {
            all.add(anyOf(wish.interests().stream().map(AudienceKeys::interest).toList(), wish.minSharePpm()));
        }
        if (wish.region() != null) {
            all.add(anyOf(List.of(region(wish.region())), wish.minSharePpm()));
        }
        return all;
    }

    /// A regular expression of PostgreSQL for the cells of a [CellLine] that fit; its group is the share.
    public static String pattern(AudienceWish wish) {
        return "(?:^|;)%s%s:%s:%s:(\\d+)"
                .formatted(
                        oneOf(wish.ages().stream().map(CellLine::word).toList(), "[^:;]*"),
                        oneOf(
                                wish.genders().stream()
                                        .map(gender -> String.valueOf(CellLine.letter(gender)))
                                        .toList(),
                                "[FMU]"),
                        oneOf(wish.interests(), "[^:;]*"),
                        wish.region() == null
                                ? "[^:;]*"
                                : literal(wish.region()) + (wish.region().contains("-") ? "" : "(?:-[^:;]*)?"));
    }

    /// If several together make up a share, the largest of them makes up its part of it.
    private static List<String> anyOf(List<String> names, int sharePpm) {
        return names.stream()
                .flatMap(name -> IntStream.range(step(sharePpm / names.size()), STEPS.length)
                        .mapToObj(step -> name + "@" + step))
                .toList();
    }

    private static int step(int sharePpm) {
        var step = STEPS.length - 1;
        while (sharePpm < STEPS[step]) {
            step--;
        }
        return step;
    }

    private static String who(AgeBand age, Gender gender) {
        return "w:" + CellLine.word(age) + CellLine.letter(gender);
    }

    private static String interest(String interest) {
        return "i:" + interest;
    }

    private static String region(String region) {
        return "r:" + region;
    }

    private static String countryOf(String region) {
        return region.split("-", 2)[0];
    }

    private static String oneOf(Collection<String> words, String any) {
        return words.isEmpty()
                ? any
                : words.stream().sorted().map(AudienceKeys::literal).collect(joining("|", "(?:", ")"));
    }

    private static String literal(String word) {
        return word.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1");
    }
}
