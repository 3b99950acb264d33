package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
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
import org.springframework.graphql.test.tester.GraphQlTester;

/// Audiences that are only known trait by trait, as a frontend team records and reads them.
@KodamaTest
class AudienceApiTests {
    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory creators;

    @Test
    void marginalsAreKeptAsMarginals() {
        var creator = creator("one");
        record(creator, "2026-11-01T00:00:00Z", women(0.62), japan(0.7))
                .path("recordAudience.creator.audience")
                .matchesJsonStrictly("""
                        {"sampleSize": 400, "cells": [], "marginals": [
                          {"traits": "GENDER", "age": null, "gender": "FEMALE", "interest": null, "region": null, "share": 0.62},
                          {"traits": "COUNTRY", "age": null, "gender": null, "interest": null, "region": "JP", "share": 0.7}
                        ]}
                        """);
    }

    @Test
    void whatIsNoMarginalIsRefused() {
        var creator = creator("odd");
        record(creator, "2026-11-01T00:00:00Z", Map.of("gender", "FEMALE", "region", "JP", "share", 0.4))
                .path("recordAudience.__typename")
                .entity(String.class)
                .isEqualTo("InvalidInput");
        record(creator, "2026-11-01T00:00:00Z", women(1.2))
                .path("recordAudience.__typename")
                .entity(String.class)
                .isEqualTo("InvalidInput");
        record(creator, "2026-11-01T00:00:00Z", Map.of("share", 0.4))
                .path("recordAudience.__typename")
                .entity(String.class)
                .isEqualTo("InvalidInput");
    }

    @Test
    void anAudienceCanBeAskedForAsOfAnyMoment() {
        var creator = creator("past");
        record(creator, "2026-10-01T00:00:00Z", women(0.5));
        record(creator, "2026-11-01T00:00:00Z", women(0.8));
        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!) {
                          creator(id: $id) {
                            before: audienceAt(at: "2026-09-30T23:59:59Z") { capturedAt }
                            then: audienceAt(at: "2026-10-31T00:00:00Z") { marginals { share } }
                            audience { marginals { share } }
                          }
                        }
                        """)
                .variable("id", new GlobalId("Creator", creator).toString())
                .execute()
                .path("creator")
                .matchesJsonStrictly("""
                        {"before": null, "then": {"marginals": [{"share": 0.5}]}, "audience": {"marginals": [{"share": 0.8}]}}
                        """);
    }

    @Test
    void pastAudiencesOfManyAreOneStatementMore() {
        for (var i = 0; i < 3; i++) {
            record(creator("many" + i), "2026-10-01T00:00:00Z", women(0.5));
        }
        var plain = statements.of(() -> nodes("id"));
        assertThat(statements.of(() -> nodes("audienceAt(at: \"2026-10-31T00:00:00Z\") { marginals { share } }")))
                .hasSize(plain.size() + 1);
    }

    private void nodes(String field) {
        frontend.as(Role.MANAGER)
                .document("query($text: String!) { creators(filter: {text: $text}) { nodes { %s } } }".formatted(field))
                .variable("text", mark + "many")
                .execute()
                .path("creators.nodes")
                .entityList(Object.class)
                .hasSize(3);
    }

    private static Map<String, Object> women(double share) {
        return Map.of("gender", "FEMALE", "share", share);
    }

    private static Map<String, Object> japan(double share) {
        return Map.of("region", "JP", "share", share);
    }

    @SafeVarargs
    private GraphQlTester.Response record(UUID creator, String at, Map<String, Object>... marginals) {
        return frontend.as(Role.MANAGER)
                .document("""
                        mutation($input: RecordAudienceInput!) {
                          recordAudience(input: $input) {
                            __typename
                            ... on CreatorChanged {
                              creator {
                                audience {
                                  sampleSize
                                  cells { share }
                                  marginals { traits age gender interest region share }
                                }
                              }
                            }
                          }
                        }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "id",
                                new GlobalId("Creator", creator).toString(),
                                "capturedAt",
                                at,
                                "sampleSize",
                                400,
                                "cells",
                                List.of(),
                                "marginals",
                                List.of(marginals)))
                .execute();
    }

    private UUID creator(String name) {
        return ((EditOutcome.Done) creators.register(
                        new ProfileEdit(mark + name, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.X, mark.substring(2) + name, null))))
                .creator()
                .id();
    }
}
