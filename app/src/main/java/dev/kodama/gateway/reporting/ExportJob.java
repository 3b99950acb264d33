package dev.kodama.gateway.reporting;

import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportState;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.TextEncoding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An export as the schema shows it: flat, and with the addresses to fetch it from.
record ExportJob(
        UUID id,
        ExportKind kind,
        @Nullable String campaignName,
        ExportFormat format,
        TextEncoding encoding,
        ReportLanguage language,
        String requestedBy,
        Instant requestedAt,
        ExportState state,
        String fileName,
        @Nullable Long rowsExpected,
        long rowsWritten,
        long bytesWritten,
        @Nullable Double share,
        long substituted,
        @Nullable String sha256,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String downloadUrl,
        @Nullable String definitionsUrl) {
    static ExportJob of(Export export) {
        var request = export.request();
        var address = export.state() == ExportState.DONE ? "/exports/" + export.exportId() : null;
        return new ExportJob(
                export.exportId(),
                request.kind(),
                export.campaignName(),
                request.format(),
                request.encoding(),
                request.language(),
                export.requestedBy(),
                export.requestedAt(),
                export.state(),
                export.fileName(),
                export.rowsExpected(),
                export.rowsWritten(),
                export.bytesWritten(),
                export.share(),
                export.substituted(),
                export.sha256(),
                export.startedAt(),
                export.finishedAt(),
                address,
                address == null ? null : address + "/definitions");
    }
}
