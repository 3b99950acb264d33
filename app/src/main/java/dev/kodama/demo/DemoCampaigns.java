package dev.kodama.demo;

import static dev.kodama.demo.DemoCollaborations.done;
import static dev.kodama.demo.DemoCollaborations.key;

import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The two classic cases: football boots that are launched by invitation, told to the end, and an audiobook service
/// that is recommended across fields, in the middle of the work. And two more that are after the same creators: a
/// competitor who has bound some of them, and sportswear that has others at work.
@Component
@WithDemoData
class DemoCampaigns {
    /// The name of the campaign that is in the middle of the work.
    static final String IN_THE_MIDDLE = "写真家が薦める、朝の聴く読書";

    private static final BrandScope ALL = BrandScope.everything();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String AUDIOBOOKS = "オーディオブック";
    private static final String SPORTS = "スポーツ用品";

    private final BrandBook brands;
    private final CampaignDesk campaigns;
    private final DemoCollaborations collaborations;
    private final DemoPeople people;
    private final DemoRegister register;
    private final Clock clock = Clock.systemUTC();

    DemoCampaigns(
            BrandBook brands,
            CampaignDesk campaigns,
            DemoCollaborations collaborations,
            DemoPeople people,
            DemoRegister register) {
        this.brands = brands;
        this.campaigns = campaigns;
        this.collaborations = collaborations;
        this.people = people;
        this.register = register;
    }

    /// @return the campaign that is in the middle of the work
    UUID load() throws InterruptedException {
        var boots = done(brands.register(key("brand-boots"), "山吹フットボール（架空）")).id();
        var books = done(brands.register(key("brand-books"), "みみより書房（架空）")).id();
        var stories = done(brands.register(key("brand-stories"), "宵語り（架空）")).id();
        people.mayWorkFor(books, boots, stories);
        launchOfBoots(boots);
        trainingWear(boots);
        storiesAtNight(stories);
        return ambassadorsOfBooks(books);
    }

    private void launchOfBoots(UUID brand) throws InterruptedException {
        var today = today();
        var campaign = campaign(
                "boots",
                brand,
                "スパイク「疾風」",
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
                                Set.of("JP"))),
                        new Exclusivity(SPORTS, 90)));
        var chosen = collaborations.shortlist("boots", campaign, register.find(DemoCast.athletes()));
        for (int i = 0; i < chosen.size(); i++) {
            var fee = 40_000 + 10_000L * i;
            collaborations.advance("boots", chosen.get(i), CollaborationStage.LIVE, fee, today.minusDays(45 - i));
            collaborations.pay("boots-pay-" + i, chosen.get(i), fee, today.minusDays(12));
        }
        done(campaigns.finish(ALL, key("boots-finish"), campaign));
    }

    private UUID ambassadorsOfBooks(UUID brand) throws InterruptedException {
        var today = today();
        var campaign = campaign(
                "books",
                brand,
                "聴く本棚",
                IN_THE_MIDDLE,
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
                                Set.of("JP"))),
                        new Exclusivity(AUDIOBOOKS, 30)));
        var chosen = collaborations.shortlist("books", campaign, register.find(DemoCast.photographers()));
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
            collaborations.advance("books", chosen.get(i), stages.get(i), 50_000 + 15_000L * i, today.minusDays(9 - i));
        }
        return campaign;
    }

    /// A competitor of the audiobooks.
    private void storiesAtNight(UUID brand) throws InterruptedException {
        var today = today();
        var campaign = campaign(
                "stories",
                brand,
                "宵語り 聴き放題",
                "眠る前に聴く短編",
                new Brief(
                        "写真の静けさが似合う人の声で、眠る前の十五分を届ける。",
                        600_000,
                        today.minusDays(15),
                        today.plusDays(25),
                        Set.of(Platform.INSTAGRAM, Platform.YOUTUBE, Platform.X),
                        Set.of(Tier.MICRO),
                        Set.of("photography", "books"),
                        "ja",
                        List.of(),
                        new Exclusivity(AUDIOBOOKS, 60)));
        work("stories", campaign, DemoCast.boundToACompetitor(), CollaborationStage.LIVE, today.minusDays(6));
    }

    /// Nobody's competitor among the books, and yet its creators have their hands full.
    private void trainingWear(UUID brand) throws InterruptedException {
        var today = today();
        var campaign = campaign(
                "wear",
                brand,
                "冬の練習着",
                "冬の外練習、あたたかく",
                new Brief(
                        "寒い朝に外へ出る人の写真で、動けるあたたかさを見せる。",
                        500_000,
                        today.minusDays(5),
                        today.plusDays(45),
                        Set.of(Platform.INSTAGRAM, Platform.YOUTUBE, Platform.X),
                        Set.of(Tier.MICRO),
                        Set.of("outdoor", "photography"),
                        "ja",
                        List.of(),
                        new Exclusivity(SPORTS, 0)));
        work("wear", campaign, DemoCast.busyElsewhere(), CollaborationStage.ACCEPTED, today);
    }

    private void work(
            String name, UUID campaign, List<MadeUpCreator> cast, CollaborationStage goal, LocalDate published)
            throws InterruptedException {
        for (var collaboration : collaborations.shortlist(name, campaign, register.find(cast))) {
            collaborations.advance(name, collaboration, goal, 45_000, published);
        }
    }

    private UUID campaign(String name, UUID brand, String product, String title, Brief brief) {
        var made = done(brands.addProduct(ALL, key("product-" + name), brand, product, null));
        var campaign = done(campaigns.create(ALL, key(name), brand, new CampaignPlan(made.id(), title, brief)))
                .id();
        done(campaigns.launch(ALL, key(name + "-launch"), campaign));
        return campaign;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }
}
