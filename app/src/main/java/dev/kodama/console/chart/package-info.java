/// Pictures of figures. A chart is drawn in the browser by Apache ECharts, which comes out of our own jar: no page asks
/// another server for anything.
@NullMarked
package dev.kodama.console.chart;

import org.jspecify.annotations.NullMarked;
