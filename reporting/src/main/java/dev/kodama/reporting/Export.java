package dev.kodama.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An export, asked for and perhaps done.
///
/// @param campaignName as it was called when the export was asked for
/// @param fileName what the file should be called on a user's disk
/// @param rowsExpected null until known
/// @param rowsWritten rows of data, without headings
/// @param bytesWritten the size of the file so far
/// @param substituted characters that the encoding lacks, see [TextEncoding#SHIFT_JIS]
/// @param sha256 of the whole file in hex, once done
public record Export(
        UUID exportId,
        ExportRequest request,
        @Nullable String campaignName,
        String requestedBy,
        Instant requestedAt,
        ExportState state,
        String fileName,
        @Nullable Long rowsExpected,
        long rowsWritten,
        long bytesWritten,
        long substituted,
        @Nullable String sha256,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /// How far it has come, 0 … 1; null while that cannot be said.
    public @Nullable Double share() {
        if (state == ExportState.DONE || state == ExportState.EXPIRED) {
            return 1.0;
        }
        if (rowsExpected == null) {
            return null;
        }
        return rowsExpected == 0 ? 1.0 : Math.min(1.0, (double) rowsWritten / rowsExpected);
    }
}
