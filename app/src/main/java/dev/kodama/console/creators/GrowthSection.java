package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.chart.LineChart;
import dev.kodama.console.chart.Unit;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.TabBar;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.Snapshot;
import dev.kodama.scoring.growth.GrowthAnomaly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Followers over time, one line for each account. A point says where its figure comes from; one that is out of the
/// ordinary is marked, and the list below says why.
final class GrowthSection extends Composite<Section> {
    private static final String WINDOW = "window";

    /// How far back the chart looks.
    private enum Window {
        MONTHS_3(Duration.ofDays(92)),
        YEAR(Duration.ofDays(366)),
        ALL(Duration.ofDays(36_600));

        private final Duration length;

        Window(Duration length) {
            this.length = length;
        }
    }

    private final Creator creator;
    private final Map<UUID, List<Snapshot>> histories;
    private final Map<UUID, List<GrowthAnomaly>> anomalies;
    private final Address address;
    private final Consumer<Address> go;

    GrowthSection(
            Creator creator,
            Map<UUID, List<Snapshot>> histories,
            Map<UUID, List<GrowthAnomaly>> anomalies,
            Address address,
            Consumer<Address> go) {
        this.creator = creator;
        this.histories = histories;
        this.anomalies = anomalies;
        this.address = address;
        this.go = go;
    }

    @Override
    protected Section initContent() {
        var window = address.one(WINDOW, Window.class).orElse(Window.ALL);
        var since = Instant.now().minus(window.length);
        var lines = new ArrayList<LineChart.Line>();
        var leads = new GrowthLeads();
        var led = false;
        for (var account : creator.accounts()) {
            var odd = anomalies.getOrDefault(account.id(), List.of()).stream()
                    .filter(anomaly -> !anomaly.to().isBefore(LocalDate.ofInstant(since, Formats.TOKYO)))
                    .toList();
            var line = line(account, since, odd);
            if (!line.points().isEmpty()) {
                lines.add(line);
            }
            leads.add(account, odd);
            led |= !odd.isEmpty();
        }
        var section = new Section(text("creators.growth.title"), lines.isEmpty() ? nothing() : chart(lines));
        if (led) {
            section.add(leads);
        }
        return section.actions(windows(window));
    }

    private LineChart.Line line(Account account, Instant since, List<GrowthAnomaly> odd) {
        var counted = histories.getOrDefault(account.id(), List.of()).stream()
                .filter(snapshot -> snapshot.capturedAt().isAfter(since))
                .filter(snapshot -> snapshot.figures().followers() != null)
                .toList();
        // Anomalies are about days; the last count of a day is the one that was judged.
        var lastOfDay = counted.stream().collect(toMap(GrowthSection::day, Snapshot::capturedAt, (_, later) -> later));
        var marks = new HashMap<Instant, String>();
        for (var anomaly : odd) {
            var at = lastOfDay.get(anomaly.to());
            if (at != null) {
                marks.put(at, GrowthLeads.inWords(anomaly));
            }
        }
        return new LineChart.Line(
                word("console.platform", account.platform()) + " " + account.handle(),
                counted.stream()
                        .map(snapshot -> point(snapshot, marks.get(snapshot.capturedAt())))
                        .toList());
    }

    private static LocalDate day(Snapshot snapshot) {
        return LocalDate.ofInstant(snapshot.capturedAt(), Formats.TOKYO);
    }

    /// @param odd why the point is marked, if it is
    private static LineChart.Point point(Snapshot snapshot, @Nullable String odd) {
        var followers = snapshot.figures().followers();
        var origin = text("creators.growth.note", Sources.words(snapshot), Formats.moment(snapshot.capturedAt()));
        return new LineChart.Point(
                snapshot.capturedAt(),
                followers == null ? null : followers.doubleValue(),
                odd == null ? origin : odd + " · " + origin,
                odd != null);
    }

    private Component chart(List<LineChart.Line> lines) {
        return new Chart(text("creators.growth.of", creator.displayName()), new LineChart(Unit.COUNT, lines));
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.LINE_CHART, text("creators.growth.none"), text("creators.growth.none.what-to-do"));
    }

    private Tabs windows(Window open) {
        var tabs = new TabBar();
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL, TabsVariant.LUMO_MINIMAL);
        for (var window : Window.values()) {
            tabs.add(window.name(), word("creators.growth.window", window));
        }
        tabs.show(open.name());
        tabs.onChoice(name -> go.accept(address.with(WINDOW, Window.valueOf(name))));
        return tabs;
    }
}
