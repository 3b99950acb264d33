package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Freshness as a frontend team meets it, in a house without keys.
@KodamaTest
class FreshnessApiTests {
    private static final String REFRESH = """
            mutation($input: RefreshCreatorsInput!) {
              refreshCreators(input: $input) {
                __typename
                ... on RefreshAsked { accounts fresh notConnected closed }
                ... on Refusal { code message }
              }
            }
            """;

    @Autowired
    Frontend frontend;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPlatformThatCouldBeAskedIsListed() {
        frontend.as(Role.VIEWER)
                .document("{ freshness { platform connected quota used closed { why until detail }"
                        + " due { value exact } remarked { exact } results { read unchanged refused unanswered } } }")
                .execute()
                .path("freshness[*].platform")
                .entityList(String.class)
                .containsExactly("YOUTUBE", "TIKTOK", "INSTAGRAM", "X", "FACEBOOK", "BLOG")
                .path("freshness[*].connected")
                .entityList(Boolean.class)
                .satisfies(connected -> assertThat(connected).containsOnly(false));
    }

    @Test
    void refreshingSaysWhichPlatformsAreNotConnected() {
        var creator = register();

        frontend.as(Role.MANAGER)
                .document(REFRESH)
                .variable("input", Map.of("idempotencyKey", key(), "ids", List.of(global(creator))))
                .execute()
                .path("refreshCreators")
                .matchesJsonStrictly("""
                        {"__typename": "RefreshAsked", "accounts": 0, "fresh": 0,
                         "notConnected": ["TIKTOK"], "closed": []}""");
    }

    @Test
    void nobodyIsNoSelection() {
        frontend.as(Role.MANAGER)
                .document(REFRESH)
                .variable("input", Map.of("idempotencyKey", key(), "ids", List.of()))
                .execute()
                .path("refreshCreators.code")
                .entity(String.class)
                .isEqualTo("INVALID");
    }

    @Test
    void whoMayOnlyReadRefreshesNothing() {
        frontend.as(Role.VIEWER)
                .document(REFRESH)
                .variable("input", Map.of("idempotencyKey", key(), "ids", List.of(global(register()))))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .extracting(error -> error.getExtensions().get("code"))
                        .containsExactly("FORBIDDEN"));
    }

    @Test
    void aPlatformWithoutAKeyIsNotReopened() {
        frontend.as(Role.OPS)
                .document("""
                        mutation($input: ReopenPlatformInput!) {
                          reopenPlatform(input: $input) { __typename ... on Refusal { code } }
                        }""")
                .variable("input", Map.of("idempotencyKey", key(), "platform", "X"))
                .execute()
                .path("reopenPlatform")
                .matchesJsonStrictly("{\"__typename\": \"Conflict\", \"code\": \"CONFLICT\"}");
    }

    @Test
    void anAccountTellsWhatThePlatformLastSaidOfIt() {
        var creator = register();
        jdbc.sql("""
                        insert into creators.freshness
                          (account_id, platform, priority, due_at, checked_at, remark, remark_since, remark_detail)
                        values (?, 'TIKTOK', 3, '2026-12-01T00:00:00Z', '2026-11-01T00:00:00Z', 'RENAMED',
                                '2026-10-01T00:00:00Z', 'new.name')""").param(creator.accounts().getFirst().id()).update();

        frontend.as(Role.VIEWER)
                .document("query($id: ID!) { creator(id: $id) { accounts { freshness {"
                        + " checkedAt dueAt waiting lastPostedAt remark { kind since detail } } } } }")
                .variable("id", global(creator))
                .execute()
                .path("creator.accounts[0].freshness")
                .matchesJsonStrictly("""
                        {"checkedAt": "2026-11-01T00:00:00Z", "dueAt": "2026-12-01T00:00:00Z", "waiting": false,
                         "lastPostedAt": null,
                         "remark": {"kind": "RENAMED", "since": "2026-10-01T00:00:00Z", "detail": "new.name"}}""");
    }

    private Creator register() {
        var profile = new ProfileEdit("fresh", null, null, null, List.of(), null);
        var account = new NewAccount(
                Platform.TIKTOK, "f" + UUID.randomUUID().toString().substring(0, 12), null);
        return ((EditOutcome.Done) directory.register(profile, List.of(account))).creator();
    }

    private static String global(Creator creator) {
        return new GlobalId("Creator", creator.id()).toString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
