package dev.kodama.creators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as it would be read, before anything is done with it.
///
/// @param charsets encodings the bytes can be read in without a fault, the likeliest first
/// @param sheets of a spreadsheet; empty for text
/// @param entries of a zip archive, the files that may be tables; empty for anything else
/// @param rows the first lines below the header
/// @param plan the proposal
/// @param faults what keeps this plan from being started
/// @param earlier the last finished import of the very same bytes, if there was one: importing them again changes
/// nothing
/// @param mapping by which the proposal was made; null if by the headers' words
/// @param fitting all mappings whose columns the file has, the best first
public record ImportPreview(
        UUID fileId,
        String fileName,
        long sizeBytes,
        List<String> charsets,
        List<String> sheets,
        List<String> entries,
        List<Column> columns,
        List<List<String>> rows,
        ImportPlan plan,
        List<PlanFault> faults,
        @Nullable Earlier earlier,
        @Nullable NamedMapping mapping,
        List<NamedMapping> fitting) {
    /// @param header as it stands in the file, line breaks and all
    /// @param examples a few different values
    /// @param use what the plan takes it for; null if it is left aside
    public record Column(
            int index,
            String header,
            List<String> examples,
            @Nullable ColumnUse use) {}

    /// What a plan lacks.
    public enum PlanFault {
        /// No column tells which account or creator a line is about.
        NO_ACCOUNT_COLUMN,
        /// No platform for handles or figures that name none.
        NO_PLATFORM,
        /// Nothing to take: for the kind at hand the columns that count are missing.
        NOTHING_TO_TAKE,
        CAPTURED_IN_THE_FUTURE,
        /// A column number that the file does not have, or a field that one column cannot stand for twice.
        IMPOSSIBLE_COLUMN,
        /// The account that the plan names is not in the register.
        NO_SUCH_ACCOUNT,
        /// A column is taken for a field of the house's own that is not there or has been retired.
        NO_SUCH_FIELD
    }

    public record Earlier(UUID importId, Instant finishedAt) {}
}
