package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who follows: a heat map of age by gender, and what they like and where they live. A real table, so that it can be
/// read aloud and copied.
final class AudienceSection extends Composite<Section> {
    private static final double WHOLE = 1_000_000;
    private static final int LONGEST_LIST = 8;

    private final @Nullable AudienceMeasurement audience;

    AudienceSection(@Nullable AudienceMeasurement audience) {
        this.audience = audience;
    }

    @Override
    protected Section initContent() {
        if (audience == null || audience.cells().isEmpty()) {
            return new Section(
                    text("creators.audience.title"),
                    new EmptyState(
                            VaadinIcon.GROUP,
                            text("creators.audience.none"),
                            text("creators.audience.none.what-to-do")));
        }
        var cells = audience.cells();
        var known = cells.stream().mapToLong(AudienceCell::sharePpm).sum();
        var pictures = new Div(
                heatMap(cells),
                shares(text("creators.audience.interests"), sums(cells, AudienceCell::interest), Function.identity()),
                shares(text("creators.audience.regions"), sums(cells, AudienceCell::region), Regions::country));
        pictures.addClassName("audience");
        return new Section(text("creators.audience.title"), pictures)
                .note(text(
                        "creators.audience.note",
                        Sources.words(audience.source()),
                        Formats.date(audience.capturedAt()),
                        audience.sampleSize() == null
                                ? text("creators.audience.sample.unknown")
                                : text("creators.audience.sample", Formats.count(audience.sampleSize())),
                        percent(Math.max(0, 1_000_000 - known))));
    }

    private static Component heatMap(List<AudienceCell> cells) {
        var byAge = cells.stream()
                .collect(Collectors.groupingBy(
                        AudienceCell::age,
                        Collectors.groupingBy(AudienceCell::gender, Collectors.summingLong(AudienceCell::sharePpm))));
        var largest = byAge.values().stream()
                .flatMap(genders -> genders.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        var table = new NativeTable();
        table.addClassName("heat-map");
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(text("creators.audience.age")));
        for (var gender : Gender.values()) {
            head.add(new NativeTableHeaderCell(word("console.gender", gender)));
        }
        for (var age : AgeBand.values()) {
            var row = table.getBody().addRow();
            row.add(new NativeTableHeaderCell(word("console.age", age)));
            for (var gender : Gender.values()) {
                row.add(heat(byAge.getOrDefault(age, Map.of()).get(gender), largest));
            }
        }
        return titled(text("creators.audience.people"), table);
    }

    private static NativeTableCell heat(@Nullable Long ppm, long largest) {
        if (ppm == null) {
            var cell = new NativeTableCell(Formats.MISSING);
            cell.setTitle(text("console.no-data"));
            cell.addClassName("missing");
            return cell;
        }
        var cell = new NativeTableCell(percent(ppm));
        cell.getStyle().set("--heat", Math.round(ppm * 85.0 / largest) + "%");
        if (ppm * 2 > largest) {
            cell.addClassName("hot");
        }
        return cell;
    }

    private static Component shares(String title, Map<String, Long> sums, Function<String, String> words) {
        var list = new Div();
        list.addClassName("shares");
        var largest = sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LONGEST_LIST)
                .forEach(share -> {
                    var name = new Span(words.apply(share.getKey()));
                    var figure = new Span(percent(share.getValue()));
                    figure.addClassName("figure");
                    var line = new Div(name, figure);
                    line.addClassName("share");
                    line.getStyle().set("--share", Math.round(share.getValue() * 100.0 / largest) + "%");
                    list.add(line);
                });
        return titled(title, list);
    }

    private static Map<String, Long> sums(List<AudienceCell> cells, Function<AudienceCell, String> by) {
        return cells.stream().collect(Collectors.groupingBy(by, Collectors.summingLong(AudienceCell::sharePpm)));
    }

    private static Component titled(String title, Component content) {
        return new Div(new H3(title), content);
    }

    private static String percent(long ppm) {
        return Formats.percent(ppm / WHOLE, 1);
    }
}
