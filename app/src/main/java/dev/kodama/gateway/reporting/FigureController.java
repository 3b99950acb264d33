package dev.kodama.gateway.reporting;

import dev.kodama.gateway.schema.Derived;
import dev.kodama.reporting.Figure;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportLanguage;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What a figure says about itself.
@Controller
class FigureController {
    @Derived(type = "ReportFigure")
    Metric definition(Figure figure) {
        return figure.metric();
    }

    @SchemaMapping(typeName = "ReportMetricDefinition")
    String label(Metric metric, @Argument ReportLanguage language) {
        return metric.label(language);
    }

    @SchemaMapping(typeName = "ReportMetricDefinition")
    String text(Metric metric, @Argument ReportLanguage language) {
        return metric.definition(language);
    }
}
