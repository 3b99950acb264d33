package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.chart.Chart;
import dev.kodama.console.chart.HeatMapChart;
import dev.kodama.console.chart.Unit;
import dev.kodama.console.intake.IntakeNavigation;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.CreatorsReach.Member;
import dev.kodama.scoring.CreatorsReach.OnPlatform;
import dev.kodama.scoring.CreatorsReach.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every two accounts share, as a heat map of the largest of them.
final class OverlapSection extends Composite<Section> {
    /// More names than this nobody can read.
    private static final int MOST_NAMES = 30;

    /// A faint overlap shall not be drawn as the darkest.
    private static final double LEAST_SCALE = 0.1;

    private static final double MILLION = 1_000_000;

    private final OnPlatform on;
    private final List<Pair> pairs;

    OverlapSection(OnPlatform on, List<Pair> pairs) {
        this.on = on;
        this.pairs = pairs;
    }

    @Override
    protected Section initContent() {
        var known = pairs.stream().filter(OverlapSection::isKnown).count();
        var section = new Section(text("overlap.pairs.title"), known == 0 ? nothing() : chart());
        return section.note(text("overlap.pairs.note", Formats.count(known), Formats.count(pairs.size())));
    }

    private static boolean isKnown(Pair pair) {
        return pair.overlap().coefficient() != null
                && pair.overlap().coefficient().ppm() != null;
    }

    private static Component nothing() {
        return new EmptyState(
                VaadinIcon.GRID_SMALL,
                text("overlap.pairs.none"),
                text("overlap.pairs.none.what-to-do"),
                Buttons.plain(text("overlap.know-better.go"), IntakeNavigation::openWizard));
    }

    private Component chart() {
        var shown = on.members().stream()
                .sorted(Comparator.comparing(Member::followers, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST_NAMES)
                .toList();
        var places = new HashMap<UUID, Integer>();
        shown.forEach(member -> places.put(member.accountId(), places.size()));
        var cells = pairs.stream()
                .filter(pair -> places.containsKey(pair.oneAccountId()) && places.containsKey(pair.otherAccountId()))
                .map(pair -> new HeatMapChart.Cell(
                        Objects.requireNonNull(places.get(pair.oneAccountId())),
                        Objects.requireNonNull(places.get(pair.otherAccountId())),
                        share(pair),
                        text(
                                "overlap.pairs.cell",
                                ReachText.figure(pair.overlap().shared()),
                                ReachText.share(pair.overlap().coefficient()),
                                ReachText.share(pair.overlap().jaccard()))))
                .toList();
        var most = cells.stream()
                .map(HeatMapChart.Cell::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        var names = shown.stream().map(Member::creatorName).toList();
        return new Chart(
                        text("overlap.pairs.title"),
                        new HeatMapChart(
                                Unit.PERCENT, text("overlap.coefficient"), names, cells, Math.max(LEAST_SCALE, most)))
                .height(Math.max(16, 9 + 1.4 * names.size()) + "rem");
    }

    private static @Nullable Double share(Pair pair) {
        var coefficient = pair.overlap().coefficient();
        return coefficient == null || coefficient.ppm() == null ? null : Double.valueOf(coefficient.ppm() / MILLION);
    }
}
