package dev.kodama.bench;

import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.TargetCell;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Metric;
import dev.kodama.scoring.model.Weights;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/// Campaigns as unlike each other as briefs are, and weights as sliders leave them.
final class Briefs {
    private static final List<String> TOPICS = List.of(
            "fashion", "beauty", "food", "travel", "fitness", "gaming", "music", "books", "education", "photography");
    private static final List<Set<Platform>> PLATFORMS = List.of(
            Set.of(Platform.INSTAGRAM),
            Set.of(Platform.YOUTUBE, Platform.TIKTOK),
            Set.of(Platform.X),
            Set.of(Platform.INSTAGRAM, Platform.X));
    private static final List<Set<Tier>> TIERS = List.of(
            Set.of(Tier.MICRO), Set.of(Tier.NANO, Tier.MICRO), Set.of(Tier.MACRO), Set.of(Tier.MICRO, Tier.MACRO));

    private Briefs() {}

    /// @param campaignId launched, so that scoring hears of it
    record Launched(UUID campaignId, Brief brief) {}

    static List<Launched> launch(House house, int count) {
        var instruction = Instruction.by("bench");
        var scope = BrandScope.everything();
        var brands = house.ask(BrandBook.class);
        var brand = done(brands.register(instruction, "Bench " + UUID.randomUUID()));
        var product = done(brands.addProduct(scope, Instruction.by("bench"), brand.id(), "Bench", null));
        var desk = house.ask(CampaignDesk.class);
        var launched = new ArrayList<Launched>();
        for (int number = 0; number < count; number++) {
            var plan = new CampaignPlan(product.id(), "Bench " + number, brief(number));
            var campaign = done(desk.create(scope, Instruction.by("bench"), brand.id(), plan));
            done(desk.launch(scope, Instruction.by("bench"), campaign.id()));
            launched.add(new Launched(campaign.id(), plan.brief()));
        }
        return launched;
    }

    private static Brief brief(int number) {
        var begins = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(7);
        var target = new TargetCell(
                number % 2 == 0 ? Set.of(AgeBand.AGE_18_24, AgeBand.AGE_25_34) : Set.of(AgeBand.AGE_35_44),
                number % 3 == 0 ? Set.of(Gender.FEMALE) : Set.of(Gender.FEMALE, Gender.MALE),
                Set.of(topic(number + 1), topic(number + 4)),
                number % 4 == 0 ? Set.of("JP-13", "JP-14") : Set.of("JP"));
        return new Brief(
                "Bench",
                3_000_000,
                begins,
                begins.plusDays(30),
                PLATFORMS.get(number % PLATFORMS.size()),
                TIERS.get(number / 2 % TIERS.size()),
                Set.of(topic(number), topic(number + 3)),
                "ja",
                List.of(target));
    }

    private static String topic(int number) {
        return TOPICS.get(number % TOPICS.size());
    }

    static Weights weights(int number) {
        var random = new SplittableRandom(number);
        var weights = new EnumMap<Metric, Integer>(Metric.class);
        for (var metric : Metric.values()) {
            weights.put(metric, random.nextInt(Weights.MAX + 1));
        }
        return new Weights(weights);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new IllegalStateException("Refused: " + refused.refusal());
        };
    }
}
