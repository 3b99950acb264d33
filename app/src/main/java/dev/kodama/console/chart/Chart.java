package dev.kodama.console.chart;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import dev.kodama.console.texts.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A chart, and the same figures as a table for those who would rather read or who cannot look.
///
/// ```java
/// add(new Chart(text("creators.growth.title"), new LineChart(Unit.COUNT, List.of(line))));
/// ```
public final class Chart extends Div {
    private static final JsonMapper json = JsonMapper.builder().build();

    private final Canvas canvas = new Canvas();
    private final NativeDetails asTable = new NativeDetails();

    /// @param name what the picture shows, in a few words: a screen reader says it
    public Chart(String name, Drawing drawing) {
        addClassName("chart");
        canvas.getElement().setAttribute("role", "img");
        canvas.getElement().setAttribute("aria-label", name);
        asTable.setSummaryText(text("console.chart.as-table"));
        add(canvas, asTable);
        draw(drawing);
    }

    /// Shows another drawing in the same place.
    public void draw(Drawing drawing) {
        canvas.option = json.writeValueAsString(drawing.option());
        canvas.send();
        asTable.setContent(table(drawing.table()));
    }

    public Chart height(String cssHeight) {
        canvas.getStyle().setHeight(cssHeight);
        return this;
    }

    private static NativeTable table(Drawing.Table figures) {
        var table = new NativeTable();
        table.addClassName("chart-table");
        var head = table.getHead().addRow();
        figures.columns().forEach(column -> head.add(new NativeTableHeaderCell(column)));
        for (var row : figures.rows()) {
            var line = table.getBody().addRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
        }
        return table;
    }

    /// The element in which `js/chart.js` draws.
    @Tag("kodama-chart")
    @JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
    @JavaScript("context://js/chart.js")
    private static final class Canvas extends Component {
        private @Nullable String option;

        @Override
        protected void onAttach(AttachEvent event) {
            send();
        }

        private void send() {
            if (isAttached() && option != null) {
                getElement()
                        .executeJs(
                                "customElements.whenDefined('kodama-chart').then(() => this.draw($0, $1, $2))",
                                option,
                                Texts.locale().toLanguageTag(),
                                text("console.no-data"));
            }
        }
    }
}
