package dev.kodama.reporting.export;

import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ReportShelf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Writes what was asked for into a stream, wherever that leads.
@Component
class ExportWriting {
    private final ReportShelf reports;
    private final DataSource database;
    private final DSLContext dsl;
    private final TierCutoffs cutoffs;

    ExportWriting(ReportShelf reports, DataSource database, DSLContext dsl, Environment environment) {
        this.reports = reports;
        this.database = database;
        this.dsl = dsl;
        this.cutoffs =
                Binder.get(environment).bind("kodama.tiers", TierCutoffs.class).orElse(TierCutoffs.CUSTOMARY);
    }

    /// What came out.
    ///
    /// @param sheet what the file says about itself
    record Written(long rows, long substituted, DefinitionSheet sheet) {}

    /// The rows of it; empty if the campaign is not there or not in scope.
    Optional<Rows> rows(BrandScope scope, ExportRequest request) {
        if (request.kind() == ExportKind.CREATOR_REGISTER) {
            return Optional.of(new RegisterRows(database, dsl, cutoffs, request.language()));
        }
        return reports.campaign(scope, Objects.requireNonNull(request.campaignId(), "a campaign"))
                .map(report -> new ReportRows(report, request.kind(), request.language()));
    }

    /// @param progress hears how many rows have been written, often
    Written write(Rows rows, DefinitionSheet.Origin origin, OutputStream out, LongConsumer progress)
            throws IOException {
        var table = table(origin.request(), out);
        table.head(rows.columns());
        var count = new long[1];
        rows.writeTo(cells -> {
            table.row(cells);
            progress.accept(++count[0]);
        });
        // The sheet inside a workbook cannot know of replaced characters, and there are none.
        table.finish(DefinitionSheet.of(origin, rows, count[0], 0));
        return new Written(
                count[0], table.substituted(), DefinitionSheet.of(origin, rows, count[0], table.substituted()));
    }

    private static TableWriter table(ExportRequest request, OutputStream out) {
        return switch (request.format()) {
            case CSV -> new CsvTable(out, request.encoding());
            case XLSX -> new XlsxTable(out, request.language(), XlsxTable.ROWS_PER_SHEET);
        };
    }
}
