package dev.kodama.reporting.export;

import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportState;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// One export's work, from taking it up to the finished file. Every piece of the file is its own small
/// transaction. A run that follows a crash starts over: only a file of one moment agrees with itself.
@Component
class ExportRuns {
    private final Exports exports;
    private final ExportWriting writing;
    private final TransactionOperations transaction;

    ExportRuns(Exports exports, ExportWriting writing, TransactionOperations transaction) {
        this.exports = exports;
        this.writing = writing;
        this.transaction = transaction;
    }

    void run(UUID exportId) throws IOException {
        var run = transaction.execute(_ -> exports.takeUp(exportId));
        if (run.isEmpty()) {
            return;
        }
        var export = transaction.execute(
                _ -> exports.find(BrandScope.everything(), exportId).orElseThrow());
        try {
            write(export, run.get());
        } catch (Superseded _) {
            // Cancelled, or taken over by another instance: what it wrote is not this run's business any more.
        }
    }

    /// Gives up for good.
    void fail(UUID exportId) {
        transaction.executeWithoutResult(_ -> exports.settle(BrandScope.everything(), exportId, ExportState.FAILED));
    }

    private void write(Export export, int run) throws IOException {
        // Whether the asker may see the campaign was decided when they asked.
        var found = writing.rows(BrandScope.everything(), export.request());
        if (found.isEmpty()) {
            fail(export.exportId());
            return;
        }
        var rows = found.get();
        stillMine(transaction.execute(_ -> exports.expect(export.exportId(), run, rows.expected())));
        var rowsWritten = new AtomicLong();
        var file = new ChunkedFile((number, bytes) -> stillMine(
                transaction.execute(_ -> exports.keep(export.exportId(), run, number, bytes, rowsWritten.get()))));
        var origin = new DefinitionSheet.Origin(
                export.request(), export.campaignName(), export.requestedBy(), Instant.now(), export.fileName());
        var written = writing.write(rows, origin, file, rowsWritten::set);
        file.close();
        stillMine(transaction.execute(_ -> exports.finish(
                export.exportId(),
                run,
                written.rows(),
                written.substituted(),
                file.checksum(),
                written.sheet().asCsv())));
    }

    private static void stillMine(Boolean current) {
        if (!current) {
            throw new Superseded();
        }
    }

    /// This run is no longer the one that counts.
    private static final class Superseded extends RuntimeException {
        Superseded() {
            super(null, null, false, false);
        }
    }
}
