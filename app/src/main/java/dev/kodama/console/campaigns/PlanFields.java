package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Product;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.Exclusivity;
import dev.kodama.console.parts.DayField;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of a campaign's plan. Rules are the module's; their faults are shown at the fields that they are about.
final class PlanFields extends Div {
    private static final int USUAL_DAYS = 30;

    private final ComboBox<Brand> brand = new ComboBox<>(text("campaigns.field.brand"));
    private final ComboBox<Product> product = new ComboBox<>(text("campaigns.field.product"));
    private final TextField name = new TextField(text("campaigns.field.name"));
    private final TextArea goal = new TextArea(text("campaigns.field.goal"));
    private final YenField budget = new YenField(text("campaigns.field.budget"));
    private final DayField startsOn = new DayField(text("campaigns.field.startsOn"));
    private final DayField endsOn = new DayField(text("campaigns.field.endsOn"));
    private final CheckboxGroup<Platform> platforms = new CheckboxGroup<>(text("campaigns.field.platforms"));
    private final CheckboxGroup<Tier> tiers = new CheckboxGroup<>(text("campaigns.field.tiers"));
    private final MultiSelectComboBox<String> topics = Words.field(text("campaigns.field.topics"));
    private final ComboBox<String> language = new ComboBox<>(text("campaigns.field.language"));
    private final ComboBox<String> category = new ComboBox<>(text("campaigns.field.category"));
    private final IntegerField exclusiveDays = new IntegerField(text("campaigns.field.exclusiveDays"));
    private final TargetEditor target = new TargetEditor();
    private final Div refusal = new Div();
    private final Function<Brand, List<Product>> productsOf;
    private final BiFunction<Brand, String, Outcome<Product>> addProduct;
    private final List<String> kindsOfProduct;

