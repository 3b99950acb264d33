package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at one creator with one brief in hand and says what each metric finds.
///
/// @param baseline of that brief
/// @param today the business day in Tokyo
public record Appraisal(Brief brief, Yardstick yardstick, Baseline baseline, TierCutoffs cutoffs, LocalDate today) {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final double MILLION = 1_000_000;

    public Map<Metric, Finding> of(Dossier creator) {
        var account = creator.judgedAccount(brief.platforms());
        var findings = new EnumMap<Metric, Finding>(Metric.class);
        findings.put(Metric.AUDIENCE_FIT, audienceFit(creator));
        findings.put(Metric.ENGAGEMENT, engagement(account));
        findings.put(Metric.REPLY_RATE, replyRate(account));
        findings.put(Metric.TOPICS, topics(creator));
        findings.put(Metric.TIER, tier(account));
        findings.put(Metric.PLATFORM, platform(creator));
        findings.put(Metric.LANGUAGE, language(creator));
        findings.put(Metric.PRICE, price(creator, account));
        findings.put(Metric.FRESHNESS, freshness(account));
        findings.put(Metric.AUDIENCE_QUALITY, audienceQuality(account));
        return findings;
    }

    /// What the brief leaves open does not count; the rest is asked of everyone.
    public static boolean asks(Brief brief, Metric metric) {
        return switch (metric) {
            case AUDIENCE_FIT -> !brief.target().isEmpty();
            case TOPICS -> !brief.topics().isEmpty();
            case TIER -> !brief.tiers().isEmpty();
            case PLATFORM -> !brief.platforms().isEmpty();
            case LANGUAGE -> brief.language() != null;
            case ENGAGEMENT, REPLY_RATE, PRICE, FRESHNESS, AUDIENCE_QUALITY -> true;
        };
    }

    /// The day on which figures were captured, as an epoch day in Tokyo.
    public static int day(Instant capturedAt) {
        return (int) LocalDate.ofInstant(capturedAt, TOKYO).toEpochDay();
    }

    /// How fresh figures of that day are, against the median day of all creators.
    public static int freshness(int today, int medianDay, int day) {
        return Level.ofLift(1L + Math.max(0, today - medianDay), 1L + Math.max(0, today - day));
    }

    private Finding audienceFit(Dossier creator) {
        return asks(brief, Metric.AUDIENCE_FIT)
                ? new AudienceFit(new Target(brief.target()), baseline.audience(), yardstick.parameters())
                        .of(creator.audience())
                : new Finding.NotAsked();
    }

    /// An account without figures is not weighed by its followers either: nobody could say whose peer it is.
    private Finding audienceQuality(Dossier.@Nullable Account account) {
        var measured = account == null || account.figures() == null ? null : account.quality();
        return measured == null
                ? new Finding.Missing(new Text("フォロワーの標本を調べる", "Look at a sample of the followers"), List.of())
                : QualityFinding.of(measured, baseline.suspects());
    }

    private Finding engagement(Dossier.@Nullable Account account) {
        var wouldFill = new Text(
                "直近の投稿（インサイトなど）を取り込むか、平均反応数と分母を取得する",
                "Bring in recent posts, or capture average interactions and what they are divided by");
        var figures = account == null ? null : account.figures();
        if (account == null || figures == null) {
            return new Finding.Missing(wouldFill, List.of());
        }
        var rate = account.engagement();
        var tier = tierOf(figures);
        if (rate == null || tier == null) {
            return new Finding.Missing(wouldFill, EngagementInputs.ofAverages(figures));
        }
        var peers = yardstick.engagement()[Yardstick.group(figures.platform(), tier)];
        return new Finding.Known(
                new Level(
                        peers.percentile(rate.lowPpm(yardstick.parameters())),
                        peers.percentile(rate.ppm()),
                        peers.percentile(rate.highPpm(yardstick.parameters()))),
                Stream.concat(EngagementInputs.of(account, figures, rate).stream(), benchmark(figures).stream())
                        .toList(),
                new Finding.Peers(figures.platform(), tier, peers.size()));
    }

