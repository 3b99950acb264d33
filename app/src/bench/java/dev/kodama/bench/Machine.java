package dev.kodama.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where it ran: a figure without its machine says nothing.
final class Machine {
    private Machine() {}

    static Map<String, Object> look(House house) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var machine = new LinkedHashMap<String, Object>();
        machine.put("date", Instant.now().toString());
        machine.put("system", "%s %s".formatted(system.getName(), system.getArch()));
        machine.put("processor", processor());
        machine.put("cores", system.getAvailableProcessors());
        machine.put("memoryMb", system.getTotalMemorySize() / 1024 / 1024);
        machine.put("loadBefore", system.getSystemLoadAverage());
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        machine.put("javaHeapMb", Runtime.getRuntime().maxMemory() / 1024 / 1024);
        machine.put("collectors", collectors());
        machine.put("postgresql", setting(house, "server_version"));
        machine.put("postgresqlSettings", settings(house));
        return machine;
    }

    private static Map<String, Object> settings(House house) {
        var settings = new LinkedHashMap<String, Object>();
        for (var name : new String[] {
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "work_mem",
            "maintenance_work_mem",
            "max_wal_size",
            "max_parallel_workers_per_gather",
            "jit"
        }) {
            settings.put(name, setting(house, name));
        }
        return settings;
    }

    private static String setting(House house, String name) {
        return house.sql()
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> collector.getName())
                .toList()
                .toString();
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException noProc) {
            return "unknown";
        }
    }
}
