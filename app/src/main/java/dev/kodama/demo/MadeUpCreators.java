package dev.kodama.demo;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.demo.MadeUpCreator.Account;
import dev.kodama.demo.MadeUpCreator.Cell;
import dev.kodama.demo.MadeUpCreator.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A seeded sequence of made-up creators: the same seed gives the same people, from whichever number one begins, so
/// that a benchmark or a demo can be repeated anywhere.
public final class MadeUpCreators {
    private static final List<String> TOPICS = List.of(
            "fashion",
            "beauty",
            "food",
            "travel",
            "fitness",
            "sports",
            "gaming",
            "music",
            "anime",
            "books",
            "education",
            "business",
            "finance",
            "photography",
            "technology",
            "parenting",
            "pets",
            "art",
            "home",
            "comedy",
            "health",
            "outdoor",
            "cars",
            "movies");
    private static final List<String> FAMILY = List.of(
            "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "林",
            "斎藤", "清水", "山崎", "森", "池田", "橋本", "阿部", "石川", "山下", "中島", "石井", "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤",
            "村上", "遠藤", "青木", "坂本");
    private static final List<String> GIVEN = List.of(
            "あおい", "ひなた", "さくら", "ゆい", "はると", "みお", "りん", "そら", "ゆうと", "めい", "いつき", "つむぎ", "かえで", "れん", "ことは", "なぎ",
            "みなと", "ひより", "あかり", "しおり", "カイト", "リサ", "ユウキ", "ナナ", "マコト", "アヤ", "ケン", "ミカ", "ルイ", "サラ");
    private static final List<String> ROMAJI = List.of(
            "aoi", "hinata", "sakura", "yui", "haruto", "mio", "rin", "sora", "yuto", "mei", "itsuki", "tsumugi",
            "kaede", "ren", "kotoha", "nagi", "minato", "hiyori", "akari", "shiori", "kaito", "lisa", "yuki", "nana",
            "makoto", "aya", "ken", "mika", "rui", "sara");
    private static final List<String> REGIONS = List.of(
            "JP-13", "JP-27", "JP-14", "JP-23", "JP-11", "JP-12", "JP-28", "JP-01", "JP-40", "JP-22", "TW", "US", "KR");
    private static final Platform[] PLATFORMS = {
        Platform.INSTAGRAM,
        Platform.INSTAGRAM,
        Platform.INSTAGRAM,
        Platform.YOUTUBE,
        Platform.YOUTUBE,
        Platform.TIKTOK,
        Platform.TIKTOK,
        Platform.X,
        Platform.X
    };

    private final long seed;

    public MadeUpCreators(long seed) {
        this.seed = seed;
    }

