package dev.kodama.scoring;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.CapturedPost;
import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.AudienceQuality;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.ParameterEdition;
import dev.kodama.scoring.model.QualityMeasurement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Creators made up from a seed, with gaps in what is known of them.
public final class Crowd {
    private static final List<String> TOPICS = List.of("fashion", "gaming", "food", "travel", "tech");
    private static final List<String> REGIONS = List.of("JP", "JP-13", "JP-27", "US");
    private static final List<String> LANGUAGES = List.of("ja", "ja", "ja", "en", "zh");

    private final Random random;
    private final LocalDate today;
    public final List<CreatorProfile> profiles = new ArrayList<>();
    public final List<AccountFigures> figures = new ArrayList<>();
    public final List<Audience> audiences = new ArrayList<>();
    public final List<RateCard> rateCards = new ArrayList<>();
    public final List<ProfileSample> samples = new ArrayList<>();
    public final List<AccountPosts> posts = new ArrayList<>();

    public Crowd(long seed, int creators, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        for (var i = 0; i < creators; i++) {
            add();
        }
    }

    private void add() {
        var creatorId = new UUID(random.nextLong(), random.nextLong());
        var accounts = new ArrayList<CreatorProfile.Account>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var accountId = new UUID(random.nextLong(), random.nextLong());
            var platform = pick(Platform.values());
            accounts.add(new CreatorProfile.Account(accountId, platform, "handle" + random.nextInt(1_000), null));
            if (random.nextInt(6) != 0) {
                figures.add(figures(creatorId, accountId, platform));
            }
            if (random.nextInt(3) == 0) {
                posts.add(posts(accountId, platform));
            }
            if (random.nextInt(3) == 0) {
                samples.add(sample(accountId));
            }
        }
        profiles.add(new CreatorProfile(
                creatorId,
                1,
                "Creator " + profiles.size(),
                orMissing(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                "JP",
                TOPICS.stream().filter(_ -> random.nextInt(4) == 0).toList(),
                random.nextInt(12) != 0,
                accounts));
        if (random.nextInt(3) != 0) {
            audiences.add(audience(creatorId));
        }
        if (random.nextInt(2) == 0) {
            rateCards.add(new RateCard(
                    creatorId,
                    1,
                    accounts.stream()
                            .map(account -> new RateCard.Rate(
                                    account.platform(),
                                    "post",
                                    1_000L * random.nextInt(400),
                                    today.plusDays(random.nextInt(20) - 15)))
                            .toList()));
        }
    }

    /// Some few, some with hidden figures, some with comments.
    private AccountPosts posts(UUID accountId, Platform platform) {
        var window = new ArrayList<CapturedPost>();
        for (var i = random.nextInt(AccountPosts.WINDOW + 1); i > 0; i--) {
            window.add(new CapturedPost(
                    new UUID(random.nextLong(), random.nextLong()),
                    Instant.now().minus(random.nextInt(200), ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS),
                    null,
                    orMissing(random.nextBoolean()),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    orMissing((long) random.nextInt(50_000)),
                    orMissing((long) random.nextInt(3_000)),
                    orMissing((long) random.nextInt(300)),
                    orMissing((long) random.nextInt(300)),
                    null,
                    orMissing((long) random.nextInt(100_000))));
        }
        var comments = random.nextInt(200);
        return new AccountPosts(
                accountId,
                1,
                platform,
                "test",
                window,
                orMissing(new CommentCount(
                        3, comments, random.nextInt(comments + 1), 0, null, Map.of(), null, null, "test")));
    }

    private static Stream<QualityMeasurement> judged(ProfileSample sample) {
        return AudienceQuality.of(sample.profiles(), ParameterEdition.USUAL)
                .map(quality -> new QualityMeasurement(sample.capturedAt(), sample.source(), quality))
                .stream();
    }

    private ProfileSample sample(UUID accountId) {
        var followers = new ArrayList<FollowerProfile>();
        for (var i = random.nextInt(40); i > 0; i--) {
            followers.add(new FollowerProfile(
                    orMissing(random.nextBoolean()),
                    0,
                    1,
                    0,
                    false,
                    random.nextInt(3),
                    false,
                    false,
                    orMissing((long) random.nextInt(8)),
                    300L,
                    200L));
        }
        return new ProfileSample(accountId, 1, Instant.now().truncatedTo(ChronoUnit.MICROS), "test", followers);
    }

