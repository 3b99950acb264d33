package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.model.Facets;
import dev.kodama.scoring.model.Openness;
import dev.kodama.scoring.model.RankingFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The controls above a ranking. Each one only asks for another filter; [#show] puts them to what holds.
final class RankingFilters extends Div {
    private final MultiSelectComboBox<Platform> platforms = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Tier> tiers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> topics = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final IntegerField min = new IntegerField();
    private final IntegerField max = new IntegerField();
    private final IntegerField price = new IntegerField();
    private final Checkbox measured = new Checkbox(text("scoring.filter.measured"));
    private final Select<Openness> openness = new Select<>();
    private final Button brief;
    private final Consumer<RankingFilter> changed;
    private RankingFilter shown = RankingFilter.NONE;
    private Facets facets = new Facets(Map.of(), Map.of(), 0, Map.of());

    /// @param backToBrief forgets the person's own filter
    RankingFilters(Consumer<RankingFilter> changed, Runnable backToBrief) {
        this.changed = changed;
        addClassNames("filters", "ranking-filters");
        brief = Buttons.quiet(text("scoring.filter.brief"), backToBrief);
        box(platforms, "scoring.filter.platforms", (filter, chosen) -> with(filter, chosen, null, null, null));
        box(tiers, "scoring.filter.tiers", (filter, chosen) -> with(filter, null, chosen, null, null));
        box(topics, "scoring.filter.topics", (filter, chosen) -> with(filter, null, null, chosen, null));
        box(languages, "scoring.filter.languages", (filter, chosen) -> with(filter, null, null, null, chosen));
        platforms.setItemLabelGenerator(platform ->
                counted(word("console.platform", platform), facets.platforms().get(platform)));
        tiers.setItemLabelGenerator(
                tier -> counted(word("console.tier", tier), facets.tiers().get(tier)));
        languages.setItemLabelGenerator(language ->
                counted(Regions.language(language), facets.languages().get(language)));
        topics.setAllowCustomValue(true);
        topics.addCustomValueSetListener(typed -> {
            var wanted = new HashSet<>(topics.getValue());
            wanted.add(typed.getDetail().strip().toLowerCase());
            changed.accept(with(shown, null, null, wanted, null));
        });
        number(min, "scoring.filter.min", "creators.unit.people");
        number(max, "scoring.filter.max", "creators.unit.people");
        number(price, "scoring.filter.price", "scoring.unit.yen");
        measured.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                numbersChanged();
            }
        });
        openness.setLabel(text("scoring.filter.openness"));
        openness.setItems(Openness.values());
        openness.setItemLabelGenerator(choice -> word("scoring.openness", choice));
        openness.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                numbersChanged();
            }
        });
        add(platforms, tiers, topics, languages, min, max, price, openness, measured, brief);
    }

    /// @param own whether the filter is the person's own and not the brief's
    void show(RankingFilter filter, Facets counts, Set<String> wantedTopics, boolean own) {
        shown = filter;
        facets = counts;
        platforms.setItems(Arrays.asList(Platform.values()));
        platforms.setValue(filter.platforms());
        tiers.setItems(Arrays.asList(Tier.values()));
        tiers.setValue(filter.tiers());
        topics.setItems(union(wantedTopics, filter.topics()));
        topics.setValue(filter.topics());
        languages.setItems(union(counts.languages().keySet(), filter.languages()));
        languages.setValue(filter.languages());
        min.setValue(whole(filter.minFollowers()));
        max.setValue(whole(filter.maxFollowers()));
        price.setValue(whole(filter.maxPriceYen()));
        measured.setValue(filter.audienceMeasured());
        openness.setValue(filter.openness());
        brief.setVisible(own);
    }

    private <T> void box(
            MultiSelectComboBox<T> box, String label, BiFunction<RankingFilter, Set<T>, RankingFilter> changing) {
        box.setLabel(text(label));
        box.setPlaceholder(text("console.any"));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(changing.apply(shown, change.getValue()));
            }
        });
    }

    private void number(IntegerField field, String label, String unit) {
        field.setLabel(text(label));
        field.setMin(0);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.setSuffixComponent(new Span(text(unit)));
        field.setClearButtonVisible(true);
        field.addClassName("filter-number");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                numbersChanged();
            }
        });
    }

    private void numbersChanged() {
        changed.accept(new RankingFilter(
                shown.platforms(),
                shown.tiers(),
                shown.topics(),
                shown.languages(),
                whole(min.getValue()),
                whole(max.getValue()),
                shown.minEngagementPpm(),
                whole(price.getValue()),
                measured.getValue(),
                openness.getValue()));
    }

    /// The filter with those sets replaced that are given.
    private static RankingFilter with(
            RankingFilter filter,
            @Nullable Set<Platform> platforms,
            @Nullable Set<Tier> tiers,
            @Nullable Set<String> topics,
            @Nullable Set<String> languages) {
        return new RankingFilter(
                platforms == null ? filter.platforms() : Set.copyOf(platforms),
                tiers == null ? filter.tiers() : Set.copyOf(tiers),
                topics == null ? filter.topics() : Set.copyOf(topics),
                languages == null ? filter.languages() : Set.copyOf(languages),
                filter.minFollowers(),
                filter.maxFollowers(),
                filter.minEngagementPpm(),
                filter.maxPriceYen(),
                filter.audienceMeasured(),
                filter.openness());
    }

    private static List<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return new ArrayList<>(all);
    }

    private static String counted(String word, @Nullable Integer count) {
        return count == null ? word : "%s (%s)".formatted(word, Formats.count(count));
    }

    private static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, value));
    }

    private static @Nullable Long whole(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }
}
