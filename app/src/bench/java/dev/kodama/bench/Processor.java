package dev.kodama.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much processor time application and database have used so far: what a figure means on a machine that has other
/// things to do, too.
///
/// @param application seconds of this JVM, its compilers and collectors included
/// @param database seconds of the embedded PostgreSQL, all its processes together; 0 where there is no `/proc`
record Processor(double application, double database) {
    private static final double TICKS_A_SECOND = 100;

    static Processor usedBy(House house) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Processor(system.getProcessCpuTime() / 1e9, database(house));
    }

    double total() {
        return application + database;
    }

    Processor since(Processor before) {
        return new Processor(application - before.application, database - before.database);
    }

    /// Of the server and its children, those that have ended included.
    private static double database(House house) {
        try {
            var pid = Files.readAllLines(house.home().resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip();
            var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            var ticks = ticks(server.pid(), true);
            for (var child : server.children().toList()) {
                ticks += ticks(child.pid(), false);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    /// Fields 14 to 17 of `proc_pid_stat(5)`; the second one is the name in brackets and may contain anything.
    private static long ticks(long pid, boolean withEndedChildren) throws IOException {
        var stat = Path.of("/proc", String.valueOf(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        var text = Files.readString(stat);
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 14; field <= (withEndedChildren ? 17 : 15); field++) {
            ticks += Long.parseLong(fields[field - 3]);
        }
        return ticks;
    }
}
