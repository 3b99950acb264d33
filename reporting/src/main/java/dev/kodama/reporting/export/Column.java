package dev.kodama.reporting.export;

/// One column of an exported table.
///
/// @param id stable, in lower case with hyphens; a metric's column is called like the metric
/// @param label what the heading says
record Column(String id, String label, Kind kind) {
    enum Kind {
        TEXT,
        COUNT,
        DECIMAL,
        DATE
    }
}
