package dev.kodama.personal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.KodamaTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing that a module keeps of a person is forgotten when it is handed out. Which tables that are follows from how
/// they are named: a column `x_id` names a row of the table `x`.
@KodamaTest
class PersonalRecordsTests {
    private static final Set<String> NAMES_OF_A_CREATOR =
            Set.of("creator_id", "survivor_id", "absorbed_id", "one", "other");

    @Autowired
    dev.kodama.creators.PersonalRecords creators;

    @Autowired
    dev.kodama.campaigns.PersonalRecords campaigns;

    @Autowired
    dev.kodama.scoring.PersonalRecords scoring;

    @Autowired
    dev.kodama.reporting.PersonalRecords reporting;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> told = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"creators", "campaigns", "scoring", "reporting"})
    void everyTableThatHasSomethingOfAPersonIsHandedOut(String module) {
        var nobody = UUID.randomUUID();
        switch (module) {
            case "creators" -> creators.tell(nobody, new Tables());
            case "campaigns" -> campaigns.tell(nobody, new Tables());
            case "scoring" -> scoring.tell(nobody, new Tables());
            default -> reporting.tell(nobody, new Tables());
        }
        assertThat(told).isEqualTo(ownedBySomebody(module));
    }

    private Set<String> ownedBySomebody(String schema) {
        var tables = idColumns(schema);
        var names = new HashSet<>(NAMES_OF_A_CREATOR);
        var owned = new TreeSet<String>();
        if (tables.getOrDefault("creator", Set.of()).contains("id")) {
            owned.add("creator");
        }
        boolean more;
        do {
            more = false;
            for (var table : tables.entrySet()) {
                if (table.getValue().stream().anyMatch(names::contains) && owned.add(table.getKey())) {
                    names.addAll(List.of(
                            table.getKey() + "_id",
                            "one_" + table.getKey() + "_id",
                            "other_" + table.getKey() + "_id"));
                    more = true;
                }
            }
        } while (more);
        return owned;
    }

    private Map<String, Set<String>> idColumns(String schema) {
        return jdbc
                .sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = :schema and t.table_type = 'BASE TABLE' and c.udt_name = 'uuid'
                        """)
                .param("schema", schema)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private final class Tables
            implements dev.kodama.creators.PersonalRecords.Reader,
                    dev.kodama.campaigns.PersonalRecords.Reader,
                    dev.kodama.scoring.PersonalRecords.Reader,
                    dev.kodama.reporting.PersonalRecords.Reader {
        @Override
        public void table(String name, String about) {
            assertThat(about).as("what a row of %s is", name).isNotEmpty();
            told.add(name);
        }

        @Override
        public void row(String json) {
            throw new AssertionError("nobody has a row: " + json);
        }
    }
}
