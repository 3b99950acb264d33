package dev.kodama.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportStart;
import dev.kodama.reporting.ExportState;
import dev.kodama.reporting.Page;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Exports that wait in a table for the next free instance, and files that lie in the database until they are too
/// old.
@Component
class ScheduledExports implements ExportDesk {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneId.of("Asia/Tokyo"));

    private final Exports exports;
    private final ExportSchedule schedule;
    private final ExportWriting writing;
    private final TransactionOperations transaction;

    ScheduledExports(
            Exports exports, ExportSchedule schedule, ExportWriting writing, TransactionOperations transaction) {
        this.exports = exports;
        this.schedule = schedule;
        this.writing = writing;
        this.transaction = transaction;
    }

    @Override
    public ExportStart start(BrandScope scope, UUID exportId, ExportRequest request, String requestedBy) {
        if (request.kind().ofCampaign() && request.campaignId() == null) {
            return new ExportStart.CampaignMissing();
        }
        return transaction.execute(_ -> {
            var subject = subject(scope, request);
            if (request.kind().ofCampaign() && subject.isEmpty()) {
                return new ExportStart.CampaignNotFound(Objects.requireNonNull(request.campaignId()));
            }
            if (exports.add(exportId, request, subject.orElse(null), requestedBy, fileName(request, subject))) {
                schedule.add(exportId);
            }
            return new ExportStart.Started(exports.find(scope, exportId).orElseThrow());
        });
    }

    @Override
    public Optional<Export> progress(BrandScope scope, UUID exportId) {
        return transaction.execute(_ -> exports.find(scope, exportId));
    }

    @Override
    public Map<UUID, Export> byIds(BrandScope scope, Set<UUID> exportIds) {
        return transaction.execute(_ -> exports.find(scope, exportIds)).stream()
                .collect(Collectors.toMap(Export::exportId, Function.identity()));
    }

    @Override
    public Page<Export> list(BrandScope scope, @Nullable String after, int first) {
        if (first < 1 || first > 200) {
            throw new IllegalArgumentException("first is 1 … 200, not " + first);
        }
        var found = transaction.execute(_ -> exports.page(scope, place(after), first + 1));
        var items = found.subList(0, Math.min(first, found.size()));
        var end = items.isEmpty()
                ? null
                : items.getLast().requestedAt() + "," + items.getLast().exportId();
        return new Page<>(items, end, found.size() > first);
    }

    @Override
    public boolean cancel(BrandScope scope, UUID exportId) {
        return transaction.execute(_ -> exports.settle(scope, exportId, ExportState.CANCELLED));
    }

    @Override
    public boolean write(BrandScope scope, UUID exportId, OutputStream out) throws IOException {
        if (finished(scope, exportId).isEmpty()) {
            return false;
        }
        // A transaction per piece: a slow reader must not hold one open for an hour.
        for (var number = 0; ; number++) {
            var next = number;
            var chunk = transaction.execute(_ -> exports.chunk(exportId, next));
            if (chunk.isEmpty()) {
                return true;
            }
            out.write(chunk.get());
        }
    }

    @Override
    public boolean writeDefinitions(BrandScope scope, UUID exportId, OutputStream out) throws IOException {
        var export = finished(scope, exportId);
        if (export.isEmpty()) {
            return false;
        }
        var about = transaction.execute(_ -> Objects.requireNonNullElse(exports.about(exportId), ""));
        var checksum = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(checksum)) {
            csv.writeRecord("SHA-256", export.get().sha256());
            csv.writeRecord(
                    export.get().request().language().choose("サイズ（バイト）", "Size (bytes)"),
                    Long.toString(export.get().bytesWritten()));
        }
        out.write(("\ufeff" + checksum + about).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public boolean writeDirectly(BrandScope scope, ExportRequest request, String requestedBy, OutputStream out)
            throws IOException {
        if (request.kind().ofCampaign() && request.campaignId() == null) {
            return false;
        }
        Optional<Exports.Subject> subject = transaction.execute(_ -> subject(scope, request));
        var rows = writing.rows(scope, request);
        if (rows.isEmpty()) {
            return false;
        }
        var origin = new DefinitionSheet.Origin(
                request,
                subject.map(Exports.Subject::name).orElse(null),
                requestedBy,
                Instant.now(),
                fileName(request, subject));
        var buffered = new BufferedOutputStream(out, 64 * 1024);
        writing.write(rows.get(), origin, buffered, _ -> {});
        buffered.flush();
        return true;
    }

    private Optional<Exports.Subject> subject(BrandScope scope, ExportRequest request) {
        return request.kind().ofCampaign() && request.campaignId() != null
                ? exports.subject(scope, request.campaignId())
                : Optional.empty();
    }

    private Optional<Export> finished(BrandScope scope, UUID exportId) {
        return progress(scope, exportId).filter(export -> export.state() == ExportState.DONE);
    }

    /// What any file system takes; the campaign's name may hold anything.
    private static String fileName(ExportRequest request, Optional<Exports.Subject> subject) {
        var campaign = subject.map(found -> "_"
                        + found.name()
                                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                                .strip())
                .orElse("");
        var name = request.kind().label(request.language()).replace(' ', '-') + campaign;
        var end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), 60));
        return name.substring(0, end) + "_" + STAMP.format(Instant.now()) + "."
                + request.format().extension();
    }

    /// A cursor that somebody has made up starts from the beginning.
    private static Exports.@Nullable Place place(@Nullable String cursor) {
        var parts = cursor == null ? new String[0] : cursor.split(",");
        if (parts.length != 2) {
            return null;
        }
        try {
            return new Exports.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException _) {
            return null;
        }
    }
}
