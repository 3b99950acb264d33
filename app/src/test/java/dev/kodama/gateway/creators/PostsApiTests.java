package dev.kodama.gateway.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.PostsBrought;
import dev.kodama.Statements;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.ImportDesk;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.scoring.PostWatch;
import dev.kodama.security.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.HttpGraphQlTester;

/// Posts and comments from a file to a frontend team.
@KodamaTest
class PostsApiTests {
    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ImportDesk desk;

    @Autowired
    PostWatch watch;

    PostsBrought brought;

    @BeforeEach
    void start() {
        brought = new PostsBrought(directory, desk, watch);
    }

    @Test
    void postsComeInPagesWithTheirFiguresAndWhereTheyAreFrom() {
        var hana = brought.hana();
        var first = frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!, $after: String) {
                          creator(id: $id) { accounts { posts(first: 2, after: $after) {
                            nodes { key caption paid format engagementRate latest { views likes } captures { line source { name } } }
                            pageInfo { hasNextPage endCursor }
                          } } }
                        }
                        """)
                .variable("id", new GlobalId("Creator", hana.creatorId()).toString())
                .execute();
        first.path("creator.accounts[0].posts.nodes[*].key")
                .entityList(String.class)
                .containsExactly("video-0006", "video-0005")
                .path("creator.accounts[0].posts.nodes[0].engagementRate")
                .entity(Double.class)
                .isEqualTo(0.026)
                .path("creator.accounts[0].posts.nodes[0].captures[0].source.name")
                .entity(String.class)
                .isEqualTo("posts.csv")
                .path("creator.accounts[0].posts.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
        var cursor = first.path("creator.accounts[0].posts.pageInfo.endCursor")
                .entity(String.class)
                .get();

        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!, $after: String) {
                          creator(id: $id) { accounts { posts(first: 2, after: $after) { nodes { key } } } }
                        }
                        """)
                .variable("id", new GlobalId("Creator", hana.creatorId()).toString())
                .variable("after", cursor)
                .execute()
                .path("creator.accounts[0].posts.nodes[*].key")
                .entityList(String.class)
                .containsExactly("video-0004", "video-0003");
    }

    @Test
    void figuresSayWhatTheyRestOnAndWhatIsMissing() {
        var hana = brought.hana();

        frontend.as(Role.VIEWER)
                .document("""
                        query($id: ID!) {
                          creator(id: $id) { accounts {
                            postFigures { metric definition { id version name { ja } } measured { value n of source } wouldFill { en } }
                            conversation { comments answered medianMinutes removed { rule count } source }
                          } }
                          postMetrics { id formula source }
                        }
                        """)
                .variable("id", new GlobalId("Creator", hana.creatorId()).toString())
                .execute()
                .path("creator.accounts[0].postFigures[?(@.metric == 'ENGAGEMENT_MEDIAN')].measured.value")
                .entityList(Double.class)
                .containsExactly(0.023)
                .path("creator.accounts[0].postFigures[?(@.metric == 'REPLY_RATE')].measured.n")
                .entityList(Integer.class)
                .containsExactly(2)
                .path("creator.accounts[0].postFigures[?(@.metric == 'PAID_SHARE')].measured")
                .entityList(Object.class)
                .satisfies(paid -> assertThat(paid).hasSize(1))
                .path("creator.accounts[0].conversation")
                .matchesJson("""
                        {"comments": 2, "answered": 1, "medianMinutes": 120, "removed": [{"rule": "LINKS_ONLY", "count": 1}],
                         "source": "import:comments.csv"}""")
                .path("postMetrics")
                .entityList(Object.class)
                .hasSize(7);
    }

    @Test
    void ofManyAccountsTheyAreAFewStatementsMore() {
        brought.hana();
        brought.hana();
        var manager = frontend.as(Role.MANAGER);
        var fields = List.of(
                "posts(first: 2) { nodes { key captures { line } } }",
                "conversation { answered }",
                "postFigures { measured { n } }");
        var plain = statements.of(() -> nodes(manager, "id"));

        assertThat(statements.of(() -> nodes(manager, fields.get(0)))).hasSize(plain.size() + 2);
        assertThat(statements.of(() -> nodes(manager, fields.get(2)))).hasSize(plain.size() + 1);
    }

    private void nodes(HttpGraphQlTester as, String field) {
        as.document("query($text: String!) { creators(filter: {text: $text}) { nodes { accounts { %s } } } }"
                        .formatted(field))
                .variable("text", brought.mark())
                .execute()
                .path("creators.nodes")
                .entityList(Object.class)
                .satisfies(found -> assertThat(found).hasSizeGreaterThanOrEqualTo(2));
    }
}