    /// For the reader only: it moves no level.
    private List<Input> benchmark(AccountFigures figures) {
        var followers = figures.followers();
        var band = followers == null ? null : Benchmarks.of(figures.platform(), followers);
        if (band == null) {
            return List.of();
        }
        var parameters = yardstick.parameters();
        return List.of(
                Input.of("benchmark_low", "公開ベンチマーク下限", "Public benchmark, lower end", ratio(band.lowPpm(parameters)))
                        .from(band.low().source()),
                Input.of("benchmark_high", "公開ベンチマーク上限", "Public benchmark, upper end", ratio(band.highPpm(parameters)))
                        .from(band.high().source()));
    }

    private Finding replyRate(Dossier.@Nullable Account account) {
        var wouldFill = new Text(
                "コメントのファイルを取り込むか、返信状況を調べる", "Bring in comments, or look at how many of them the account answers");
        var figures = account == null ? null : account.figures();
        var replies = account == null ? null : account.replies();
        var tier = figures == null ? null : tierOf(figures);
        if (account == null || figures == null || replies == null || tier == null) {
            return new Finding.Missing(wouldFill, List.of());
        }
        var interval = replies.interval();
        var peers = yardstick.reply()[Yardstick.group(figures.platform(), tier)];
        var level = peers.percentile(interval.lowPpm());
        return new Finding.Known(
                // The lower bound can only rise with more comments, and not above the upper bound.
                new Level(level, level, peers.percentile(interval.highPpm())),
                ReplyInputs.of(account, figures, replies),
                new Finding.Peers(figures.platform(), tier, peers.size()));
    }

    private Finding topics(Dossier creator) {
        if (!asks(brief, Metric.TOPICS)) {
            return new Finding.NotAsked();
        }
        if (creator.topics().isEmpty()) {
            return new Finding.Missing(
                    new Text("クリエイターの話題を登録する", "Note what the creator makes things about"), List.of());
        }
        var covered = brief.topics().stream().filter(creator.topics()::contains).count();
        return lift(
                1_000_000L * covered / brief.topics().size(),
                baseline.topics(),
                Input.of("wanted_topics", "求める話題", "Wanted topics", String.join(", ", new TreeSet<>(brief.topics()))),
                Input.of(
                        "topics",
                        "クリエイターの話題",
                        "The creator's topics",
                        String.join(", ", new TreeSet<>(creator.topics()))));
    }

    private Finding tier(Dossier.@Nullable Account account) {
        if (!asks(brief, Metric.TIER)) {
            return new Finding.NotAsked();
        }
        var figures = account == null ? null : account.figures();
        var followers = figures == null ? null : figures.followers();
        if (figures == null || followers == null) {
            return new Finding.Missing(new Text("フォロワー数を取得する", "Capture the follower count"), List.of());
        }
        var wanted = new WantedTiers(brief.tiers(), cutoffs);
        return lift(
                wanted.closenessPpm(followers),
                baseline.tier(),
                Input.of("wanted_tiers", "求める規模", "Wanted tiers", names(brief.tiers())),
                Input.of("followers", "フォロワー数", "Followers", followers)
                        .measured(figures.capturedAt(), figures.source()),
                Input.of(
                        "followers_off",
                        "境界までのフォロワー数（0=範囲内）",
                        "Followers off the wanted tier (0 = inside)",
                        wanted.distance(followers)));
    }

    private Finding platform(Dossier creator) {
        if (!asks(brief, Metric.PLATFORM)) {
            return new Finding.NotAsked();
        }
        var covered = brief.platforms().stream()
                .filter(wanted -> creator.accounts().stream().anyMatch(account -> account.platform() == wanted))
                .toList();
        return lift(
                1_000_000L * covered.size() / brief.platforms().size(),
                baseline.platforms(),
                Input.of("wanted_platforms", "求めるプラットフォーム", "Wanted platforms", names(brief.platforms())),
                Input.of("platforms", "アカウントのあるもの", "Of these with an account", names(covered)));
    }

