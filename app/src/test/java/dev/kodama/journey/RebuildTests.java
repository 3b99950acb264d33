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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the later modules remember is made of events alone: thrown away, it comes back when the facts are told again.
@KodamaTest
class RebuildTests {
    /// Tables made of events, and the columns of theirs that say when they were written and not what was told.
    private static final Map<String, List<String>> REMEMBERED = Map.of(
            "campaigns.known_creator", List.of(),
            "scoring.profile", List.of("changed_in"),
            "scoring.account", List.of("changed_in"),
            "reporting.creator", List.of(),
            "reporting.account", List.of(),
            "reporting.brand", List.of(),
            "reporting.campaign", List.of(),
            "reporting.collaboration", List.of());

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
        var creator = register();
        invite(creator);
        awaitQuiet();
        var before = remembered();
        assertThat(before.values()).doesNotContain("");

        REMEMBERED.keySet().forEach(table -> jdbc.sql("truncate " + table).update());
        assertThat(remembered()).isNotEqualTo(before);
        republication.start("test");
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            var latest = republication.latest();
            return latest != null && latest.status() == Republication.Status.DONE;
        });
        campaigns.republish();

        await().atMost(Duration.ofMinutes(1))
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

    /// Until no publication is on its way any more.
    private void awaitQuiet() {
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> jdbc.sql("select count(*) from modulith.event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /// The content of each table, as one fingerprint whatever the order of its rows.
    private Map<String, String> remembered() {
        var fingerprints = new TreeMap<String, String>();
        REMEMBERED.forEach((table, ignored) -> {
            var row = ignored.stream()
                    .reduce("to_jsonb(t)", (json, column) -> json + " - '" + column + "'", String::concat);
            fingerprints.put(
                    table,
                    jdbc.sql(
                                    "select coalesce(md5(string_agg(r, '' order by r)), '') from (select (%s)::text as r from %s t)"
                                            .formatted(row, table))
                            .query(String.class)
                            .single());
        });
        return fingerprints;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var warnings) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
