package dev.kodama.gateway.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.ReachCount;
import dev.kodama.scoring.model.reach.Reach;
import dev.kodama.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// Unique reach from a file of followers to a frontend team.
@KodamaTest
class ReachApiTests {
    private static final Instant AT = Instant.parse("2026-11-16T00:00:00Z");

    private final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory creators;

    @Autowired
    ImportDesk imports;

    @Autowired
    ReachCount reach;

    @Test
    void followersFromAFileAreCountedOnce() throws IOException {
        var one = creator("one", 3);
        var other = creator("other", 3);
        var third = creator("third", 2);
        imported("""
                account,follower id
                %1$sone,a
                %1$sone,b
                %1$sone,c
                %1$sother,b
                %1$sother,c
                %1$sother,d
                %1$sthird,c
                %1$sthird,e
                """.formatted(mark));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reach.of(Set.of(one, other, third)).people() instanceof Reach.Exact);

        frontend.as(Role.VIEWER)
                .document("""
                        query($ids: [ID!]!) {
                          uniqueReach(creatorIds: $ids) {
                            creators memberships people { basis people low high }
                            platforms {
                              platform completeLists memberships
                              members { handle followers coverage exclusive { people } creator { displayName } }
                              overlaps { one { handle } other { handle } shared { people } coefficient { value } jaccard { value } }
                            }
                          }
                        }
                        """)
                .variable("ids", List.of(id(one), id(other), id(third)))
                .execute()
                .path("uniqueReach")
                .matchesJson("""
                        {
                          "creators": 3, "memberships": 8,
                          "people": {"basis": "COUNTED", "people": 5, "low": 5, "high": 5},
                          "platforms": [{
                            "platform": "INSTAGRAM", "completeLists": 3, "memberships": 8,
                            "members": [
                              {"handle": "%1$sone", "followers": 3, "coverage": "COMPLETE", "exclusive": {"people": 1},
                               "creator": {"displayName": "%1$sone"}},
                              {"handle": "%1$sother", "exclusive": {"people": 1}},
                              {"handle": "%1$sthird", "exclusive": {"people": 1}}
                            ]
                          }]
                        }
                        """.formatted(mark));
    }

    @Test
    void whoSharesFollowersIsFoundForAllCreatorsByAHandfulOfStatements() throws IOException {
        var near = creator("near0", 2);
        creator("near1", 2);
        creator("near2", 2);
        imported("""
                account,follower id
                %1$snear0,a
                %1$snear0,b
                %1$snear1,b
                %1$snear1,c
                %1$snear2,c
                %1$snear2,b
                """.formatted(mark));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        reach.mostOverlapping(Set.of(near)).values().stream().anyMatch(found -> found.size() == 2));
        var viewer = frontend.as(Role.VIEWER);

        var one = statements.of(() -> neighbours(viewer, mark + "near0", 1));
        var all = statements.of(() -> neighbours(viewer, mark + "near", 3));

        assertThat(all).hasSameSizeAs(one);
    }

    @Test
    void tooManyCreatorsOrNoneAreRefused() {
        frontend.as(Role.VIEWER)
                .document("{ uniqueReach(creatorIds: []) { memberships } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).contains(Map.entry("code", "INVALID"))));
    }

    @Test
    void whoIsNotKnownReachesNobody() {
        frontend.as(Role.VIEWER)
                .document(
                        "query($ids: [ID!]!) { uniqueReach(creatorIds: $ids) { memberships people { basis people } } }")
                .variable("ids", List.of(id(UUID.randomUUID())))
                .execute()
                .path("uniqueReach")
                .matchesJson("{\"memberships\": 0, \"people\": {\"basis\": \"COUNTED\", \"people\": 0}}");
    }

    private static void neighbours(HttpGraphQlTester as, String text, int found) {
        as.document("""
                        query($text: String!) {
                          creators(filter: {text: $text}) {
                            nodes { mostOverlapping { handle shared { people } creator { displayName } } }
                          }
                        }
                        """)
                .variable("text", text)
                .execute()
                .path("creators.nodes[*].mostOverlapping[0].shared.people")
                .entityList(Long.class)
                .hasSize(found);
    }

    private UUID creator(String name, long followers) {
        var creator = ((EditOutcome.Done) creators.register(
                        new ProfileEdit(mark + name, null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, mark + name, null))))
                .creator();
        creators.recordSnapshot(
                creator.accounts().getFirst().id(), AT, Method.MANUAL, "test", Figures.followers(followers));
        return creator.id();
    }

    private void imported(String file) throws IOException {
        var uploaded = (PreviewOutcome.Readable) imports.upload(
                "followers.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test");
        var plan = uploaded.preview().plan();
        var started = (StartOutcome.Started) imports.start(
                uploaded.preview().fileId(),
                new ImportPlan(ImportKind.FOLLOWERS, plan.format(), plan.columns(), Platform.INSTAGRAM, AT),
                false,
                "test");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var progress = imports.progress(started.importId());
            return progress != null && progress.status() == ImportStatus.DONE;
        });
    }

    private static String id(UUID creator) {
        return new GlobalId("Creator", creator).toString();
    }
}
