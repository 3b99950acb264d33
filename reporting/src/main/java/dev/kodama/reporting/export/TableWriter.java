package dev.kodama.reporting.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one table as a file.
interface TableWriter extends Rows.Sink {
    void head(List<Column> columns) throws IOException;

    /// Ends the file, with the definition sheet where the format has room for one.
    void finish(DefinitionSheet sheet) throws IOException;

    /// How many characters the encoding could not write as they are.
    long substituted();

    @Override
    void row(@Nullable String[] cells) throws IOException;
}
