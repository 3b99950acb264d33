package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Followers over time, one line for each account. A point says where its figure comes from.
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
    private final Address address;
    private final Consumer<Address> go;

    GrowthSection(Creator creator, Map<UUID, List<Snapshot>> histories, Address address, Consumer<Address> go) {
        this.creator = creator;
        this.histories = histories;
        this.address = address;
        this.go = go;
    }

    @Override
    protected Section initContent() {
        var window = address.one(WINDOW, Window.class).orElse(Window.ALL);
        var since = Instant.now().minus(window.length);
        var lines = creator.accounts().stream()
                .map(account -> line(account, since))
                .filter(line -> !line.points().isEmpty())
                .toList();
        return new Section(text("creators.growth.title"), lines.isEmpty() ? nothing() : chart(lines))
                .actions(windows(window));
    }

    private LineChart.Line line(Account account, Instant since) {
        var points = histories.getOrDefault(account.id(), List.of()).stream()
                .filter(snapshot -> snapshot.capturedAt().isAfter(since))
                .filter(snapshot -> snapshot.figures().followers() != null)
                .map(GrowthSection::point)
                .toList();
        return new LineChart.Line(word("console.platform", account.platform()) + " " + account.handle(), points);
    }

    private static LineChart.Point point(Snapshot snapshot) {
        var followers = snapshot.figures().followers();
        return new LineChart.Point(
                snapshot.capturedAt(),
                followers == null ? null : followers.doubleValue(),
                text("creators.growth.note", Sources.words(snapshot), Formats.moment(snapshot.capturedAt())));
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
