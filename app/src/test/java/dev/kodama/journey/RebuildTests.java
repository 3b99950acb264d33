package dev.kodama.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.KodamaTest;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.Republication;
import dev.kodama.creators.events.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the later modules remember is made of events alone: thrown away, it comes back when the facts are told again.
@KodamaTest
class RebuildTests {
    /// Tables made of events, and what finds this test's rows in them.
    private static final Map<String, String> REMEMBERED = Map.of(
            "campaigns.known_creator", "creator_id",
            "scoring.profile", "creator_id",
            "scoring.account", "creator_id",
            "reporting.creator", "creator_id",
            "reporting.account", "creator_id",
            "reporting.brand", "brand_id",
            "reporting.campaign", "campaign_id",
            "reporting.collaboration", "campaign_id");

    private final Set<UUID> mine = new HashSet<>();

    @Autowired
    CreatorDirectory directory;

    @Autowired
    Republication republication;

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellingAllFactsAgainRebuildsWhatTheOthersRemember() {
        invite(register());
        awaitQuiet();
        var before = remembered();
        assertThat(before.values()).doesNotContain("");

        REMEMBERED.forEach((table, key) -> jdbc.sql("delete from %s where %s in (:mine)".formatted(table, key))
                .param("mine", mine)
                .update());
        assertThat(remembered().values()).containsOnly("");
        republication.start("test");
        campaigns.republish();
        collaborations.republish();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(remembered()).isEqualTo(before));
    }

    private UUID register() {
        var handle = "rebuilt-" + UUID.randomUUID();
        var profile = new ProfileEdit("再建 たろう", "さいけん たろう", "ja", "JP", List.of("books"), null);
        var account = new NewAccount(Platform.INSTAGRAM, handle, null);
        var creator = switch (directory.register(profile, List.of(account))) {
            case EditOutcome.Done(var done) -> done;
            case EditOutcome outcome -> throw new AssertionError(outcome);
        };
        directory.recordSnapshot(
                creator.accounts().getFirst().id(), Instant.now(), Method.MANUAL, "test", Figures.followers(12_345));
        mine.add(creator.id());
        return creator.id();
    }

    private void invite(UUID creator) {
        var everything = BrandScope.everything();
        var brand = done(brands.register(Instruction.by("test"), "再建 " + UUID.randomUUID()))
                .id();
        var product = done(brands.addProduct(everything, Instruction.by("test"), brand, "本", null))
                .id();
        var today = LocalDate.now();
        var brief = new Brief("読む", 100_000, today, today.plusDays(30), Set.of(), Set.of(), Set.of(), null, List.of());
        var campaign = done(campaigns.create(
                        everything, Instruction.by("test"), brand, new CampaignPlan(product, "再建", brief)))
                .id();
        mine.addAll(Set.of(brand, campaign));
        done(campaigns.launch(everything, Instruction.by("test"), campaign));
        var collaboration = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> done(collaborations.shortlist(
                                        everything, Instruction.by("test"), campaign, Set.of(creator)))
                                .added(),
                        added -> !added.isEmpty());
        done(collaborations.invite(
                everything, Instruction.by("test"), collaboration.getFirst().id(), new Offer(10_000, null)));
    }

    /// Until nothing has been remembered for a while.
    private void awaitQuiet() {
        var last = new AtomicReference<>(remembered());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(3))
                .until(() -> {
                    var now = remembered();
                    return last.getAndSet(now).equals(now);
                });
    }

    /// This test's rows of each table as text, without the mark of when they were written.
    private Map<String, String> remembered() {
        var rows = new TreeMap<String, String>();
        REMEMBERED.forEach((table, key) -> rows.put(
                table,
                jdbc.sql("""
                                select coalesce(string_agg((to_jsonb(t) - 'changed_in')::text, ' ' order by t.%1$s), '')
                                from %2$s t where t.%1$s in (:mine)""".formatted(key, table))
                        .param("mine", mine)
                        .query(String.class)
                        .single()));
        return rows;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var warnings) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
