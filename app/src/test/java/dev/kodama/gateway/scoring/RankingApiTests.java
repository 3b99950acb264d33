package dev.kodama.gateway.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.Scoreboard;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Rankings as a frontend team meets them.
@KodamaTest
class RankingApiTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Only this test's creators make things about this.
    private final String topic = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    Scoreboard scoreboard;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    HttpGraphQlTester manager;
    String campaign;
    Function<String, UUID> campaignNamed;

    @BeforeEach
    void house() {
        var everything = BrandScope.everything();
        var brand =
                done(brands.register(Instruction.by("test"), "Brand " + topic)).id();
        var product = done(brands.addProduct(everything, Instruction.by("test"), brand, "Product", null))
                .id();
        var today = LocalDate.now();
        var brief = new Brief(
                "test",
                1_000_000,
                today,
                today.plusDays(30),
                Set.of(Platform.INSTAGRAM),
                Set.of(Tier.MICRO),
                Set.of(topic),
                null,
                List.of());
        campaignNamed = name -> done(campaigns.create(
                        everything, Instruction.by("test"), brand, new CampaignPlan(product, name, brief)))
                .id();
        var planned = campaignNamed.apply("Campaign " + topic);
        campaign = new GlobalId("Campaign", planned).toString();
        manager = frontend.as(Role.MANAGER, Set.of(brand));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> scoreboard.readiness().ready()
                        && scoreboard
                                .weights(dev.kodama.scoring.BrandScope.everything(), planned)
                                .isPresent());
    }

    @Test
    void aRankingSaysWhoWhyAndWhoOnlyJustMissedIt() {
        creator("above", 100_200);
        var inside = creator("inside", 50_000);
        whenRanked(1);
        var response = ranking(10, null);
        response.path("node.ranking.total").entity(Integer.class).isEqualTo(1);
        response.path("node.ranking.creators.nodes[0].creator.id")
                .entity(String.class)
                .isEqualTo(inside);
        response.path("node.ranking.nearMisses[0].offWanted").entity(Long.class).isEqualTo(201L);
        var exact = response.path("node.ranking.creators.nodes[0].score.exact")
                .entity(Integer.class)
                .get();
        assertThat(response
                        .path("node.ranking.creators.nodes[0].explanation.components[*].exactContribution")
                        .entityList(Integer.class)
                        .get()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(exact);
        response.path("node.ranking.creators.nodes[0].explanation.sentence.ja")
                .entity(String.class)
                .satisfies(sentence -> assertThat(sentence).contains("点"));
    }

    @Test
    void whatAnotherBrandAgreedWithACreatorIsNotToldToThisOne() {
        var taken = GlobalId.valueOf(creator("taken", 50_000)).of("Creator");
        var free = creator("free", 51_000);
        whenRanked(2);
        var theirs = UUID.randomUUID();
        var today = LocalDate.now();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            events.publishEvent(new CampaignChanged(
                    UUID.randomUUID(),
                    Instant.now(),
                    theirs,
                    1,
                    UUID.randomUUID(),
                    "秘密の夏",
                    "日焼け止め",
                    CampaignStatus.RUNNING,
                    new Brief("", 1, today, today, Set.of(), Set.of(), Set.of(), null, List.of())));
            events.publishEvent(new InvitationAccepted(
                    UUID.randomUUID(), Instant.now(), UUID.randomUUID(), theirs, UUID.randomUUID(), taken, 1, 1));
        });
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> available("FREE")
                        .path("node.ranking.creators.nodes[*].creator.id")
                        .entityList(String.class)
                        .containsExactly(free));
        var seen = available("ANYONE");
        seen.path("node.ranking.creators.nodes[?(@.availability.free == false)].availability.obstacles[*].kind")
                .entityList(String.class)
                .containsExactly("TAKEN");
        seen.path("node.ranking.creators.nodes[*].availability.sentence.ja")
                .entityList(String.class)
                .satisfies(words -> assertThat(words).noneMatch(each -> each.contains("秘密")));
    }

    private GraphQlTester.Response available(String openness) {
        return manager.document("""
                        query($id: ID!, $topic: String!, $openness: Openness!) {
                          node(id: $id) {
                            ... on Campaign {
                              ranking(filter: {topics: [$topic], openness: $openness}, first: 10) {
                                creators { nodes {
                                  creator { id }
                                  availability { free sentence { ja } obstacles { kind campaign category from until } }
                                } }
                              }
                            }
                          }
                        }
                        """)
                .variable("id", campaign)
                .variable("topic", topic)
                .variable("openness", openness)
                .execute();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePage() {
        for (var i = 0; i < 5; i++) {
            creator("c" + i, 20_000 + i * 1_000L);
        }
        whenRanked(5);
        var one = statements.of(() -> ranking(1, null));
        var five = statements.of(() -> ranking(5, null));
        assertThat(five).hasSameSizeAs(one);
    }

    @Test
    void weightsAndJudgementsOfAListAreFiveStatementsHoweverManyCampaignsThereAre() {
        campaignNamed.apply("Second " + topic);
        var sent = statements.of(
                () -> manager.document("{ campaigns { nodes { weights { weight } judgements { version } } } }")
                        .execute()
                        .path("campaigns.nodes")
                        .entityList(Object.class)
                        .hasSize(2));
        assertThat(sent)
                .as("the list, and for each of both the campaigns and what is kept for them")
                .hasSize(5);
    }

    @Test
    void pagesFollowOn() {
        for (var i = 0; i < 5; i++) {
            creator("p" + i, 20_000 + i * 1_000L);
        }
        whenRanked(5);
        var seen = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = ranking(2, after);
            seen.addAll(page.path("node.ranking.creators.nodes[*].creator.id")
                    .entityList(String.class)
                    .get());
            after = page.path("node.ranking.creators.pageInfo.hasNextPage")
                            .entity(Boolean.class)
                            .get()
                    ? page.path("node.ranking.creators.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    : null;
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void savedWeightsHoldFromThenOn() {
        save(20).path("saveCampaignWeights.__typename").entity(String.class).isEqualTo("CampaignWeightsSaved");
        manager.document("query($id: ID!) { node(id: $id) { ... on Campaign { weights { metric weight } } } }")
                .variable("id", campaign)
                .execute()
                .path("node.weights[?(@.metric == 'ENGAGEMENT')].weight")
                .entityList(Integer.class)
                .containsExactly(20);
    }

    @Test
    void aWeightOutOfRangeIsToldAtItsField() {
        save(101)
                .path("saveCampaignWeights.problems[0].field")
                .entity(String.class)
                .isEqualTo("weights.0.weight");
    }

    @Test
    void twoCreatorsStandBesideEachOtherAndTheLinesAddUp() {
        var one = creator("one", 30_000);
        var other = creator("other", 60_000);
        whenRanked(2);
        var comparison = manager.document("""
                        query($id: ID!, $one: ID!, $other: ID!) {
                          node(id: $id) {
                            ... on Campaign {
                              comparison(one: $one, other: $other) {
                                difference certain sentence { ja en }
                                one { score { points } prospects { metric kind likely most what { en } } }
                                other { score { points } }
                                lines { metric difference }
                              }
                              scoreUnder(creator: $one, edition: 0) { parameters score { points } }
                              scoreByFormulas(creator: $one, definition: "2026-11") {
                                definition components { metric version } availability { free }
                              }
                              scoreHistory(creator: $one) { occasion }
                            }
                          }
                        }
                        """)
                .variable("id", campaign)
                .variable("one", one)
                .variable("other", other)
                .execute();
        var difference = comparison
                .path("node.comparison.difference")
                .entity(Double.class)
                .get();
        assertThat(comparison.path("node.comparison.lines[*].difference").entityList(Double.class).get().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(difference, within(1e-9));
        comparison
                .path("node.comparison.sentence.ja")
                .entity(String.class)
                .satisfies(words -> assertThat(words).isNotBlank());
        comparison
                .path("node.comparison.one.prospects[*].kind")
                .entityList(String.class)
                .contains("MISSING");
        comparison.path("node.scoreUnder.parameters").entity(Long.class).isEqualTo(0L);
        comparison.path("node.scoreByFormulas.definition").entity(String.class).isEqualTo("2026-11");
        comparison
                .path("node.scoreByFormulas.components[?(@.metric == 'ENGAGEMENT')].version")
                .entityList(Integer.class)
                .containsExactly(1);
        comparison
                .path("node.scoreByFormulas.availability.free")
                .entity(Boolean.class)
                .isEqualTo(true);
        comparison.path("node.scoreHistory").entityList(Object.class).hasSize(0);
    }

    @Test
    void aSavedRankingStaysAsItWasAndStandsBesideToday() {
        creator("kept", 30_000);
        whenRanked(1);
        var saved = manager.document("""
                        mutation($campaign: ID!, $topic: String!, $key: ID!) {
                          saveRanking(input: {
                            idempotencyKey: $key, campaign: $campaign, name: "提示用",
                            filter: {topics: [$topic]}, weights: [{metric: ENGAGEMENT, weight: 1}]
                          }) {
                            ... on RankingSaved {
                              ranking {
                                id name total definition parameters
                                lines { rank creator { displayName } score { exact } inputHash }
                                now { lines { rank points sameInputs } newcomers { rank } }
                              }
                            }
                          }
                        }
                        """)
                .variable("campaign", campaign)
                .variable("topic", topic)
                .variable("key", UUID.randomUUID().toString())
                .execute();
        saved.path("saveRanking.ranking.lines").entityList(Object.class).hasSize(1);
        saved.path("saveRanking.ranking.now.lines[0].rank").entity(Long.class).isEqualTo(1L);
        var id = saved.path("saveRanking.ranking.id").entity(String.class).get();
        var again = "query($id: ID!) { node(id: $id) { ... on SavedRanking { name } } }";
        manager.document(again)
                .variable("id", id)
                .execute()
                .path("node.name")
                .entity(String.class)
                .isEqualTo("提示用");
        frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()))
                .document(again)
                .variable("id", id)
                .execute()
                .path("node")
                .valueIsNull();
    }

    @Test
    void lookalikesAreFoundForACreatorAndSayWhy() {
        var one = creator("alike1", 30_000);
        var other = creator("alike2", 31_000);
        whenRanked(2);
        var found = manager.document("""
                        query($of: [ID!]!, $topic: String!) {
                          lookalikes(of: $of, filter: {topics: [$topic]}) {
                            of
                            items { creator { id } distance parts { trait distance weight } topics why { ja en } }
                          }
                        }
                        """)
                .variable("of", List.of(one))
                .variable("topic", topic)
                .execute();
        found.path("lookalikes.items[*].creator.id").entityList(String.class).containsExactly(other);
        found.path("lookalikes.items[0].topics").entityList(String.class).containsExactly(topic);
        found.path("lookalikes.items[0].why.en")
                .entity(String.class)
                .satisfies(why -> assertThat(why).contains(topic));
    }

    @Test
    void scoresAreWatchedOnlyByThoseWhoMaySeeTheCampaign() throws Exception {
        var stranger = frontend.tokenOf(Role.MANAGER, Set.of(Scope.READ), Set.of(UUID.randomUUID()));
        assertThat(watched(stranger)).contains("NOT_FOUND");
        var everybody = frontend.tokenOf(Role.OPS, Set.of(Scope.READ), Set.of());
        assertThat(watched(everybody)).contains("\"scores\":[]");
    }

    /// The first event of the stream.
    private String watched(String token) throws Exception {
        var body = "{\"query\":\"subscription { scoreChanged(campaign: \\\"%s\\\") { scores { score { points } } } }\"}"
                .formatted(campaign);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(frontend.address("/graphql"))
                            .timeout(SOON)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Accept", "text/event-stream")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> line.startsWith("data:{"))
                        .findFirst()
                        .orElse("");
            } finally {
                http.shutdownNow();
            }
        }
    }

    @Test
    void everyMetricIsDefinedInBothLanguages() {
        manager.document("{ metricDefinitions { metric name { ja en } meaning { ja en } formula version } }")
                .execute()
                .path("metricDefinitions")
                .entityList(Object.class)
                .hasSize(10);
    }

    private GraphQlTester.Response save(int weight) {
        return manager.document("""
                        mutation($input: SaveCampaignWeightsInput!) {
                          saveCampaignWeights(input: $input) {
                            __typename
                            ... on InvalidInput { problems { field } }
                          }
                        }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "campaign",
                                campaign,
                                "weights",
                                List.of(Map.of("metric", "ENGAGEMENT", "weight", weight))))
                .execute();
    }

    private GraphQlTester.Response ranking(int first, @Nullable String after) {
        return manager.document("""
                        query($id: ID!, $topic: String!, $first: Int!, $after: String) {
                          node(id: $id) {
                            ... on Campaign {
                              ranking(
                                filter: {topics: [$topic], tiers: [MICRO]},
                                weights: [{metric: ENGAGEMENT, weight: 50}, {metric: TIER, weight: 50}],
                                first: $first, after: $after
                              ) {
                                total
                                creators {
                                  nodes {
                                    rank
                                    creator { id displayName }
                                    score { points low high exact }
                                    explanation {
                                      sentence { ja en }
                                      components { metric state exactContribution inputs { id value capturedAt source n } }
                                    }
                                  }
                                  pageInfo { hasNextPage endCursor }
                                }
                                nearMisses { offWanted creator { displayName } }
                                facets { tiers { tier count } }
                              }
                            }
                          }
                        }
                        """)
                .variable("id", campaign)
                .variable("topic", topic)
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private void whenRanked(int total) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> ranking(10, null)
                        .path("node.ranking.total")
                        .entity(Integer.class)
                        .isEqualTo(total));
    }

    /// @return the global id
    private String creator(String name, long followers) {
        var profile = new ProfileEdit(topic + name, null, null, null, List.of(topic), null);
        var registered = (EditOutcome.Done)
                creators.register(profile, List.of(new NewAccount(Platform.INSTAGRAM, topic + name, null)));
        var id = registered.creator().id();
        var account = requireNonNull(creators.accountsOf(Set.of(id)).get(id))
                .getFirst()
                .id();
        creators.recordSnapshot(
                account,
                Instant.now().minusSeconds(60),
                Method.MANUAL,
                "test",
                new Figures(followers, null, 12, null, 500L, 40L, null, null, null, null, null));
        return new GlobalId("Creator", id).toString();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
