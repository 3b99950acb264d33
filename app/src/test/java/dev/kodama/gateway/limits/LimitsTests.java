package dev.kodama.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import graphql.introspection.IntrospectionQuery;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@KodamaTest
class LimitsTests {
    @Autowired
    Frontend frontend;

    @Test
    void aDocumentOfSixteenLevelsIsTakenAndOneOfSeventeenRefused() {
        ask(nested(13)).errors().verify();
        refused(nested(14), "depth", 16, 17);
    }

    @Test
    void costMultipliesByFirstAndByTenForOtherLists() {
        ask("{ trees(first: 200, of: 3) { nodes { neighbours { number } } } }")
                .errors()
                .verify();
        // 1 + 200 × (1 + (1 + 10 × (1 + 10 × 1))): trees, nodes, three levels of neighbours
        refused(
                "{ trees(first: 200) { nodes { neighbours { neighbours { neighbours { number } } } } } }",
                "cost",
                20_000,
                22_401);
    }

    @Test
    void aliasesAreCountedEach() {
        var document = IntStream.range(0, 50)
                .mapToObj(i -> "t%d: trees(first: 200) { nodes { neighbours { number } } }".formatted(i))
                .collect(Collectors.joining("\n", "{", "}"));
        refused(document, "cost", 20_000, 50 * 401);
    }

    @Test
    void aDocumentThatIsKnownAlreadyIsCountedAgain() {
        var document = "query($first: Int!) { trees(first: $first) { nodes {"
                + " neighbours { neighbours { neighbours { number } } } } } }";
        var client = frontend.as(Role.VIEWER);
        client.document(document).variable("first", 1).execute().errors().verify();
        client.document(document)
                .variable("first", 190)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .contains(Map.entry("code", "LIMIT_EXCEEDED"), Map.entry("limit", 20_000))));
    }

    @Test
    void theCustomaryIntrospectionIsAllowed() {
        ask(IntrospectionQuery.INTROSPECTION_QUERY).errors().verify();
    }

    @Test
    void aDocumentOfTooManyTokensIsRefusedBeforeItIsParsedThrough() {
        var document = "{" + "__typename ".repeat(10_001) + "}";
        ask(document)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions().get("code"))
                                .isIn("INVALID_DOCUMENT", "LIMIT_EXCEEDED")));
    }

    @Test
    void moreThanTwoHundredIdsAreRefused() {
        var ids = IntStream.range(0, 201)
                .mapToObj(i -> "\"Q3JlYXRvcjowMTk5YWFhYS1iYmJiLTdjY2MtOGRkZC1lZWVlZmZmZjAwMDA\"")
                .collect(Collectors.joining(","));
        ask("{ nodes(ids: [" + ids + "]) { id } }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .contains(Map.entry("code", "LIMIT_EXCEEDED"), Map.entry("limit", 200))));
    }

    private void refused(String document, String what, int limit, int actual) {
        ask(document)
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getMessage()).contains(what);
                    assertThat(error.getExtensions())
                            .contains(
                                    Map.entry("code", "LIMIT_EXCEEDED"),
                                    Map.entry("limit", limit),
                                    Map.entry("actual", actual));
                }));
    }

    private GraphQlTester.Response ask(String document) {
        return frontend.as(Role.VIEWER).document(document).execute();
    }

    /// `trees`, `nodes`, so many parents and `number`.
    private static String nested(int parents) {
        return "{ trees(first: 1) { nodes { " + "parent { ".repeat(parents) + "number" + " }".repeat(parents)
                + " } } }";
    }
}
