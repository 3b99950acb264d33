package dev.kodama.gateway.reporting;

import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.TextEncoding;
import org.jspecify.annotations.Nullable;

record StartExportInput(
        String idempotencyKey,
        ExportKind kind,
        @Nullable GlobalId campaign,
        ExportFormat format,
        TextEncoding encoding,
        ReportLanguage language)
        implements MutationInput {}
