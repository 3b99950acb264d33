package dev.kodama.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where exports are asked for, watched and fetched. They are written in the background by any instance of
/// Kodama, go on after a crash, and can be fetched from every instance.
public interface ExportDesk {
    /// Puts an export in line.
    ///
    /// @param exportId chosen by the caller; asked again with the same id, it is the same export
    /// @param requestedBy the user's name, for the list
    ExportStart start(BrandScope scope, UUID exportId, ExportRequest request, String requestedBy);

    /// How it stands; empty if there is none in that scope.
    Optional<Export> progress(BrandScope scope, UUID exportId);

    /// The same for several exports at once; those that are not there, or not in scope, are absent.
    Map<UUID, Export> byIds(BrandScope scope, Set<UUID> exportIds);

    /// All exports, the newest first.
    ///
    /// @param after the `endCursor` of the page before, null for the first
    /// @param first how many, 1 … 200
    Page<Export> list(BrandScope scope, @Nullable String after, int first);

    /// Stops it and throws away what was written; false if it had already settled.
    boolean cancel(BrandScope scope, UUID exportId);

    /// Writes the finished file.
    ///
    /// @return false, with nothing written, if there is no finished file in that scope
    boolean write(BrandScope scope, UUID exportId, OutputStream out) throws IOException;

    /// Writes the definition sheet that belongs to the file, as CSV in UTF-8 with BOM: what was exported, when, by
    /// whom, rows, checksum, and how every figure is defined.
    ///
    /// @return false, with nothing written, if there is no finished file in that scope
    boolean writeDefinitions(BrandScope scope, UUID exportId, OutputStream out) throws IOException;

    /// Writes an export at once, without keeping it: for programs that can wait for the answer.
    ///
    /// @return false, with nothing written, if the campaign is missing or not found
    boolean writeDirectly(BrandScope scope, ExportRequest request, String requestedBy, OutputStream out)
            throws IOException;
}
