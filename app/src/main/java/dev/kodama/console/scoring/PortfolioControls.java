package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.console.campaigns.TargetWords;
import dev.kodama.console.campaigns.YenField;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Section;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.PortfolioWish;
import dev.kodama.scoring.PortfolioWish.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a portfolio has to keep to. Every change goes to another address.
final class PortfolioControls extends Div {
    private static final int STEPS = 100;
    private static final int PAUSE_MILLIS = 200;

    private final Brief brief;
    private final Consumer<Address> go;
    private final PortfolioWish wish;
    private final Address address;

    PortfolioControls(Brief brief, Address address, PortfolioWish wish, Consumer<Address> go) {
        this.brief = brief;
        this.address = address;
        this.wish = wish;
        this.go = go;
        addClassName("portfolio-controls");
        var section = new Section(text("portfolio.controls.title"));
        section.add(budget(), objective(), pool(), candidates(), atMost());
        section.add(new H3(text("portfolio.tiers")));
        for (var tier : Tier.values()) {
            section.add(between(
                    word("console.tier", tier),
                    share(wish.tiers(), tier),
                    share -> PortfolioAddress.withTiers(address, with(wish.tiers(), tier, share)),
                    tier));
        }
        section.add(new H3(text("portfolio.platforms")));
        for (var platform : platforms()) {
            section.add(between(
                    word("console.platform", platform),
                    share(wish.platforms(), platform),
                    share -> PortfolioAddress.withPlatforms(address, with(wish.platforms(), platform, share)),
                    platform));
        }
        if (!brief.target().isEmpty()) {
            section.add(new H3(text("portfolio.cells")));
            for (var cell = 0; cell < brief.target().size(); cell++) {
                section.add(cell(cell));
            }
        }
        add(section);
    }

    /// Those of the brief, or all; and those that the address already limits.
    private List<Platform> platforms() {
        var shown = new ArrayList<>(brief.platforms().isEmpty() ? List.of(Platform.values()) : brief.platforms());
        wish.platforms().stream()
                .map(Share::of)
                .filter(platform -> !shown.contains(platform))
                .forEach(shown::add);
        shown.sort(null);
        return shown;
    }

    private Div budget() {
        var yen = wish.budgetYen() == null ? brief.budgetYen() : wish.budgetYen();
        var typed = new YenField(text("portfolio.budget"));
        typed.show(yen);
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (typed.isEmpty()) {
                    go.accept(PortfolioAddress.withBudget(address, null));
                } else {
                    typed.read().ifPresent(read -> go.accept(PortfolioAddress.withBudget(address, read)));
                }
            }
        });
        var step = Math.max(1, Math.max(brief.budgetYen(), yen) * 2 / STEPS);
        var slider = new RangeInput(ValueChangeMode.LAZY);
        slider.setId("portfolio-budget");
        slider.getElement().setAttribute("aria-label", text("portfolio.budget"));
        slider.setMin(0);
        slider.setMax(step * STEPS);
        slider.setStep((double) step);
        slider.setValue((double) yen);
        slider.setValueChangeTimeout(PAUSE_MILLIS);
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(PortfolioAddress.withBudget(address, Math.round(change.getValue())));
            }
        });
        var both = new Div(typed, slider);
        both.addClassName("portfolio-budget");
        return both;
    }

    private Select<PortfolioWish.Objective> objective() {
        var select = new Select<PortfolioWish.Objective>();
        select.setLabel(text("portfolio.objective"));
        select.setItems(PortfolioWish.Objective.values());
        select.setItemLabelGenerator(objective -> word("portfolio.objective", objective));
        select.setValue(wish.objective());
        onChange(select, objective -> PortfolioAddress.with(address, objective));
        return select;
    }

    private Select<PortfolioWish.Pool> pool() {
        var select = new Select<PortfolioWish.Pool>();
        select.setLabel(text("portfolio.pool"));
        select.setItems(PortfolioWish.Pool.values());
        select.setItemLabelGenerator(pool -> word("portfolio.pool", pool));
        select.setValue(wish.pool());
        onChange(select, pool -> PortfolioAddress.with(address, pool));
        return select;
    }

    private IntegerField candidates() {
        var field = number(text("portfolio.candidates"), wish.candidates());
        field.setMin(1);
        field.setMax(PortfolioWish.MAX_CANDIDATES);
        field.setVisible(wish.pool() == PortfolioWish.Pool.RANKING);
        onChange(field, many -> PortfolioAddress.withCandidates(address, many));
        return field;
    }

    private IntegerField atMost() {
        var field = number(text("portfolio.at-most"), wish.atMost());
        field.setMin(1);
        field.setPlaceholder(text("console.any"));
        onChange(field, many -> PortfolioAddress.withAtMost(address, many));
        return field;
    }

    private Div cell(int cell) {
        var least = wish.cells().get(cell);
        var field = number(
                text("portfolio.cell", cell + 1),
                least == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, least)));
        field.setHelperText(TargetWords.of(brief.target().get(cell)));
        field.setPlaceholder("0");
        onChange(field, people -> {
            Map<Integer, Long> cells = new HashMap<>(wish.cells());
            cells.remove(cell);
            if (people != null && people > 0) {
                cells.put(cell, (long) people);
            }
            return PortfolioAddress.withCells(address, cells);
        });
        return new Div(field);
    }

    private <E extends Enum<E>> Div between(String name, Share<E> now, Function<Share<E>, Address> changed, E kind) {
        var least = number(text("portfolio.at-least.of", name), now.atLeast() == 0 ? null : now.atLeast());
        var most = number(text("portfolio.at-most.of", name), now.atMost());
        least.setPlaceholder("0");
        most.setPlaceholder(text("console.any"));
        onChange(least, many -> changed.apply(new Share<>(kind, many == null ? 0 : many, now.atMost())));
        onChange(most, many -> changed.apply(new Share<>(kind, now.atLeast(), many)));
        var label = new Span(name);
        var row = new Div(label, least, most);
        row.addClassName("portfolio-between");
        for (var field : List.of(least, most)) {
            // The row's own words are enough to look at; the label is for those who listen.
            field.setAriaLabel(field.getLabel());
            field.setLabel("");
        }
        return row;
    }

    private static IntegerField number(String label, @Nullable Integer value) {
        var field = new IntegerField(label);
        field.setMin(0);
        field.setValue(value);
        field.setClearButtonVisible(true);
        ((HasValueChangeMode) field).setValueChangeMode(ValueChangeMode.ON_BLUR);
        return field;
    }

    private <V> void onChange(HasValue<?, V> field, Function<V, Address> changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(changed.apply(change.getValue()));
            }
        });
    }

    private static <E> Share<E> share(List<Share<E>> shares, E of) {
        return shares.stream().filter(share -> share.of() == of).findFirst().orElseGet(() -> new Share<>(of, 0, null));
    }

    private static <E> List<Share<E>> with(List<Share<E>> shares, E of, Share<E> share) {
        var changed = new ArrayList<>(shares);
        changed.removeIf(each -> each.of() == of);
        if (share.atLeast() > 0 || share.atMost() != null) {
            changed.add(share);
        }
        return changed;
    }
}