    /// Creators number `from` (inclusive) to `to` (exclusive), lazily.
    public Stream<MadeUpCreator> range(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::number);
    }

    /// The creator of that number.
    public MadeUpCreator number(long number) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        var given = random.nextInt(GIVEN.size());
        var topics = topics(random);
        var accounts = accounts(random, number, ROMAJI.get(given));
        var name = FAMILY.get(random.nextInt(FAMILY.size())) + GIVEN.get(given);
        return new MadeUpCreator(
                number, name, "ja", "JP", topics, accounts, audience(random, topics), 200 + random.nextInt(1_800));
    }

    /// Made-up figures around an account that exists, where only its size is known.
    public MadeUpCreator around(Platform platform, String handle, long followers) {
        long number = handle.hashCode();
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        return new MadeUpCreator(
                number,
                handle,
                "ja",
                "JP",
                List.of(),
                List.of(account(random, platform, handle, followers)),
                audience(random, List.of("gaming", "anime", "music")),
                200 + random.nextInt(1_800));
    }

    /// A growth history of one account, oldest first, ending on `last` at today's followers.
    ///
    /// @param months how many snapshots, a month apart
    public List<Snapshot> history(MadeUpCreator creator, Account account, LocalDate last, int months) {
        var random = new SplittableRandom(
                seed ^ (creator.number() * 31 + account.platform().ordinal()));
        var snapshots = new ArrayList<Snapshot>(months);
        double followers = account.followers();
        for (int month = 0; month < months; month++) {
            snapshots.add(new Snapshot(account, last.minusMonths(month), Math.round(followers)));
            followers /= 1.005 + random.nextDouble() * 0.05;
        }
        return snapshots.reversed();
    }

    private static List<String> topics(RandomGenerator random) {
        var first = TOPICS.get(random.nextInt(TOPICS.size()));
        var second = TOPICS.get(random.nextInt(TOPICS.size()));
        return random.nextInt(3) == 0 || first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /// Three in ten have a second account, so a million creators have about 1.3 million accounts.
    private static List<Account> accounts(SplittableRandom random, long number, String romaji) {
        // log-normal with the median at 14 000: about half nano, two fifths micro, the rest above
        long followers = Math.clamp(Math.round(Math.exp(9.55 + 1.35 * random.nextGaussian())), 120, 8_000_000);
        var main = PLATFORMS[random.nextInt(PLATFORMS.length)];
        var handle = romaji + "." + Long.toString(number, 36);
        var accounts = new ArrayList<Account>(2);
        accounts.add(account(random, main, handle, followers));
        if (random.nextInt(10) < 3) {
            var other = main == Platform.X ? Platform.YOUTUBE : Platform.X;
            accounts.add(account(random, other, handle, Math.max(50, followers * (20 + random.nextInt(60)) / 100)));
        }
        return accounts;
    }

    private static Account account(SplittableRandom random, Platform platform, String handle, long followers) {
        // engagement falls with size, the reason why micro works: about 4 % at 1 000 followers, 1 % at a million
        double rate = 0.04 * Math.pow(1_000.0 / followers, 0.2) * Math.exp(0.4 * random.nextGaussian());
        double views = followers * Math.exp(-1.2 + 0.5 * random.nextGaussian());
        double interactions =
                rate * (platform.engagementDenominator() == Platform.Denominator.VIEWS ? views : followers);
        int comments = 20 + random.nextInt(180);
        return new Account(
                platform,
                handle,
                url(platform, handle),
                followers,
                10 + random.nextInt(21),
                Math.round(views),
                Math.round(interactions * 0.9),
                Math.round(interactions * 0.06),
                Math.round(interactions * 0.04),
                comments,
                (int) Math.round(comments
                        * Math.clamp(0.55 - Math.log10(followers) * 0.07 + 0.15 * random.nextGaussian(), 0, 1)),
                Math.max(1_000, Math.round(followers * (1.5 + random.nextDouble() * 2.5) / 1_000) * 1_000));
    }

    private static String url(Platform platform, String handle) {
        return switch (platform) {
            case INSTAGRAM -> "https://www.instagram.com/" + handle;
            case YOUTUBE -> "https://www.youtube.com/@" + handle;
            case TIKTOK -> "https://www.tiktok.com/@" + handle;
            case X -> "https://x.com/" + handle;
            case FACEBOOK -> "https://www.facebook.com/" + handle;
            case BLOG -> "https://" + handle + ".example/";
            case TWITCH -> "https://www.twitch.tv/" + handle;
        };
    }

    /// Three to six joint cells around a main age and gender; most interests are the creator's own topics.
    private static List<Cell> audience(SplittableRandom random, List<String> topics) {
        var ages = AgeBand.values();
        int age = 1 + random.nextInt(4);
        var gender = random.nextBoolean() ? Gender.FEMALE : Gender.MALE;
        int left = 1_000_000;
        var cells = new ArrayList<Cell>();
        int count = 3 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int share = left * (20 + random.nextInt(30)) / 100;
            left -= share;
            var cell = new Cell(
                    ages[Math.clamp(age + random.nextInt(-1, 2), 0, ages.length - 1)],
                    random.nextInt(4) == 0 ? (gender == Gender.FEMALE ? Gender.MALE : Gender.FEMALE) : gender,
                    random.nextInt(4) == 0
                            ? TOPICS.get(random.nextInt(TOPICS.size()))
                            : topics.get(random.nextInt(topics.size())),
                    REGIONS.get((int) (REGIONS.size() * random.nextDouble() * random.nextDouble())),
                    share);
            if (cells.stream().noneMatch(other -> sameCell(other, cell))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean sameCell(Cell one, Cell other) {
        return one.age() == other.age()
                && one.gender() == other.gender()
                && one.interest().equals(other.interest())
                && one.region().equals(other.region());
    }
}
