package dev.kodama.gateway.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.ForecastBook;
import dev.kodama.scoring.PriceGuide;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// Portfolios, quotes and forecasts as a frontend team meets them.
@KodamaTest
class PortfolioApiTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String some = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    ForecastBook forecasts;

    @Autowired
    PriceGuide prices;

    HttpGraphQlTester manager;
    UUID campaignId;
    String campaign;

    /// With 30 000, 20 000 and 40 000 followers, for 30 000, 20 000 and 60 000 yen.
    List<UUID> three;

    @BeforeEach
    void threeOnTheShortlist() {
        var everything = BrandScope.everything();
        var brand =
                done(brands.register(Instruction.by("test"), "Brand " + some)).id();
        var product = done(brands.addProduct(everything, Instruction.by("test"), brand, "Product", null))
                .id();
        var today = LocalDate.now();
        var brief = new Brief("test", 50_000, today, today, Set.of(), Set.of(), Set.of(), null, List.of());
        campaignId = done(campaigns.create(
                        everything, Instruction.by("test"), brand, new CampaignPlan(product, "Campaign", brief)))
                .id();
        campaign = new GlobalId("Campaign", campaignId).toString();
        manager = frontend.as(Role.MANAGER, Set.of(brand));
        three = List.of(creator("a", 30_000), creator("b", 20_000), creator("c", 40_000));
        Awaitility.await()
                .atMost(SOON)
                .until(() ->
                        prices.quotes(dev.kodama.scoring.BrandScope.everything(), Set.copyOf(three)).values().stream()
                                        .filter(quotes -> quotes.size() == 1)
                                        .count()
                                == 3);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> collaborations.shortlist(everything, Instruction.by("test"), campaignId, Set.copyOf(three))
                                instanceof Outcome.Done(var shortlisting, var _)
                        && shortlisting.unknown().isEmpty());
        Awaitility.await()
                .atMost(SOON)
                .until(() -> forecasts
                                .ofCampaigns(dev.kodama.scoring.BrandScope.everything(), Set.of(campaignId))
                                .getOrDefault(campaignId, List.of())
                                .size()
                        == 3);
    }

    @Test
    void aPortfolioIsTheBestForTheMoneyAndSaysHowSureThatIs() {
        var answer = portfolio(Map.of());
        answer.path("node.portfolio.__typename").entity(String.class).isEqualTo("Portfolio");
        answer.path("node.portfolio.picks[*].candidate.creator.id")
                .entityList(String.class)
                .contains(global(three.get(0)), global(three.get(1)))
                .hasSize(2);
        answer.path("node.portfolio.value").entity(Double.class).isEqualTo(50_000.0);
        answer.path("node.portfolio.cost").entity(Long.class).isEqualTo(50_000L);
        answer.path("node.portfolio.guarantee").entity(String.class).isEqualTo("OPTIMAL");
        answer.path("node.portfolio.upperBound").entity(Double.class).isEqualTo(50_000.0);
        // The largest alone is too dear, so the list goes on below it.
        answer.path("node.portfolio.byFollowers.value").entity(Double.class).isEqualTo(50_000.0);
        answer.path("node.portfolio.next[0].candidate.creator.id")
                .entity(String.class)
                .isEqualTo(global(three.get(2)));
        answer.path("node.portfolio.listed").entity(Integer.class).isEqualTo(0);
    }

    @Test
    void aRefusalIsAnswered() {
        var answer = portfolio(Map.of("budget", 60_000, "refuses", global(three.get(0))));
        answer.path("node.portfolio.refusal.joining[*].creator.id")
                .entityList(String.class)
                .containsExactly(global(three.get(2)));
        answer.path("node.portfolio.refusal.leaving[*].creator.id")
                .entityList(String.class)
                .containsExactly(global(three.get(1)));
        answer.path("node.portfolio.refusal.lost").entity(Double.class).isEqualTo(10_000.0);
    }

    @Test
    void whoMustBeInIsInAndWhoMustNotIsOut() {
        var answer = portfolio(Map.of("must", List.of(global(three.get(1))), "mustNot", List.of(global(three.get(0)))));
        answer.path("node.portfolio.picks[*].candidate.creator.id")
                .entityList(String.class)
                .containsExactly(global(three.get(1)));
        answer.path("node.portfolio.picks[0].must").entity(Boolean.class).isEqualTo(true);
    }

    @Test
    void whatCannotBeIsSaidWithItsReason() {
        var answer = portfolio(Map.of("tiers", List.of(Map.of("tier", "MACRO", "atLeast", 1))));
        answer.path("node.portfolio.__typename").entity(String.class).isEqualTo("PortfolioImpossible");
        answer.path("node.portfolio.obstacle").entity(String.class).isEqualTo("DEMANDS_OUT_OF_REACH");
    }

    @Test
    void whatBreaksARuleOfTheInputIsRefused() {
        portfolio(Map.of("candidates", 501))
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains("candidates")));
    }

    @Test
    void everythingCanBeLeftOut() {
        manager.document("query($id: ID!) { node(id: $id) { ... on Campaign { portfolio { __typename } } } }")
                .variable("id", campaign)
                .execute()
                .path("node.portfolio.__typename")
                .hasValue();
    }

    @Test
    void forecastsAreKeptWithTheCampaign() {
        var answer = manager.document("""
                        query($id: ID!) {
                          node(id: $id) {
                            ... on Campaign {
                              forecasts {
                                creator { id } live occasion engagementsInside
                                forecast { definition engagements { low typical expected high posts calibratedOn } reach { low } }
                              }
                            }
                          }
                          forecastCoverage { engagements { posts inside coverage promised calibratedOn widening } reach { posts } }
                        }
                        """).variable("id", campaign).execute();
        answer.path("node.forecasts[*].creator.id").entityList(String.class).hasSize(3);
        answer.path("node.forecasts[0].live").entity(Boolean.class).isEqualTo(false);
        answer.path("node.forecasts[0].engagementsInside").valueIsNull();
        answer.path("node.forecasts[0].forecast.engagements.expected")
                .entity(Long.class)
                .satisfies(expected -> assertThat(expected).isPositive());
        answer.path("forecastCoverage.engagements.posts").entity(Integer.class).isEqualTo(0);
        answer.path("forecastCoverage.engagements.coverage").valueIsNull();
        answer.path("forecastCoverage.engagements.calibratedOn")
                .entity(Integer.class)
                .isEqualTo(0);
        answer.path("forecastCoverage.engagements.widening")
                .entity(Double.class)
                .isEqualTo(1.0);
        answer.path("node.forecasts[*].occasion").entityList(String.class).contains("SHORTLISTED");
    }

    @Test
    void quotesOfAPageAreTheSameFewStatementsHoweverManyTheyAre() {
        var one = statements.of(() -> quotes(List.of(three.getFirst())));
        var all = statements.of(() -> quotes(three));
        assertThat(all).hasSameSizeAs(one);
        quotes(three)
                .path("nodes[*].accounts[*].quote.fairFee.fewest")
                .entityList(Integer.class)
                .hasSize(3);
    }

    @Test
    void anotherBrandsCampaignIsNotThere() {
        frontend.as(Role.MANAGER, Set.of(UUID.randomUUID()))
                .document("query($id: ID!) { node(id: $id) { ... on Campaign { portfolio { __typename } } } }")
                .variable("id", campaign)
                .execute()
                .path("node")
                .valueIsNull();
    }

    private GraphQlTester.Response quotes(List<UUID> ids) {
        return manager.document("""
                        query($ids: [ID!]!) {
                          nodes(ids: $ids) {
                            ... on Creator {
                              accounts {
                                quote {
                                  asked verdict
                                  forecast { engagements { expected } }
                                  fairFee { fewest range { mid } bases { n } comparables { paidPerPost } }
                                }
                              }
                            }
                          }
                        }
                        """)
                .variable("ids", ids.stream().map(PortfolioApiTests::global).toList())
                .execute();
    }

    private GraphQlTester.Response portfolio(Map<String, Object> more) {
        var input = new HashMap<String, Object>(more);
        input.put("pool", "SHORTLIST");
        var costs = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 3; i++) {
            costs.add(Map.of(
                    "creator",
                    global(three.get(i)),
                    "cost",
                    List.of(30_000, 20_000, 60_000).get(i)));
        }
        input.put("costs", costs);
        return manager.document("""
                        query($id: ID!, $input: PortfolioInput!) {
                          node(id: $id) {
                            ... on Campaign {
                              portfolio(input: $input) {
                                __typename
                                ... on PortfolioImpossible { obstacle who { creator { id } } }
                                ... on Portfolio {
                                  value cost budget upperBound shareOfBound guarantee guaranteedShare listed sampled
                                  picks {
                                    must cost gain gainPerThousand loss valueSoFar costSoFar
                                    candidate { creator { id } tier followers points stage cost costSource targetShare }
                                  }
                                  next { gain candidate { creator { id } } }
                                  byFollowers { creators value cost }
                                  byScore { creators value cost }
                                  refusal { value lost joining { creator { id } } leaving { creator { id } } }
                                }
                              }
                            }
                          }
                        }
                        """)
                .variable("id", campaign)
                .variable("input", input)
                .execute();
    }

    private UUID creator(String name, long followers) {
        var registered = (EditOutcome.Done) creators.register(
                new ProfileEdit(some + name, null, null, null, List.of(), null),
                List.of(new NewAccount(Platform.INSTAGRAM, some + name, null)));
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
        return id;
    }

    private static String global(UUID creator) {
        return new GlobalId("Creator", creator).toString();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }
}
