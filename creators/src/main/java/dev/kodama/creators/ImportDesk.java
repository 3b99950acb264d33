package dev.kodama.creators;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in files of creators, accounts, figures, audiences and prices as people keep them.
///
/// Upload, look at the proposal, correct it, try it dry, start it. What runs is a job that any instance carries on
/// after a kill; the same file again changes nothing.
public interface ImportDesk {
    /// In bytes; what is larger has to be cut into several files.
    long largestFile();

    /// Keeps the bytes and proposes how to read them. Reads the stream once and never holds it whole.
    ///
    /// @param fileName as the user knows it; the proposal takes hints from it
    /// @param by who brings it
    PreviewOutcome upload(String fileName, InputStream bytes, String by) throws IOException;

    /// Reads the beginning of an uploaded file again, in another way.
    ///
    /// @param format null to detect it
    /// @param kind null to propose it, by a mapping that was kept if one fits
    PreviewOutcome preview(UUID fileId, @Nullable FileFormat format, @Nullable ImportKind kind);

    /// The same by a mapping that was kept; columns that the file has not are passed over.
    ///
    /// @param mappingId one that is there; else as if none were wanted
    PreviewOutcome previewBy(UUID fileId, @Nullable FileFormat format, UUID mappingId);

    /// What this plan would still lack, and what it reads.
    PreviewOutcome check(UUID fileId, ImportPlan plan);

    /// @param dryRun true to find out what would happen, without changing anything
    StartOutcome start(UUID fileId, ImportPlan plan, boolean dryRun, String by);

    @Nullable
    ImportProgress progress(UUID importId);

    /// Newest first.
    Page<ImportProgress> list(@Nullable String after, int first);

    /// In the order of the file.
    Page<ImportProblem> problems(UUID importId, @Nullable String after, int first);

    /// All kept problems as CSV (UTF-8 with BOM), streamed; safe to open in a spreadsheet.
    void problemsCsv(UUID importId, ProblemWording wording, OutputStream out) throws IOException;

    /// The same in codes.
    default void problemsCsv(UUID importId, OutputStream out) throws IOException {
        problemsCsv(importId, ProblemWording.CODES, out);
    }

    /// Stops a waiting or running import at the end of the batch at hand. False if there is nothing to stop.
    boolean cancel(UUID importId);

    /// How problems are told to whoever downloads them; the register itself speaks in codes.
    interface ProblemWording {
        /// For line, severity, column, value and reason, in that order.
        List<String> headings();

        String severity(ImportProblem problem);

        String reason(ImportProblem problem);

        /// The codes themselves.
        ProblemWording CODES = new ProblemWording() {
            @Override
            public List<String> headings() {
                return List.of("line", "severity", "column", "value", "reason");
            }

            @Override
            public String severity(ImportProblem problem) {
                return problem.severity().name();
            }

            @Override
            public String reason(ImportProblem problem) {
                return problem.reason()
                        + (problem.arguments().isEmpty() ? "" : ": " + String.join(", ", problem.arguments()));
            }
        };
    }

    sealed interface PreviewOutcome {
        record Readable(ImportPreview preview) implements PreviewOutcome {}

        record Refused(ImportRefusal refusal) implements PreviewOutcome {}
    }

    sealed interface StartOutcome {
        record Started(UUID importId) implements StartOutcome {}

        record Refused(ImportRefusal refusal) implements StartOutcome {}
    }
}
