package dev.kodama.campaigns.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(module = "campaigns")
class InstructionsTests {
    @Autowired
    Instructions instructions;

    @Autowired
    BrandBook brands;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keysAreForgottenAfterAMonthAndNotBefore() {
        var old = given();
        var recent = given();
        age(old, "30 days 1 minute");
        age(recent, "29 days 23 hours");

        assertThat(instructions.forgetOld()).isPositive();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(recent)).isTrue();
    }

    private String given() {
        var key = UUID.randomUUID().toString();
        assertThat(brands.register(Instruction.by("sato", key), "brand " + key)).isInstanceOf(Outcome.Done.class);
        return key;
    }

    private void age(String key, String by) {
        jdbc.sql("update campaigns.instruction set given_at = given_at - cast(:by as interval) where key = :key")
                .param("by", by)
                .param("key", key)
                .update();
    }

    private boolean isKept(String key) {
        return jdbc.sql("select exists (select from campaigns.instruction where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
