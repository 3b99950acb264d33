package dev.kodama.gateway.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.GrowthWatch;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// Growth anomalies from a snapshot in the register to a frontend team.
@KodamaTest
class GrowthApiTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = LocalDate.now(TOKYO);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    GrowthWatch growth;

    @Test
    void anAccountSaysWhereItGrewOutOfTheOrdinaryAndByWhichRule() {
        var creator = creatorWhoGrewByAFifth("jump");
        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!) {
                          creator(id: $id) {
                            accounts { growthAnomalies { rule from to before after typicalGrowth score } }
                          }
                        }
                        """)
                .variable("id", new GlobalId("Creator", creator).toString())
                .execute()
                .path("creator.accounts[0].growthAnomalies")
                .matchesJsonStrictly("""
                        [{
                          "rule": "JUMP", "from": "%s", "to": "%s", "before": 10010, "after": 12012,
                          "typicalGrowth": 0.0, "score": 1823.2
                        }]
                        """.formatted(today.minusDays(4), today.minusDays(3)));
    }

    @Test
    void anomaliesOfAllAccountsAreOneStatementMore() {
        for (var i = 0; i < 3; i++) {
            creatorWhoGrewByAFifth("many" + i);
        }
        var manager = frontend.as(Role.MANAGER);
        var plain = statements.of(() -> nodes(manager, "id"));
        assertThat(statements.of(() -> nodes(manager, "growthAnomalies { rule }")))
                .hasSize(plain.size() + 1);
    }

    private void nodes(HttpGraphQlTester as, String field) {
        as.document("query($text: String!) { creators(filter: {text: $text}) { nodes { accounts { %s } } } }"
                        .formatted(field))
                .variable("text", mark + "many")
                .execute()
                .path("creators.nodes")
                .entityList(Object.class)
                .hasSize(3);
    }

    private UUID creatorWhoGrewByAFifth(String name) {
        var creator = ((EditOutcome.Done) creators.register(
                        new ProfileEdit(mark + name, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.X, mark.substring(2) + name, null))))
                .creator();
        var account = creator.accounts().getFirst().id();
        for (var daysAgo = 20; daysAgo > 0; daysAgo--) {
            creators.recordSnapshot(
                    account,
                    today.minusDays(daysAgo).atStartOfDay(TOKYO).toInstant(),
                    Method.MANUAL,
                    "test",
                    Figures.followers(daysAgo > 3 ? 10_010 : 12_012));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> growth.anomaliesOf(Set.of(account)).values().stream()
                        .anyMatch(anomalies -> !anomalies.isEmpty()));
        return creator.id();
    }
}
