package dev.kodama.demo;

import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.campaigns.Product;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The two classic cases: football boots that are launched by invitation, told to the end, and an audiobook service
/// that is recommended across fields, in the middle of the work.
///
/// Every instruction has a key of its own, so that it is carried out once however often it is given.
@Component
@WithDemoData
class DemoCampaigns {
    private static final String BY = "demo";
    private static final BrandScope ALL = BrandScope.everything();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BrandBook brands;
    private final CampaignDesk campaigns;
    private final CollaborationDesk collaborations;
    private final InvitationLetters letters;
    private final CreatorDirectory creators;
    private final DemoPeople people;
    private final DemoRegister register;
    private final Clock clock = Clock.systemUTC();

    DemoCampaigns(
            BrandBook brands,
            CampaignDesk campaigns,
            CollaborationDesk collaborations,
            InvitationLetters letters,
            CreatorDirectory creators,
            DemoPeople people,
            DemoRegister register) {
        this.brands = brands;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.letters = letters;
        this.creators = creators;
        this.people = people;
        this.register = register;
    }

    /// @return the campaign that is in the middle of the work
    UUID load() throws InterruptedException {
        var boots = done(brands.register(key("brand-boots"), "山吹フットボール（架空）")).id();
        var books = done(brands.register(key("brand-books"), "みみより書房（架空）")).id();
        people.mayWorkFor(books, boots);
        launchOfBoots(boots);
        return ambassadorsOfBooks(books);
    }

    private void launchOfBoots(UUID brand) throws InterruptedException {
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        var product = done(brands.addProduct(ALL, key("product-boots"), brand, "スパイク「疾風」", null));
        var campaign = campaign(
                "boots",
                product,
                "疾風 招待制先行販売",
                new Brief(
                        "招待コードでしか買えないスパイクを、選手に近いクリエイターの口コミだけで届ける。",
                        1_200_000,
                        today.minusDays(60),
                        today.minusDays(10),
                        Set.of(Platform.INSTAGRAM, Platform.YOUTUBE, Platform.TIKTOK, Platform.X),
                        Set.of(Tier.NANO, Tier.MICRO),
                        Set.of("sports", "fitness"),
                        "ja",
                        List.of(new TargetCell(
                                Set.of(AgeBand.AGE_18_24, AgeBand.AGE_25_34),
                                Set.of(Gender.MALE),
                                Set.of("sports", "fitness"),
                                Set.of("JP")))));
        var chosen = shortlist("boots", campaign, register.find(DemoCast.athletes()));
        for (int i = 0; i < chosen.size(); i++) {
            advance("boots", chosen.get(i), CollaborationStage.LIVE, 40_000 + 10_000L * i, today.minusDays(45 - i));
            done(collaborations.pay(
                    ALL, key("boots-pay-" + i), chosen.get(i).id(), 40_000 + 10_000L * i, today.minusDays(12)));
        }
        done(campaigns.finish(ALL, key("boots-finish"), campaign));
    }

    private UUID ambassadorsOfBooks(UUID brand) throws InterruptedException {
        var today = LocalDate.ofInstant(clock.instant(), TOKYO);
        var product = done(brands.addProduct(ALL, key("product-books"), brand, "聴く本棚", null));
        var campaign = campaign(
                "books",
                product,
                "写真家が薦める、朝の聴く読書",
                new Brief(
                        "本の話をしない人の言葉で、通勤中に自己啓発書を聴く習慣を広める。",
                        1_500_000,
                        today.minusDays(20),
                        today.plusDays(40),
                        Set.of(Platform.INSTAGRAM, Platform.YOUTUBE, Platform.X),
                        Set.of(Tier.MICRO),
                        Set.of("photography", "books"),
                        "ja",
                        List.of(new TargetCell(
                                Set.of(AgeBand.AGE_25_34, AgeBand.AGE_35_44),
                                Set.of(),
                                Set.of("books", "education", "business", "photography"),
                                Set.of("JP")))));
        var chosen = shortlist("books", campaign, register.find(DemoCast.photographers()));
        var stages = List.of(
                CollaborationStage.LIVE,
                CollaborationStage.LIVE,
                CollaborationStage.APPROVED,
                CollaborationStage.IN_REVIEW,
                CollaborationStage.REVISING,
                CollaborationStage.ACCEPTED,
                CollaborationStage.INVITED,
                CollaborationStage.DECLINED);
        for (int i = 0; i < Math.min(stages.size(), chosen.size()); i++) {
            advance("books", chosen.get(i), stages.get(i), 50_000 + 15_000L * i, today.minusDays(9 - i));
        }
        return campaign;
    }

    private UUID campaign(String name, Product product, String title, Brief brief) {
        var campaign = done(campaigns.create(
                        ALL, key(name), product.brandId(), new CampaignPlan(product.id(), title, brief)))
                .id();
        done(campaigns.launch(ALL, key(name + "-launch"), campaign));
        return campaign;
    }

