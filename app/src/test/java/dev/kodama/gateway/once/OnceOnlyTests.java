package dev.kodama.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@KodamaTest
class OnceOnlyTests {
    private static final String PLANT = """
            mutation($key: ID!, $wood: String!, $fate: Fate) {
              plantTree(input: {idempotencyKey: $key, wood: $wood, fate: $fate}) {
                __typename
                ... on TreePlanted { trees }
                ... on Refusal { code message remedy }
                ... on InvalidInput { problems { field message } }
              }
            }
            """;

    private final String wood = "wood-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Autowired
    Frontend frontend;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forgetting forgetting;

    @Test
    void sentTwiceItHappensOnceAndAnswersTheSame() {
        plant(Role.MANAGER, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(1);
        plant(Role.MANAGER, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(1);
        assertThat(treesInTheWood()).isEqualTo(1);
    }

    @Test
    void sentAtTheSameTimeItHappensOnce() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> client = () -> plant(Role.MANAGER, key, "GROWS")
                    .path("plantTree.trees")
                    .entity(Integer.class)
                    .get();
            var answers = clients.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> client).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(treesInTheWood()).isEqualTo(1);
    }

    @Test
    void anotherInputUnderTheSameKeyIsAConflict() {
        plant(Role.MANAGER, key, "GROWS");
        plant(Role.MANAGER, key, "REFUSED")
                .path("plantTree.code")
                .entity(String.class)
                .isEqualTo("CONFLICT")
                .path("plantTree.message")
                .entity(String.class)
                .matches(message -> message.contains("used before"));
        assertThat(treesInTheWood()).isEqualTo(1);
    }

    @Test
    void aKeyMeansNothingForSomebodyElse() {
        plant(Role.MANAGER, key, "GROWS");
        plant(Role.ADMIN, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    @Test
    void aRefusalLeavesNothingBehindAndMayBeTriedAgainWithItsKey() {
        plant(Role.MANAGER, key, "REFUSED")
                .path("plantTree.__typename")
                .entity(String.class)
                .isEqualTo("Conflict");
        assertThat(treesInTheWood()).isZero();
        plant(Role.MANAGER, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aCrashInTheMiddleLeavesNothingBehindAndMayBeTriedAgain() {
        execute(Role.MANAGER, key, "BURNS")
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
        assertThat(treesInTheWood()).isZero();
        plant(Role.MANAGER, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        plant(Role.MANAGER, key, "GROWS");
        jdbc.sql(
                        "update gateway.remembered_answer set expires_at = now() - interval '1 second' where idempotency_key = ?")
                .param(key)
                .update();
        plant(Role.MANAGER, key, "GROWS")
                .path("plantTree.trees")
                .entity(Integer.class)
                .isEqualTo(2);
        jdbc.sql(
                        "update gateway.remembered_answer set expires_at = now() - interval '1 second' where idempotency_key = ?")
                .param(key)
                .update();
        forgetting.forgetExpired();
        assertThat(jdbc.sql("select count(*) from gateway.remembered_answer where idempotency_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyIsOneToTwoHundredCharacters() {
        for (var bad : new String[] {"", " ", "k".repeat(201)}) {
            plant(Role.MANAGER, bad, "GROWS")
                    .path("plantTree.problems[0].field")
                    .entity(String.class)
                    .isEqualTo("idempotencyKey");
        }
        plant(Role.MANAGER, key + "k".repeat(200 - key.length()), "GROWS")
                .path("plantTree.trees")
                .hasValue();
    }

    private GraphQlTester.Response plant(Role role, String key, String fate) {
        var response = execute(role, key, fate);
        response.errors().verify();
        return response;
    }

    private GraphQlTester.Response execute(Role role, String key, String fate) {
        return frontend.as(role)
                .document(PLANT)
                .variable("key", key)
                .variable("wood", wood)
                .variable("fate", fate)
                .execute();
    }

    private int treesInTheWood() {
        return jdbc.sql("select count(*) from public.trial_tree where wood = ?")
                .param(wood)
                .query(Integer.class)
                .single();
    }
}
