package dev.kodama.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the demo data has come: one row, or none in a house that never had any.
@Component
class DemoState {
    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isUntouched() {
        return finished().isEmpty();
    }

    boolean isUnfinished() {
        return finished().filter(finished -> !finished).isPresent();
    }

    void begin() {
        jdbc.sql("insert into access.demo_data (finished) values (false) on conflict do nothing")
                .update();
    }

    void finish() {
        jdbc.sql("update access.demo_data set finished = true").update();
    }

    private Optional<Boolean> finished() {
        return jdbc.sql("select finished from access.demo_data")
                .query(Boolean.class)
                .optional();
    }
}
