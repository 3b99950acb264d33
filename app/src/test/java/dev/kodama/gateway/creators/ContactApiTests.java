package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Contact ethics as a frontend team meets them, with two brands that do not see each other.
@KodamaTest
class ContactApiTests {
    private static final BrandScope EVERYTHING = BrandScope.everything();
    private static final LocalDate IN_TWO_WEEKS =
            LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(14);

    private static final String INVITE = """
            mutation($input: InviteCreatorInput!) {
              inviteCreator(input: $input) {
                __typename
                ... on InvitationSent { collaboration { id } warnings { kind } }
                ... on CreatorContactedLately { code message freeOn creator }
                ... on OfferAgainstWishes { code topics minimum }
                ... on CreatorOptedOut { code }
                ... on InvalidInput { problems { field } }
              }
            }
            """;

    private static final String STATE = """
            mutation($input: StateContactPreferencesInput!) {
              stateContactPreferences(input: $input) {
                __typename
                ... on ContactPreferencesStated {
                  creator { contactPreferences { version channel days from until minimum onlyByAgent addresses { address agent } } }
                }
                ... on InvalidInput { problems { field } }
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
    JdbcClient jdbc;

    record Row(UUID brandId, UUID collaborationId) {}

    @Test
    void anotherBrandIsToldFromWhenOnAndNothingElse() {
        var creator = register();
        var one = shortlisted(creator);
        var other = shortlisted(creator);
        invite(Role.MANAGER, one, null)
                .path("inviteCreator.__typename")
                .entity(String.class)
                .isEqualTo("InvitationSent");

        invite(Role.MANAGER, other, null).path("inviteCreator").matchesJsonStrictly("""
                        {"__typename": "CreatorContactedLately", "code": "CONFLICT",
                         "message": "The house has contacted this creator lately.",
                         "freeOn": "%s", "creator": "%s"}""".formatted(
                        IN_TWO_WEEKS, global(creator)));
        frontend.as(Role.MANAGER, Set.of(other.brandId()))
                .document(
                        "query($id: ID!) { node(id: $id) { ... on Creator { approachability { contactable freeOn } } }"
                                + " contactRules { coolDownDays afterDeclineDays budget budgetDays } }")
                .variable("id", global(creator))
                .execute()
                .path("node.approachability")
                .matchesJsonStrictly("{\"contactable\": true, \"freeOn\": \"%s\"}".formatted(IN_TWO_WEEKS))
                .path("contactRules")
                .matchesJsonStrictly(
                        "{\"coolDownDays\": 14, \"afterDeclineDays\": 60, \"budget\": 3, \"budgetDays\": 30}");
    }

    @Test
    void onlyAnAdministratorMayMakeAnException() {
        var creator = register();
        invite(Role.MANAGER, shortlisted(creator), null);
        var other = shortlisted(creator);

        invite(Role.MANAGER, other, "本人の希望")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(
                                error -> assertThat(error.getExtensions()).contains(Map.entry("code", "FORBIDDEN"))));
        invite(Role.ADMIN, other, " ")
                .path("inviteCreator.problems[0].field")
                .entity(String.class)
                .isEqualTo("excuse");
        invite(Role.ADMIN, other, "本人の希望")
                .path("inviteCreator.__typename")
                .entity(String.class)
                .isEqualTo("InvitationSent");
    }

    @Test
    void wishesAreWrittenDownHeardAndKept() {
        var creator = register();
        var row = shortlisted(creator);
        state(creator, 0)
                .path("stateContactPreferences.creator.contactPreferences")
                .matchesJsonStrictly("""
                        {"version": 1, "channel": "LINE", "days": ["MONDAY", "FRIDAY"],
                         "from": "10:00", "until": "18:00", "minimum": 30000, "onlyByAgent": true,
                         "addresses": {"address": "hana_line", "agent": "森マネジメント"}}""");
        state(creator, 0)
                .path("stateContactPreferences.__typename")
                .entity(String.class)
                .isEqualTo("Conflict");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from campaigns.known_wish where creator_id = ?")
                                .param(creator)
                                .query(Long.class)
                                .single()
                        == 1);

        invite(Role.MANAGER, row, null)
                .path("inviteCreator")
                .matchesJsonStrictly(
                        "{\"__typename\": \"OfferAgainstWishes\", \"code\": \"CONFLICT\", \"topics\": [], \"minimum\": 30000}");
    }

    @Test
    void whoMayNotWriteSeesNoAddresses() {
        var creator = register();
        state(creator, 0);

        frontend.as(Role.VIEWER)
                .document(
                        "query($id: ID!) { creator(id: $id) { contactPreferences { channel addresses { address agent } } } }")
                .variable("id", global(creator))
                .execute()
                .path("creator.contactPreferences")
                .matchesJsonStrictly("{\"channel\": \"LINE\", \"addresses\": {\"address\": null, \"agent\": null}}");
    }

    @Test
    void anOptOutThatCampaignsHaveNotHeardYetHoldsAllTheSame() {
        var creator = register();
        var row = shortlisted(creator);
        directory.optOut(creator);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !jdbc.sql("select contactable from campaigns.known_creator where creator_id = ?")
                        .param(creator)
                        .query(Boolean.class)
                        .single());
        // As it was a moment ago, before the echo.
        jdbc.sql("update campaigns.known_creator set contactable = true where creator_id = ?")
                .param(creator)
                .update();

        invite(Role.ADMIN, row, "どうしても")
                .path("inviteCreator.__typename")
                .entity(String.class)
                .isEqualTo("CreatorOptedOut");
        assertThat(collaborations.invite(EVERYTHING, Instruction.by("sato"), row.collaborationId(), new Offer(1, null)))
                .isEqualTo(Outcome.refused(new Refusal.OptedOut(creator)));
    }

    private GraphQlTester.Response state(UUID creator, long version) {
        return frontend.as(Role.MANAGER)
                .document(STATE)
                .variable(
                        "input",
                        Map.ofEntries(
                                Map.entry("idempotencyKey", UUID.randomUUID().toString()),
                                Map.entry("creator", global(creator)),
                                Map.entry("version", version),
                                Map.entry("channel", "LINE"),
                                Map.entry("address", "hana_line"),
                                Map.entry("days", List.of("FRIDAY", "MONDAY")),
                                Map.entry("from", "10:00"),
                                Map.entry("until", "18:00"),
                                Map.entry("minimum", 30_000),
                                Map.entry("onlyByAgent", true),
                                Map.entry("agent", "森マネジメント")))
                .execute();
    }

    private GraphQlTester.Response invite(Role role, Row row, @Nullable String excuse) {
        var input = new HashMap<String, Object>(Map.of(
                "idempotencyKey", UUID.randomUUID().toString(),
                "collaboration", new GlobalId("Collaboration", row.collaborationId()).toString(),
                "yen", 1_000));
        if (excuse != null) {
            input.put("excuse", excuse);
        }
        return frontend.as(role, Set.of(row.brandId()))
                .document(INVITE)
                .variable("input", input)
                .execute();
    }

    private Row shortlisted(UUID creator) {
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
        return new Row(brand.id(), row.id());
    }

    private UUID register() {
        var handle = "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var registered = directory.register(
                new ProfileEdit("花", null, null, null, List.of(), null),
                List.of(new NewAccount(Platform.INSTAGRAM, handle, null)));
        return ((EditOutcome.Done) registered).creator().id();
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
