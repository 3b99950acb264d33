package dev.kodama.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.KodamaTest;
import dev.kodama.Statements;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Runs after all other tests of the application, so that it sees every statement that they caused.
@KodamaTest
@Order(Integer.MAX_VALUE)
class SchemaOwnershipTests {
    @Autowired
    Statements statements;

    @Test
    void noStatementTouchesTwoSchemas() {
        assertThat(statements.all())
                .isNotEmpty()
                .allSatisfy(statement ->
                        assertThat(statement.schemas()).as(statement.sql()).hasSizeLessThanOrEqualTo(1));
    }
}
