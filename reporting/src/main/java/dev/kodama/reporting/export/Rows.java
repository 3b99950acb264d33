package dev.kodama.reporting.export;

import dev.kodama.reporting.Metric;
import dev.kodama.scoring.events.MediaRates;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is exported: columns, and rows that come one after another.
interface Rows {
    List<Column> columns();

    /// The metrics that the columns show, for the definition sheet.
    List<Metric> metrics();

    /// What earned media value is computed by; null where there is none.
    default @Nullable MediaRates mediaRates() {
        return null;
    }

    /// How many rows there will be, as far as can be said beforehand.
    long expected();

    void writeTo(Sink sink) throws IOException;

    /// Takes rows: a text per column, or null for an empty cell. Numbers are plain digits, dates ISO 8601.
    @FunctionalInterface
    interface Sink {
        void row(@Nullable String[] cells) throws IOException;
    }
}
