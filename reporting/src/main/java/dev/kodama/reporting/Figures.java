package dev.kodama.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The figures of one thing: a post, a creator, a campaign, or a campaign up to a day.
public final class Figures {
    private final Map<Metric, Figure> byMetric;

    public Figures(List<Figure> figures) {
        byMetric = new EnumMap<>(Metric.class);
        figures.forEach(figure -> byMetric.put(figure.metric(), figure));
    }

    /// That figure; whoever computes figures computes all that apply, so asking for another one is a bug.
    public Figure of(Metric metric) {
        var figure = byMetric.get(metric);
        if (figure == null) {
            throw new IllegalArgumentException(metric + " does not apply here");
        }
        return figure;
    }

    public boolean has(Metric metric) {
        return byMetric.containsKey(metric);
    }

    /// In the order of [Metric].
    public List<Figure> all() {
        return List.copyOf(byMetric.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && byMetric.equals(figures.byMetric);
    }

    @Override
    public int hashCode() {
        return byMetric.hashCode();
    }

    @Override
    public String toString() {
        return byMetric.values().toString();
    }
}
