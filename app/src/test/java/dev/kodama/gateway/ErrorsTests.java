package dev.kodama.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import dev.kodama.security.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What a frontend team meets in answers: codes, ids, scalars.
@KodamaTest
class ErrorsTests {
    @Autowired
    Frontend frontend;

    @Autowired
    Statements statements;

    @Test
    void aFieldThatRefusesTellsCodeAndPath() {
        ask("{ refuses }")
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions())
                            .contains(Map.entry("code", "NOT_FOUND"))
                            .containsKey("id");
                    assertThat(error.getPath()).isEqualTo("refuses");
                }));
    }

    @Test
    void anArgumentThatDoesNotFitIsNamed() {
        ask("{ node(id: \"nonsense\") { id } }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .contains(Map.entry("code", "INVALID"), Map.entry("argument", "id"))));
        ask("{ trees(first: 0) { nodes { number } } }")
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .contains(Map.entry("code", "INVALID"), Map.entry("argument", "first"))));
    }

    @Test
    void whatDoesNotExistIsNull() {
        ask("{ node(id: \"Q3JlYXRvcjowMTk5YWFhYS1iYmJiLTdjY2MtOGRkZC1lZWVlZmZmZjAwMDA\") { id } }")
                .path("node")
                .valueIsNull();
    }

    @Test
    void everyNodeTellsItsGlobalId() {
        ask("{ trees(first: 1) { edges { cursor node { id number } } pageInfo { endCursor hasNextPage } } }")
                .path("trees.edges[0].node.id")
                .entity(String.class)
                .isEqualTo("VHJlZTowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA")
                .path("trees.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void instantsDatesAndYenKeepTheirValue() {
        ask("{ echo(dateTime: \"2026-11-22T23:00:00+09:00\", date: \"2026-11-22\", yen: 9007199254740991) { dateTime date yen } }")
                .path("echo.dateTime")
                .entity(Instant.class)
                .isEqualTo(Instant.parse("2026-11-22T14:00:00Z"))
                .path("echo.date")
                .entity(String.class)
                .isEqualTo("2026-11-22")
                .path("echo.yen")
                .entity(Long.class)
                .isEqualTo(9_007_199_254_740_991L);
    }

    @Test
    void aYenThatJavaScriptCannotHoldOrAHalfOneIsRefused() {
        for (var bad : new String[] {
            "yen: 9007199254740992", "yen: 1.5", "yen: \"1\"", "date: \"2026-02-30\"", "dateTime: \"yesterday\""
        }) {
            ask("{ echo(%s) { yen } }".formatted(bad))
                    .errors()
                    .satisfy(errors -> assertThat(errors)
                            .as(bad)
                            .singleElement()
                            .satisfies(error ->
                                    assertThat(error.getExtensions()).contains(Map.entry("code", "INVALID_DOCUMENT"))));
        }
    }

    @Test
    void statementsOfAFieldAreCountedAndThoseOfSigningInAreNot() {
        assertThat(statements.of(() -> ask("{ statement }").errors().verify())).containsExactly("select 1");
    }

    private GraphQlTester.Response ask(String document) {
        return frontend.as(Role.VIEWER).document(document).execute();
    }
}
