package dev.kodama.bench;

import java.util.Map;
import java.util.TreeMap;

/// What stands in the event registry.
///
/// @param rows one an event and listener, by listener
/// @param bytes of all the JSON in them
record Registry(Map<String, Long> rows, long bytes) {
    static Registry of(House house) {
        var rows = new TreeMap<String, Long>();
        var bytes = new long[1];
        house.sql().sql("""
                    select listener_id, count(*) as publications, sum(octet_length(serialized_event)) as bytes
                    from (
                        select listener_id, serialized_event
                        from modulith.event_publication
                        union all
                        select listener_id, serialized_event
                        from modulith.event_publication_archive) publication
                    group by listener_id
                    """).query(row -> {
            rows.put(row.getString("listener_id"), row.getLong("publications"));
            bytes[0] += row.getLong("bytes");
        });
        return new Registry(rows, bytes[0]);
    }

    long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Publications that this module has yet to handle.
    ///
    /// @throws IllegalStateException if one failed: what comes after would be measured on half the data
    static long waiting(House house, String module) {
        var failed = house.sql()
                .sql("select count(*) from modulith.event_publication_parked")
                .query(Long.class)
                .single();
        if (failed > 0) {
            throw new IllegalStateException(failed + " events are parked");
        }
        return house.sql()
                .sql("select count(*) from modulith.event_publication where listener_id like ? || '.%'")
                .param(module)
                .query(Long.class)
                .single();
    }
}
