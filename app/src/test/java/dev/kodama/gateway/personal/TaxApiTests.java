package dev.kodama.gateway.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tax data: who may, and that it is written down.
@KodamaTest
class TaxApiTests {
    private static final BrandScope EVERYTHING = BrandScope.everything();

    private static final String READ = """
            query($creator: ID!) {
              taxProfile(creator: $creator, purpose: PAYMENT) {
                __typename
                ... on TaxStatement { version kind legalName registrationNumber bank { number type } withholding }
                ... on TaxProfileUnreadable { version keyId }
              }
            }
            """;

    private static final String STATE = """
            mutation($input: StateTaxProfileInput!) {
              stateTaxProfile(input: $input) {
                __typename
                ... on TaxProfileStated { version }
                ... on InvalidInput { problems { field message } }
                ... on Conflict { code }
                ... on NotFound { code }
              }
            }
            """;

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnAdministratorWritesIsReadAndBothAreWrittenDown() {
        var creator = register();
        state(frontend.as(Role.ADMIN), creator, 0, "T7000012050002")
                .path("stateTaxProfile.version")
                .entity(Integer.class)
                .isEqualTo(1);

        read(frontend.as(Role.ADMIN), creator).path("taxProfile").matchesJsonStrictly("""
                        {"__typename": "TaxStatement", "version": 1, "kind": "INDIVIDUAL", "legalName": "松本 花",
                         "registrationNumber": "T7000012050002", "bank": {"number": "1234567", "type": "ORDINARY"},
                         "withholding": null}""");

        frontend.as(Role.ADMIN)
                .document("query($of: ID!) { personalAccesses(first: 5, creator: $of) {"
                        + " nodes { creatorId matter deed purpose door } } }")
                .variable("of", global(creator))
                .execute()
                .path("personalAccesses.nodes")
                .matchesJsonStrictly("""
                        [{"creatorId": "%1$s", "matter": "TAX", "deed": "SEEN", "purpose": "PAYMENT", "door": "GRAPHQL"},
                         {"creatorId": "%1$s", "matter": "TAX", "deed": "CHANGED", "purpose": "CORRECTION",
                          "door": "GRAPHQL"}]""".formatted(global(creator)));
        assertThat(jdbc.sql("select count(*) from gateway.remembered_answer where answer::text like '%松本%'")
                        .query(Long.class)
                        .single())
                .as("answers that are remembered hold no secret")
                .isZero();
    }

    @Test
    void aWrongCheckDigitIsSaidAtItsFieldAndNothingIsKeptOrWrittenDown() {
        var creator = register();

        state(frontend.as(Role.ADMIN), creator, 0, "T8000012050002")
                .path("stateTaxProfile.problems[0].field")
                .entity(String.class)
                .isEqualTo("registrationNumber");

        assertThat(accessesTo(creator)).isZero();
        read(frontend.as(Role.ADMIN), creator).path("taxProfile").valueIsNull();
    }

    @Test
    void aManagerMayOnlyForWhomABrandOfTheirsPays() {
        var creator = register();
        var brand = agreed(creator);

        state(frontend.as(Role.MANAGER, Set.of(brand)), creator, 0, null)
                .path("stateTaxProfile.__typename")
                .entity(String.class)
                .isEqualTo("TaxProfileStated");
        read(frontend.as(Role.MANAGER, Set.of(brand)), creator)
                .path("taxProfile.legalName")
                .entity(String.class)
                .isEqualTo("松本 花");
        forbidden(read(frontend.as(Role.MANAGER, Set.of(UUID.randomUUID())), creator));
        forbidden(state(frontend.as(Role.MANAGER), creator, 1, null));
        forbidden(read(frontend.as(Role.OPS), creator));
        forbidden(read(frontend.as(Role.VIEWER, Set.of(brand)), creator));
        assertThat(accessesTo(creator)).isEqualTo(2);
    }

    @Test
    void theLogIsForAdministratorsAndReadPageByPage() {
        var creator = register();
        read(frontend.as(Role.ADMIN), creator);
        read(frontend.as(Role.ADMIN), creator);
        var document = "query($of: ID!, $after: String) { personalAccesses(first: 1, creator: $of, after: $after) {"
                + " nodes { at } pageInfo { hasNextPage endCursor } } }";

        var cursor = frontend.as(Role.ADMIN)
                .document(document)
                .variable("of", global(creator))
                .execute()
                .path("personalAccesses.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("personalAccesses.pageInfo.endCursor")
                .entity(String.class)
                .get();
        frontend.as(Role.ADMIN)
                .document(document)
                .variable("of", global(creator))
                .variable("after", cursor)
                .execute()
                .path("personalAccesses.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(false);
        forbidden(frontend.as(Role.MANAGER)
                .document(document)
                .variable("of", global(creator))
                .execute());
    }

    @Test
    void noLineOfTheLogCanBeChangedOrTakenAway() {
        var creator = register();
        read(frontend.as(Role.ADMIN), creator);

        assertThatThrownBy(() -> jdbc.sql("update access.personal_access set username = 'x' where creator_id = ?")
                        .param(creator)
                        .update())
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> jdbc.sql("delete from access.personal_access where creator_id = ?")
                        .param(creator)
                        .update())
                .hasMessageContaining("only added to");
        assertThat(accessesTo(creator)).isEqualTo(1);
    }

    private GraphQlTester.Response read(GraphQlTester as, UUID creator) {
        return as.document(READ).variable("creator", global(creator)).execute();
    }

    private GraphQlTester.Response state(GraphQlTester as, UUID creator, long version, @Nullable String number) {
        var input = new HashMap<String, Object>(Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "creator",
                global(creator),
                "version",
                version,
                "purpose",
                "CORRECTION",
                "kind",
                "INDIVIDUAL",
                "legalName",
                "松本 花",
                "bank",
                Map.of(
                        "bank", "みずほ銀行",
                        "branch", "本店",
                        "type", "ORDINARY",
                        "number", "１２３４５６７",
                        "holder", "マツモト ハナ")));
        if (number != null) {
            input.put("registrationNumber", number);
        }
        return as.document(STATE).variable("input", input).execute();
    }

    private static void forbidden(GraphQlTester.Response response) {
        response.errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(
                                error -> assertThat(error.getExtensions()).contains(Map.entry("code", "FORBIDDEN"))));
    }

    private long accessesTo(UUID creator) {
        return jdbc.sql("select count(*) from access.personal_access where creator_id = ?")
                .param(creator)
                .query(Long.class)
                .single();
    }

    /// The brand that agreed on a fee.
    private UUID agreed(UUID creator) {
        var brand = done(brands.register(asked(), "brand " + UUID.randomUUID()));
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", null));
        var today = LocalDate.now();
        var brief =
                new Brief("認知", 1_000_000, today, today.plusDays(30), Set.of(), Set.of(), Set.of(), null, List.of());
        var draft = done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春", brief)));
        var campaign = done(campaigns.launch(EVERYTHING, asked(), draft.id()));
        var row = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(creator)))
                                .added(),
                        added -> !added.isEmpty())
                .getFirst();
        var invitation = done(collaborations.invite(EVERYTHING, asked(), row.id(), new Offer(10_000, null)));
        done(letters.accept(
                Objects.requireNonNull(invitation.token()), UUID.randomUUID().toString()));
        return brand.id();
    }

    private UUID register() {
        return ((EditOutcome.Done)
                        directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of()))
                .creator()
                .id();
    }

    private static Instruction asked() {
        return Instruction.by("sato");
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    private static String global(UUID creator) {
        return new GlobalId("Creator", creator).toString();
    }
}
