package dev.kodama.gateway.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.AudienceWatch;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Audience quality and niche concentration, from what the register says to a frontend team.
@KodamaTest
class AudienceWatchApiTests {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final FollowerProfile REAL =
            new FollowerProfile(true, 0, 2, 0, false, 40, false, false, 120L, 300L, 280L);
    private static final FollowerProfile BOUGHT =
            new FollowerProfile(false, 0, 2, 0, false, 40, false, false, 0L, 300L, 280L);

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    AudienceWatch audiences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void qualityIsToldWithItsIntervalAndEveryRule() {
        var creator = creator("quality");
        sample(creator, 169, 31);
        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!) {
                          creator(id: $id) {
                            accounts {
                              audienceQuality {
                                judged genuine share low high rulesVersion
                                rules { rule count }
                                together { one other count }
                              }
                            }
                          }
                        }
                        """)
                .variable("id", new GlobalId("Creator", creator).toString())
                .execute()
                .path("creator.accounts[0].audienceQuality")
                .matchesJsonStrictly("""
                        {
                          "judged": 200, "genuine": 169, "share": 0.845, "low": 0.788392, "high": 0.888604,
                          "rulesVersion": 1,
                          "rules": [
                            {"rule": "NO_PICTURE", "count": 31},
                            {"rule": "HARDLY_ANY_POSTS", "count": 31},
                            {"rule": "HARDLY_ANY_FOLLOWERS", "count": 0},
                            {"rule": "FOLLOWS_MANY_MORE", "count": 0},
                            {"rule": "DIGITS_IN_USER_NAME", "count": 0},
                            {"rule": "ODD_FULL_NAME", "count": 0},
                            {"rule": "NO_DESCRIPTION", "count": 0}
                          ],
                          "together": [{"one": "NO_PICTURE", "other": "HARDLY_ANY_POSTS", "count": 31}]
                        }
                        """);
    }

    @Test
    void noSampleIsNoData() {
        frontend.as(Role.VIEWER)
                .document(
                        "query($id: ID!) { creator(id: $id) { niche { divergence } accounts { audienceQuality { share } } } }")
                .variable("id", new GlobalId("Creator", creator("nothing")).toString())
                .execute()
                .path("creator")
                .matchesJsonStrictly("{\"niche\": null, \"accounts\": [{\"audienceQuality\": null}]}");
    }

    @Test
    void aNicheSaysAgainstWhomItIsOne() {
        var creator = creator("niche");
        creators.recordAudience(
                creator,
                AT,
                Method.API,
                "insights",
                800,
                List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, mark, "JP", 500_000)),
                List.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !audiences.nicheOf(Set.of(creator)).isEmpty());
        var niche = frontend.as(Role.VIEWER)
                .document(
                        "query($id: ID!) { creator(id: $id) { niche { divergence platform creators sampleSize } } audienceCoverage { creators joint marginalsOnly } }")
                .variable("id", new GlobalId("Creator", creator).toString())
                .execute();
        niche.path("creator.niche.platform").entity(String.class).isEqualTo("X");
        niche.path("creator.niche.sampleSize").entity(Integer.class).isEqualTo(800);
        niche.path("creator.niche.divergence")
                .entity(Double.class)
                .satisfies(value -> assertThat(value).isBetween(0.0, 1.0));
        niche.path("audienceCoverage.joint")
                .entity(Integer.class)
                .satisfies(joint -> assertThat(joint).isPositive());
    }

    @Test
    void qualityOfAllAccountsIsOneStatementMore() {
        for (var i = 0; i < 3; i++) {
            sample(creator("many" + i), 5, 1);
        }
        var plain = statements.of(() -> nodes("id"));
        assertThat(statements.of(() -> nodes("audienceQuality { share }"))).hasSize(plain.size() + 1);
    }

    private void nodes(String field) {
        frontend.as(Role.MANAGER)
                .document("query($text: String!) { creators(filter: {text: $text}) { nodes { accounts { %s } } } }"
                        .formatted(field))
                .variable("text", mark + "many")
                .execute()
                .path("creators.nodes")
                .entityList(Object.class)
                .hasSize(3);
    }

    private void sample(UUID creator, int real, int bought) {
        var account = requireNonNull(creators.accountsOf(Set.of(creator)).get(creator))
                .getFirst()
                .id();
        var profiles = new ArrayList<>(Collections.nCopies(real, REAL));
        profiles.addAll(Collections.nCopies(bought, BOUGHT));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new FollowersSampled(
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(new ProfileSample(account, 1, AT, "import:followers.csv", profiles)))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> audiences.qualityOf(Set.of(account)).containsKey(account));
    }

    private UUID creator(String name) {
        return ((EditOutcome.Done) creators.register(
                        new ProfileEdit(mark + name, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.X, mark.substring(2) + name, null))))
                .creator()
                .id();
    }
}