    /// The campaigns module hears of imported creators a moment later, hence the patience.
    private List<Collaboration> shortlist(String name, UUID campaign, List<CreatorSummary> chosen)
            throws InterruptedException {
        var ids = chosen.stream().map(CreatorSummary::id).collect(Collectors.toSet());
        var deadline = clock.instant().plus(PATIENCE);
        for (int attempt = 0; ; attempt++) {
            var result = done(collaborations.shortlist(ALL, key(name + "-shortlist-" + attempt), campaign, ids));
            if (result.unknown().isEmpty()) {
                return ids.stream()
                        .sorted()
                        .map(id -> collaborations.ofCreator(ALL, id, null, 200).items().stream()
                                .filter(collaboration ->
                                        collaboration.campaignId().equals(campaign))
                                .findFirst()
                                .orElseThrow())
                        .toList();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("campaigns has not heard of the demo's creators");
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    /// Leads a collaboration to a stage; what has happened already is not done again.
    private void advance(String name, Collaboration start, CollaborationStage goal, long yen, LocalDate published) {
        var id = start.id();
        var key = name + "-" + id + "-";
        var token = done(collaborations.invite(
                        ALL, key(key + "invite"), id, new Offer(yen, "いつも拝見しています。ぜひご一緒させてください。")))
                .token();
        if (goal == CollaborationStage.INVITED) {
            return;
        }
        if (stage(id) == CollaborationStage.INVITED) {
            answer(id, key, token, goal);
        }
        if (goal == CollaborationStage.DECLINED || goal == CollaborationStage.ACCEPTED) {
            return;
        }
        if (stage(id) == CollaborationStage.ACCEPTED) {
            var link = done(collaborations.renewLink(ALL, key(key + "link-draft"), id))
                    .token();
            if (link != null) {
                done(letters.submitDraft(link, key + "draft", "【PR】毎朝の散歩が、少しだけ楽しみになりました。詳しくはプロフィールのリンクから。", null));
            }
        }
        if (goal == CollaborationStage.IN_REVIEW) {
            return;
        }
        if (goal == CollaborationStage.REVISING) {
            if (stage(id) == CollaborationStage.IN_REVIEW) {
                done(collaborations.requestRevision(ALL, key(key + "revise"), id, "冒頭に「広告」であることがわかる一言を入れてください。"));
            }
            return;
        }
        if (stage(id) == CollaborationStage.IN_REVIEW) {
            done(collaborations.approveDraft(ALL, key(key + "approve"), id, null));
        }
        if (goal == CollaborationStage.LIVE) {
            publish(start, key, published);
        }
    }

    private void answer(UUID id, String key, @Nullable String issued, CollaborationStage goal) {
        var token = issued != null
                ? issued
                : Objects.requireNonNull(done(collaborations.renewLink(ALL, Instruction.by(BY), id))
                        .token());
        if (goal == CollaborationStage.DECLINED) {
            done(letters.decline(token, key + "decline", "今月は予定がいっぱいです。"));
        } else {
            done(letters.accept(token, key + "accept"));
        }
    }

    /// Three readings of one post, each of them higher than the one before.
    private void publish(Collaboration collaboration, String key, LocalDate day) {
        var creator = Objects.requireNonNull(creators.byId(collaboration.creatorId()));
        var publishedAt = day.atTime(19, 0).atZone(TOKYO).toInstant();
        var post = done(collaborations.recordPost(
                ALL,
                key(key + "post"),
                collaboration.id(),
                DemoAddresses.post(
                        creator.accounts().getFirst().platform(),
                        "demo",
                        collaboration.id().getLeastSignificantBits() >>> 1),
                publishedAt));
        var followers = creator.accounts().stream()
                .map(account -> account.latest() == null
                        ? null
                        : account.latest().figures().followers())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(10_000);
        var growth = List.of(55, 85, 100);
        for (int reading = 0; reading < growth.size(); reading++) {
            var capturedAt = publishedAt.plus(Duration.ofDays(1 + 3L * reading));
            if (capturedAt.isBefore(clock.instant())) {
                done(collaborations.recordFigures(
                        ALL,
                        key(key + "figures-" + reading),
                        post.id(),
                        figures(followers * growth.get(reading) / 100, collaboration.creatorId(), capturedAt)));
            }
        }
    }

    /// @param scale the followers that the post could reach by now
    private static PostFigures figures(long scale, UUID creator, Instant capturedAt) {
        long percent = 30 + Math.floorMod(creator.hashCode(), 30);
        long reach = scale * percent / 100;
        return new PostFigures(
                capturedAt,
                "demo",
                reach,
                reach * 130 / 100,
                reach * 110 / 100,
                reach * (3 + percent % 4) / 100,
                reach / 250,
                reach / 400,
                reach / 180);
    }

    private CollaborationStage stage(UUID id) {
        return collaborations.byId(ALL, id).orElseThrow().stage();
    }

    private static Instruction key(String key) {
        return Instruction.by(BY, "demo-" + key);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var warnings) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("refused: " + refusal);
        };
    }
}
