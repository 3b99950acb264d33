package dev.kodama.gateway.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

@KodamaTest
class PermissionTests {
    @Autowired
    Frontend frontend;

    @Test
    void aFieldWithoutARuleIsClosedEvenToAnAdministrator() {
        refused(frontend.as(Role.ADMIN), "{ unguarded }");
    }

    @Test
    void aTokenReachesNoFurtherThanItsScopes() {
        var reading = frontend.withToken(frontend.tokenOf(Role.ADMIN, Set.of(Scope.READ), Set.of()));
        reading.document("{ statement }").execute().path("statement").hasValue();
        refused(reading, "{ takesOut }");
        refused(reading, "mutation { plantTree(input: {idempotencyKey: \"k\", wood: \"w\"}) { __typename } }");
    }

    @Test
    void aTokenReachesNoFurtherThanItsOwner() {
        refused(frontend.as(Role.VIEWER), "{ takesOut }");
        frontend.as(Role.OPS)
                .document("{ takesOut }")
                .execute()
                .path("takesOut")
                .hasValue();
    }

    private static void refused(GraphQlTester tester, String document) {
        tester.document(document)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions())
                                .contains(Map.entry("code", "FORBIDDEN"))
                                .containsKey("remedy")));
    }
}
