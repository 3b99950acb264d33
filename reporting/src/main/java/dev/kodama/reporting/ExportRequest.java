package dev.kodama.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants exported.
///
/// @param campaignId for the kinds that are about a campaign, else null
/// @param encoding for CSV
/// @param language of headings, words and definitions
public record ExportRequest(
        ExportKind kind,
        @Nullable UUID campaignId,
        ExportFormat format,
        TextEncoding encoding,
        ReportLanguage language) {}