    private AccountFigures figures(UUID creatorId, UUID accountId, Platform platform) {
        var followers = orMissing((long) Math.exp(random.nextDouble() * 12 + 3));
        var comments = orMissing(random.nextInt(200));
        return new AccountFigures(
                creatorId,
                accountId,
                1,
                platform,
                Instant.now().minus(random.nextInt(200), ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS),
                "test",
                followers,
                orMissing(1 + random.nextInt(40)),
                orMissing((long) random.nextInt(50_000)),
                orMissing((long) random.nextInt(3_000)),
                orMissing((long) random.nextInt(300)),
                orMissing((long) random.nextInt(300)),
                null,
                comments,
                comments == null ? null : Integer.valueOf(random.nextInt(comments + 1)));
    }

    /// Every fourth is only known trait by trait.
    private Audience audience(UUID creatorId) {
        return random.nextInt(4) == 0 ? marginals(creatorId) : cells(creatorId);
    }

    private Audience marginals(UUID creatorId) {
        var marginals = new ArrayList<AudienceMarginal>();
        if (random.nextInt(4) != 0) {
            var women = random.nextInt(1_000_001);
            marginals.add(new AudienceMarginal(null, Gender.FEMALE, null, null, women));
            marginals.add(new AudienceMarginal(null, Gender.MALE, null, null, 1_000_000 - women));
        }
        if (random.nextBoolean()) {
            for (var age : AgeBand.values()) {
                marginals.add(new AudienceMarginal(age, null, null, null, random.nextInt(142_857)));
            }
        }
        if (random.nextBoolean()) {
            marginals.add(new AudienceMarginal(null, null, "fashion", null, random.nextInt(1_000_001)));
        }
        marginals.add(new AudienceMarginal(null, null, null, "JP", random.nextInt(1_000_001)));
        return new Audience(
                creatorId,
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "test",
                orMissing(random.nextInt(2_000) + 1),
                List.of(),
                marginals);
    }

    private Audience cells(UUID creatorId) {
        var cells = new ArrayList<AudienceCell>();
        var left = 1_000_000;
        for (var i = random.nextInt(6); i >= 0; i--) {
            var share = random.nextInt(left / 2 + 1);
            left -= share;
            cells.add(new AudienceCell(
                    pick(AgeBand.values()),
                    pick(Gender.values()),
                    TOPICS.get(random.nextInt(TOPICS.size())),
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    share));
        }
        return new Audience(
                creatorId,
                1,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "test",
                orMissing(random.nextInt(2_000) + 1),
                cells);
    }

    public Brief brief() {
        var target = new ArrayList<TargetCell>();
        for (var i = random.nextInt(3); i > 0; i--) {
            target.add(new TargetCell(
                    some(AgeBand.class),
                    some(Gender.class),
                    random.nextBoolean() ? Set.of() : Set.of("fashion", "food"),
                    random.nextBoolean() ? Set.of() : Set.of("JP")));
        }
        return new Brief(
                "test",
                1_000L * random.nextInt(600),
                today,
                today.plusDays(30),
                some(Platform.class),
                some(Tier.class),
                random.nextBoolean() ? Set.of() : Set.of("fashion", "gaming"),
                orMissing("ja"),
                target);
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var some = EnumSet.noneOf(type);
        if (random.nextInt(3) != 0) {
            some.add(pick(type.getEnumConstants()));
            some.add(pick(type.getEnumConstants()));
        }
        return some;
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> @Nullable T orMissing(T value) {
        return random.nextInt(7) == 0 ? null : value;
    }

    /// The same people as the model sees them.
    public List<Dossier> dossiers() {
        return profiles.stream().map(this::dossier).toList();
    }

    private Dossier dossier(CreatorProfile profile) {
        return new Dossier(
                profile.creatorId(),
                profile.displayName(),
                profile.language(),
                profile.country(),
                profile.topics(),
                profile.contactable(),
                profile.accounts().stream()
                        .map(account -> new Dossier.Account(
                                account.accountId(),
                                account.platform(),
                                account.handle(),
                                figures.stream()
                                        .filter(captured -> captured.accountId().equals(account.accountId()))
                                        .findFirst()
                                        .orElse(null),
                                posts.stream()
                                        .filter(told -> told.accountId().equals(account.accountId()))
                                        .findFirst()
                                        .orElse(null),
                                samples.stream()
                                        .filter(sample -> sample.accountId().equals(account.accountId()))
                                        .flatMap(Crowd::judged)
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                audiences.stream()
                        .filter(audience -> audience.creatorId().equals(profile.creatorId()))
                        .findFirst()
                        .orElse(null),
                rateCards.stream()
                        .filter(card -> card.creatorId().equals(profile.creatorId()))
                        .flatMap(card -> card.rates().stream())
                        .toList());
    }
}