    private Finding language(Dossier creator) {
        var wanted = brief.language();
        if (wanted == null) {
            return new Finding.NotAsked();
        }
        var language = creator.language();
        if (language == null) {
            return new Finding.Missing(new Text("クリエイターの言語を登録する", "Note the creator's language"), List.of());
        }
        return lift(
                language.equals(wanted) ? 1_000_000 : 0,
                baseline.language(),
                Input.of("wanted_language", "求める言語", "Wanted language", wanted),
                Input.of("language", "クリエイターの言語", "The creator's language", language));
    }

    private static Finding lift(long observedPpm, Baseline.Mean typical, Input... inputs) {
        var all = new ArrayList<>(List.of(inputs));
        all.add(Input.of("baseline", "平均的なクリエイター", "The average creator", ratio(typical.ppm()))
                .over(typical.n()));
        return new Finding.Known(Level.exact(Level.ofLift(observedPpm, typical.ppm())), List.copyOf(all), null);
    }

    private Finding price(Dossier creator, Dossier.@Nullable Account account) {
        var wouldFill = new Text("該当プラットフォームの料金表を登録する", "Enter a rate card for the platform");
        var figures = account == null ? null : account.figures();
        var followers = figures == null ? null : figures.followers();
        var yen = account == null ? null : AskingPrice.yen(creator.rates(), account.platform(), today);
        if (figures == null || followers == null || followers < 1 || yen == null) {
            return new Finding.Missing(wouldFill, List.of());
        }
        var tier = cutoffs.tierOf(followers);
        var peers = yardstick.price()[Yardstick.group(figures.platform(), tier)];
        var perFollower = AskingPrice.perFollower(yen, followers);
        var level = price(yen, brief.budgetYen(), peers.percentile(perFollower));
        return new Finding.Known(
                Level.exact(level),
                List.of(
                        Input.of("price", "料金（税抜・円）", "Price in yen without tax", yen),
                        Input.of("price_per_follower", "フォロワー単価（円）", "Price per follower in yen", perFollower / 1000.0),
                        Input.of("followers", "フォロワー数", "Followers", followers)
                                .measured(figures.capturedAt(), figures.source()),
                        Input.of("budget", "予算総額（円）", "The whole budget in yen", brief.budgetYen())),
                new Finding.Peers(figures.platform(), tier, peers.size()));
    }

    /// Cheaper than the peers is better; more than the whole budget is out of the question.
    public static int price(long yen, long budgetYen, int percentile) {
        return yen > budgetYen ? 0 : Level.FULL - percentile;
    }

    private Finding freshness(Dossier.@Nullable Account account) {
        var figures = account == null ? null : account.figures();
        if (figures == null) {
            return new Finding.Missing(new Text("数値を取得する", "Capture figures"), List.of());
        }
        var now = (int) today.toEpochDay();
        var day = day(figures.capturedAt());
        return new Finding.Known(
                Level.exact(freshness(now, yardstick.medianDay(), day)),
                List.of(
                        Input.of("age_days", "取得からの日数", "Days since captured", Math.max(0, now - day))
                                .measured(figures.capturedAt(), figures.source()),
                        Input.of(
                                        "median_age_days",
                                        "全体の中央値（日）",
                                        "Median of all creators in days",
                                        Math.max(0, now - yardstick.medianDay()))
                                .over(yardstick.creators())),
                null);
    }

    private @Nullable Tier tierOf(AccountFigures figures) {
        var followers = figures.followers();
        return followers == null ? null : cutoffs.tierOf(followers);
    }

    private static String ratio(long ppm) {
        return String.valueOf(ppm / MILLION);
    }

    private static <E extends Enum<E>> String names(Collection<E> constants) {
        return constants.stream()
                .sorted()
                .map(Enum::name)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
