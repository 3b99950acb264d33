package dev.kodama.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything measured so far, as a table for people and a file for programs.
final class Results {
    private static final String ROW = "  %-44s %9s %12s %-10s %12s %8s %-12s %10s%n";

    private final Path output;
    private final List<Result> all = new ArrayList<>();
    private Map<String, Object> machine = Map.of();

    Results(Path output) {
        this.output = output;
    }

    void machine(Map<String, Object> seen) {
        machine = seen;
    }

    /// Also says it at once: a long run should be seen to go on.
    @SuppressWarnings("SystemOut")
    void add(Result result) {
        all.add(result);
        System.out.print(row(result));
        if (!result.details().isEmpty()) {
            System.out.println("      " + result.details());
        }
        try {
            write();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write " + output, e);
        }
    }

    String table() {
        var table = new StringBuilder("\n");
        machine.forEach((name, value) -> table.append("  %s: %s%n".formatted(name, value)));
        table.append('\n')
                .append(ROW.formatted(
                        "measure", "creators", "value", "unit", "reference", "ratio", "target", "heap, MB"));
        all.forEach(result -> table.append(row(result)));
        return table.toString();
    }

    Path write() throws IOException {
        var file = output.resolve("results.json");
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var content = new LinkedHashMap<String, Object>();
        content.put("machine", machine);
        content.put("results", all.stream().map(Results::json).toList());
        Files.writeString(file, mapper.writeValueAsString(content));
        return file;
    }

    private static Map<String, @Nullable Object> json(Result result) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", result.name());
        json.put("size", result.size());
        json.put("value", rounded(result.value()));
        json.put("unit", result.unit());
        json.put("reference", rounded(result.reference()));
        json.put("ratio", rounded(result.ratio()));
        json.put("target", result.target());
        var heap = result.heap();
        json.put("heapPeakMb", heap == null ? null : Heap.megabytes(heap.peak()));
        if (heap != null) {
            json.put("heapIdleMb", Heap.megabytes(heap.idle()));
            json.put("heapAfterCollectionsMb", Heap.megabytes(heap.afterCollections()));
            json.put("heapUsedMb", Heap.megabytes(heap.used()));
            json.put("heapOfIndexMb", Heap.megabytes(heap.index()));
        }
        json.put("details", result.details());
        return json;
    }

    private static String row(Result result) {
        var heap = result.heap();
        return ROW.formatted(
                result.name(),
                "%,d".formatted(result.size()),
                figure(result.value()),
                result.unit(),
                figure(result.reference()),
                result.ratio() == null ? "" : "%.3f".formatted(result.ratio()),
                result.target() == null ? "" : result.target(),
                heap == null ? "" : "%.1f".formatted(Heap.megabytes(heap.peak())));
    }

    private static String figure(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 1000) / 1000.0;
    }
}
