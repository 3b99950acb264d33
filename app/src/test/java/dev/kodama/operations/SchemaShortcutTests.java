package dev.kodama.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaShortcutTests {
    @Test
    void liquibaseRunsOnceAndAgainOnlyWhenTheChangelogHasChanged() throws Exception {
        var dataSource = House.called("shortcut");
        var jdbc = JdbcClient.create(dataSource);

        assertThat(House.migrate(dataSource)).isTrue();
        assertThat(jdbc.sql("select count(*) from modulith.event_publication")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(House.migrate(dataSource)).isFalse();

        jdbc.sql("comment on schema modulith is 'changelog of another release'").update();
        assertThat(House.migrate(dataSource)).isTrue();
        assertThat(House.migrate(dataSource)).isFalse();
    }
}
