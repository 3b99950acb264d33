package dev.kodama;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// That no statement touches two schemas is watched in every [KodamaTest], see [Statements]; this shows that the watch
/// is awake.
@KodamaTest
class SchemaOwnershipTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void aStatementOverTwoSchemasFails() {
        var query = jdbc.sql("select count(*) from creators.creator join access.account on true");
        assertThatIllegalStateException()
                .isThrownBy(() -> query.query(Long.class).single())
                .withMessageContaining("two schemas");
    }

    @Test
    void aStatementOverOneSchemaPasses() {
        var query = jdbc.sql("select count(*) from \"creators\".\"creator\" join creators.account on true");
        assertThatCode(() -> query.query(Long.class).single()).doesNotThrowAnyException();
    }
}
