package dev.kodama.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands in `kodama.conf`, written anew at each start.
final class PostgresSettings {
    private static final long MEGABYTE = 1024 * 1024;

    private PostgresSettings() {}

    /// @param overrides win over ours
    static String conf(int port, Map<String, String> overrides) {
        var memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");

        // What was committed stays, whatever breaks. Said aloud because embedded servers are often set up otherwise.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");

        // An eighth of the machine for the cache: the JVM and the system's file cache want theirs.
        settings.put("shared_buffers", megabytes(Math.clamp(memory / 8, 128 * MEGABYTE, 2048 * MEGABYTE)));
        settings.put("effective_cache_size", megabytes(memory / 2));
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", megabytes(Math.clamp(memory / 32, 64 * MEGABYTE, 512 * MEGABYTE)));
        settings.put("max_wal_size", "4GB");
        settings.put("min_wal_size", "256MB");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");

        // A week of logs, one file a weekday.
        settings.put("logging_collector", "on");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("lc_messages", "C");

        settings.putAll(overrides);
        return settings.entrySet().stream()
                .map(setting -> "%s = '%s'\n"
                        .formatted(setting.getKey(), setting.getValue().replace("'", "''")))
                .collect(Collectors.joining(
                        "", "# Written by Kodama at each start; set kodama.postgres.settings.*\n", ""));
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + "MB";
    }
}
