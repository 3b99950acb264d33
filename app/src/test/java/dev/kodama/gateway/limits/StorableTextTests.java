package dev.kodama.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@KodamaTest
class StorableTextTests {
    private static final String SEARCH =
            "query($filter: CreatorFilter) { creators(filter: $filter, first: 1) { nodes { id } } }";

    @Autowired
    Frontend frontend;

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800b", "\udc00"})
    void whatNoDatabaseKeepsIsRefusedInVariables(String text) {
        refused(frontend.as(Role.VIEWER)
                .document(SEARCH)
                .variable("filter", Map.of("tags", List.of("fashion", text)))
                .execute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u{0}"})
    void andInTheDocument(String escaped) {
        refused(frontend.as(Role.VIEWER)
                .document("{ creators(filter: {text: \"a%sb\"}, first: 1) { nodes { id } } }".formatted(escaped))
                .execute());
    }

    @Test
    void wholePairsAreText() {
        frontend.as(Role.VIEWER)
                .document(SEARCH)
                .variable("filter", Map.of("text", "𠮷野家😀"))
                .execute()
                .path("creators.nodes")
                .hasValue();
    }

    private static void refused(GraphQlTester.Response response) {
        response.errors()
                .satisfy(errors -> assertThat(errors).singleElement().satisfies(error -> {
                    assertThat(error.getExtensions()).containsEntry("code", "INVALID");
                    assertThat(error.getMessage()).contains("NUL");
                }));
    }
}
