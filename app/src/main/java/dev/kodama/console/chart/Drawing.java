package dev.kodama.console.chart;

import java.util.List;
import java.util.Map;

/// What a chart shows, known as a picture and as a table, so that the two cannot differ.
public sealed interface Drawing permits LineChart, BarChart, HeatMapChart, CurveChart {
    /// The figures as text.
    record Table(List<String> columns, List<List<String>> rows) {}

    Table table();

    /// ECharts' option, to be written as JSON. What JSON cannot say (how to write a figure) goes by name, as
    /// `unit`, and `js/chart.js` knows the names.
    Map<String, Object> option();
}