    /// @param kindsOfProduct used so far; others may be typed
    PlanFields(
            List<Brand> brands,
            Brand chosen,
            List<String> kindsOfProduct,
            Function<Brand, List<Product>> productsOf,
            BiFunction<Brand, String, Outcome<Product>> addProduct) {
        this.productsOf = productsOf;
        this.addProduct = addProduct;
        this.kindsOfProduct = kindsOfProduct;
        addClassName("plan");
        brand.setItems(brands);
        brand.setItemLabelGenerator(Brand::name);
        brand.setValue(chosen);
        brand.setReadOnly(brands.size() == 1);
        brand.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                brand.setValue(change.getOldValue());
            } else {
                products(null);
            }
        });
        product.setItemLabelGenerator(Product::name);
        product.setRequiredIndicatorVisible(true);
        product.setHelperText(text("campaigns.field.product.help"));
        product.setAllowCustomValue(true);
        product.addCustomValueSetListener(typed -> newProduct(typed.getDetail()));
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder(text("campaigns.field.name.example"));
        goal.setRequiredIndicatorVisible(true);
        goal.setHelperText(text("campaigns.field.goal.help"));
        goal.setMinRows(3);
        budget.setRequiredIndicatorVisible(true);
        budget.setHelperText(text("campaigns.field.budget.help"));
        startsOn.setRequiredIndicatorVisible(true);
        startsOn.setValue(LocalDate.now(Formats.TOKYO));
        endsOn.setRequiredIndicatorVisible(true);
        endsOn.setValue(LocalDate.now(Formats.TOKYO).plusDays(USUAL_DAYS));
        platforms.setItems(Platform.values());
        platforms.setItemLabelGenerator(value -> word("console.platform", value));
        platforms.setHelperText(text("campaigns.field.none-is-any"));
        tiers.setItems(Tier.values());
        tiers.setItemLabelGenerator(value -> word("console.tier", value));
        tiers.setHelperText(text("campaigns.field.none-is-any"));
        topics.setHelperText(text("campaigns.field.topics.help"));
        language.setItems(Regions.languages());
        language.setItemLabelGenerator(Regions::language);
        language.setClearButtonVisible(true);
        language.setPlaceholder(text("console.any"));
        category.setHelperText(text("campaigns.field.category.help"));
        category.setClearButtonVisible(true);
        category.setAllowCustomValue(true);
        category.addCustomValueSetListener(typed -> kind(typed.getDetail()));
        kind(null);
        exclusiveDays.setHelperText(text("campaigns.field.exclusiveDays.help"));
        exclusiveDays.setSuffixComponent(new Span(text("campaigns.unit.days")));
        exclusiveDays.setMin(0);
        products(null);
        var about = new Paragraph(text("campaigns.target.about"));
        about.addClassNames("quiet", "small");
        add(
                refusal,
                new Section(text("campaigns.plan.what"), form(brand, product, name, wide(goal))),
                new Section(text("campaigns.plan.frame"), form(budget, startsOn, endsOn)),
                new Section(text("campaigns.plan.who"), form(wide(platforms), wide(tiers), topics, language)),
                new Section(text("campaigns.plan.competitors"), form(category, exclusiveDays)),
                new Section(text("campaigns.field.target"), about, target));
    }

    private static FormLayout form(Component... fields) {
        var form = new FormLayout(fields);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandColumns(true);
        form.setMaxColumns(3);
        form.setColumnWidth("16rem");
        form.setExpandFields(true);
        return form;
    }

    private static Component wide(Component field) {
        field.getElement().setAttribute("colspan", "3");
        return field;
    }

    Brand brand() {
        return brand.getValue();
    }

    private void products(@Nullable Product chosen) {
        var products = productsOf.apply(brand.getValue());
        product.setItems(products);
        product.setValue(chosen == null && products.size() == 1 ? products.getFirst() : chosen);
    }

    /// A name that is typed and is no product yet becomes one.
    private void newProduct(String typed) {
        switch (addProduct.apply(brand.getValue(), typed)) {
            case Outcome.Done<Product> done -> products(done.value());
            case Outcome.Refused<Product> refused -> {
                product.setErrorMessage(Refusals.words(refused.refusal()));
                product.setInvalid(true);
            }
        }
    }

    /// Chooses a kind of product, also one that nobody has used so far.
    private void kind(@Nullable String chosen) {
        category.setItems(Stream.concat(kindsOfProduct.stream(), Stream.ofNullable(chosen))
                .distinct()
                .toList());
        category.setValue(chosen);
    }

    void show(Campaign campaign) {
        var brief = campaign.brief();
        productsOf.apply(brand.getValue()).stream()
                .filter(each -> each.id().equals(campaign.productId()))
                .findFirst()
                .ifPresent(this::products);
        name.setValue(campaign.name());
        goal.setValue(brief.goal());
        budget.show(brief.budgetYen());
        startsOn.setValue(brief.startsOn());
        endsOn.setValue(brief.endsOn());
        platforms.setValue(brief.platforms());
        tiers.setValue(brief.tiers());
        Words.show(topics, brief.topics());
        language.setValue(brief.language());
        target.show(brief.target());
        var exclusivity = brief.exclusivity();
        kind(exclusivity == null ? null : exclusivity.category());
        exclusiveDays.setValue(exclusivity == null ? null : exclusivity.days());
    }

    /// Empty if something is missing without which there is no plan at all; that is then said at its field.
    Optional<CampaignPlan> plan() {
        clear();
        var yen = budget.read();
        var complete = needs(product, product.getValue() != null, "campaigns.product.missing")
                & needs(budget, yen.isPresent(), "campaigns.yen.invalid")
                & needs(startsOn, startsOn.getValue() != null, "campaigns.date.missing")
                & needs(endsOn, endsOn.getValue() != null, "campaigns.date.missing");
        if (!complete) {
            refusal.add(Notice.problem(text("campaigns.plan.incomplete")));
            refusal.scrollIntoView();
            return Optional.empty();
        }
        return Optional.of(new CampaignPlan(
                product.getValue().id(),
                name.getValue(),
                new Brief(
                        goal.getValue(),
                        yen.getAsLong(),
                        startsOn.getValue(),
                        endsOn.getValue(),
                        platforms.getValue(),
                        tiers.getValue(),
                        topics.getValue(),
                        language.getValue(),
                        target.cells(),
                        exclusivity())));
    }

    /// Days without a category bind to nothing.
    private @Nullable Exclusivity exclusivity() {
        var kind = category.getValue();
        var days = exclusiveDays.getValue();
        return kind == null || kind.isBlank() ? null : new Exclusivity(kind, days == null ? 0 : days);
    }

    private static boolean needs(HasValidation field, boolean given, String otherwise) {
        if (!given) {
            field.setErrorMessage(text(otherwise));
            field.setInvalid(true);
        }
        return given;
    }

    private Map<String, HasValidation> byName() {
        return Map.ofEntries(
                Map.entry("productId", product),
                Map.entry("name", name),
                Map.entry("brief.goal", goal),
                Map.entry("brief.budgetYen", budget),
                Map.entry("brief.startsOn", startsOn),
                Map.entry("brief.endsOn", endsOn),
                Map.entry("brief.topics", topics),
                Map.entry("brief.language", language),
                Map.entry("brief.exclusivity.category", category),
                Map.entry("brief.exclusivity.days", exclusiveDays));
    }

    private void clear() {
        refusal.removeAll();
        byName().values().forEach(field -> field.setInvalid(false));
    }

    void refuse(Refusal reason) {
        clear();
        refusal.add(Notice.problem(Refusals.words(reason)));
        if (reason instanceof Refusal.Invalid invalid) {
            var fields = byName();
            invalid.faults().forEach(fault -> {
                var field = fields.get(fault.field());
                if (field != null) {
                    field.setErrorMessage(Refusals.rule(fault));
                    field.setInvalid(true);
                }
            });
        }
        refusal.scrollIntoView();
    }
}
