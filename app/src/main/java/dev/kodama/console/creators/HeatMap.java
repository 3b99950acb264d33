package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ages by genders, the darker the more. A real table, so that it can be read aloud and copied.
final class HeatMap extends NativeTable {
    /// @param sharesPpm by age and gender; what is not there was not measured
    HeatMap(Map<AgeBand, Map<Gender, Long>> sharesPpm) {
        addClassName("heat-map");
        var largest = sharesPpm.values().stream()
                .flatMap(genders -> genders.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        var head = getHead().addRow();
        head.add(header(text("creators.audience.age"), "col"));
        for (var gender : Gender.values()) {
            head.add(header(word("console.gender", gender), "col"));
        }
        for (var age : AgeBand.values()) {
            var row = getBody().addRow();
            row.add(header(word("console.age", age), "row"));
            for (var gender : Gender.values()) {
                row.add(heat(sharesPpm.getOrDefault(age, Map.of()).get(gender), Math.max(1, largest)));
            }
        }
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell heat(@Nullable Long ppm, long largest) {
        if (ppm == null) {
            var cell = new NativeTableCell(Formats.MISSING);
            cell.setTitle(text("console.no-data"));
            cell.addClassName("missing");
            return cell;
        }
        var cell = new NativeTableCell(ShareBars.percent(ppm));
        cell.getStyle().set("--heat", Math.round(ppm * 100.0 / largest) + "%");
        return cell;
    }
}
