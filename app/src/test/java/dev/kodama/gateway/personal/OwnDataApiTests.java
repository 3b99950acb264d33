package dev.kodama.gateway.personal;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a creators' portal shows by a personal link, and what comes of an objection.
@KodamaTest
class OwnDataApiTests {
    private static final BrandScope EVERYTHING = BrandScope.everything();

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

    @Test
    void anObjectionIsMadeByTheLinkSeenByManagersAndSettled() {
        var creator = register();
        var token = invited(creator);
        frontend.as(Role.MANAGER)
                .document("query($token: String!) { ownData(token: $token) {"
                        + " displayName topics contactable accounts { platform } contests { words } } }")
                .variable("token", token)
                .execute()
                .path("ownData")
                .matchesJsonStrictly("""
                        {"displayName": "花", "topics": ["fashion"], "contactable": true,
                         "accounts": [{"platform": "INSTAGRAM"}], "contests": []}""");

        frontend.as(Role.MANAGER)
                .document("mutation($input: ContestOwnDataInput!) { contestOwnData(input: $input) { __typename } }")
                .variable(
                        "input", Map.of("idempotencyKey", key(), "token", token, "about", "FIGURES", "words", "5万人です"))
                .execute()
                .path("contestOwnData.__typename")
                .entity(String.class)
                .isEqualTo("OwnDataContested");
        var contest = frontend.as(Role.VIEWER)
                .document("query($id: ID!) { creator(id: $id) { contests { id about words settledAt } } }")
                .variable("id", global(creator))
                .execute()
                .path("creator.contests[0].words")
                .entity(String.class)
                .isEqualTo("5万人です")
                .path("creator.contests[0].id")
                .entity(String.class)
                .get();
        frontend.as(Role.MANAGER)
                .document("mutation($input: SettleContestInput!) { settleContest(input: $input) {"
                        + " __typename ... on ContestSettled { answer } } }")
                .variable("input", Map.of("idempotencyKey", key(), "contest", contest, "answer", "直しました"))
                .execute()
                .path("settleContest")
                .matchesJsonStrictly("{\"__typename\": \"ContestSettled\", \"answer\": \"直しました\"}");
    }

    @Test
    void aLinkThatLeadsNowhereShowsNobody() {
        frontend.as(Role.MANAGER)
                .document("{ ownData(token: \"nobody\") { displayName } }")
                .execute()
                .path("ownData")
                .valueIsNull();
        frontend.as(Role.MANAGER)
                .document("mutation($input: ContestOwnDataInput!) {"
                        + " contestOwnData(input: $input) { ... on Conflict { code } } }")
                .variable("input", Map.of("idempotencyKey", key(), "token", "nobody", "about", "NAME", "words", "違います"))
                .execute()
                .path("contestOwnData.code")
                .entity(String.class)
                .isEqualTo("CONFLICT");
    }

    private String invited(UUID creator) {
        var brand = done(brands.register(asked(), "brand " + key()));
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
        return Objects.requireNonNull(
                done(collaborations.invite(EVERYTHING, asked(), row.id(), new Offer(30_000, null)))
                        .token());
    }

    private UUID register() {
        var handle = "o" + key().replace("-", "").substring(0, 12);
        var registered = directory.register(
                new ProfileEdit("花", null, null, null, List.of("fashion"), null),
                List.of(new NewAccount(Platform.INSTAGRAM, handle, null)));
        return ((EditOutcome.Done) registered).creator().id();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /// Each is an instruction of its own.
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
