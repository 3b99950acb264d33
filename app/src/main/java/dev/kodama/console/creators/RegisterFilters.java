package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kodama.console.parts.Address;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Page;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The controls above the register. Each one only asks for another address; [#show] puts them to what the address says.
final class RegisterFilters extends Div {
    private static final int TYPING_PAUSE_MILLIS = 250;

    private final Consumer<Address> go;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Platform> platforms = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Tier> tiers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(text("creators.field.tags"));
    private final MultiSelectComboBox<String> topics = new MultiSelectComboBox<>(text("creators.field.topics"));
    private final MultiSelectComboBox<String> countries = new MultiSelectComboBox<>(text("creators.field.country"));
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(text("creators.field.language"));
    private final Select<String> contact = new Select<>();
    private final MultiSelectComboBox<CreatorList> lists = new MultiSelectComboBox<>(text("relations.lists.title"));
    private final MoreFilters figures;
    private final Button more = new Button(text("creators.filter.more"), VaadinIcon.SLIDERS.create());
    private final Button clear;
    private Address address = Address.empty();

    /// @param go shows the register at another address
    /// @param ownLists those that may be asked for
    /// @param custom likewise the house's own fields
    RegisterFilters(
            CreatorDirectory directory, List<CreatorList> ownLists, List<CustomField> custom, Consumer<Address> go) {
        this.go = go;
        figures = new MoreFilters(custom, go);
        addClassName("filters");
        clear = Buttons.quiet(text("creators.filter.clear"), () -> go.accept(Address.empty()));
        byText();
        words(platforms, RegisterAddress.PLATFORM, text("creators.field.platform"), Platform.values());
        words(tiers, RegisterAddress.TIER, text("creators.field.tier"), Tier.values());
        tags.setItems(query -> suggested(directory, query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        tags.addValueChangeListener(change -> asked(change, RegisterAddress.TAG));
        topics.setItems(List.of());
        topics.setAllowCustomValue(true);
        topics.setHelperText(text("creators.filter.topics.help"));
        topics.addCustomValueSetListener(typed -> go.accept(address.withAll(
                RegisterAddress.TOPIC,
                Stream.concat(
                                address.all(RegisterAddress.TOPIC).stream(),
                                Stream.of(typed.getDetail().strip().toLowerCase()))
                        .distinct()
                        .toList())));
        topics.addValueChangeListener(change -> asked(change, RegisterAddress.TOPIC));
        lists.setItems(ownLists);
        lists.setItemLabelGenerator(CreatorList::name);
        lists.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withAll(
                        RegisterAddress.LIST,
                        change.getValue().stream().map(CreatorList::id).toList()));
            }
        });
        codes(countries, Regions.countries());
        countries.setItemLabelGenerator(Regions::country);
        countries.addValueChangeListener(change -> asked(change, RegisterAddress.COUNTRY));
        codes(languages, Regions.languages());
        languages.setItemLabelGenerator(Regions::language);
        languages.addValueChangeListener(change -> asked(change, RegisterAddress.LANGUAGE));
        contact.setLabel(text("creators.filter.contact"));
        contact.setItems("", "yes", "no");
        contact.setItemLabelGenerator(
                value -> value.isEmpty() ? text("console.any") : text("creators.filter.contact." + value));
        contact.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.with(RegisterAddress.CONTACT, change.getValue()));
            }
        });
        add(search, platforms, tiers, more, clear);
        add(rest());
    }

    void show(Address shown) {
        address = shown;
        search.setValue(shown.one(RegisterAddress.TEXT).orElse(""));
        platforms.setValue(shown.all(RegisterAddress.PLATFORM, Platform.class));
        tiers.setValue(shown.all(RegisterAddress.TIER, Tier.class));
        tags.setValue(Set.copyOf(shown.all(RegisterAddress.TAG)));
        var chosenTopics = shown.all(RegisterAddress.TOPIC);
        topics.setItems(chosenTopics);
        topics.setValue(Set.copyOf(chosenTopics));
        countries.setValue(Set.copyOf(shown.all(RegisterAddress.COUNTRY)));
        languages.setValue(Set.copyOf(shown.all(RegisterAddress.LANGUAGE)));
        contact.setValue(shown.one(RegisterAddress.CONTACT).orElse(""));
        var wanted = shown.all(RegisterAddress.LIST);
        lists.setValue(lists.getListDataView()
                .getItems()
                .filter(list -> wanted.contains(list.id().toString()))
                .collect(Collectors.toSet()));
        figures.show(shown);
        var hidden = figures.filled(shown)
                + Stream.of(
                                RegisterAddress.TAG,
                                RegisterAddress.TOPIC,
                                RegisterAddress.COUNTRY,
                                RegisterAddress.LANGUAGE,
                                RegisterAddress.CONTACT,
                                RegisterAddress.LIST)
                        .filter(name -> shown.one(name).isPresent())
                        .count();
        more.setText(hidden == 0 ? text("creators.filter.more") : text("creators.filter.more.active", hidden));
        clear.setVisible(!shown.with(RegisterAddress.SORT, null).values().isEmpty());
    }

    private void byText() {
        search.setPlaceholder(text("creators.filter.search"));
        search.setAriaLabel(text("creators.filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.getElement().setAttribute("data-search", "");
        search.addClassName("grow");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.with(RegisterAddress.TEXT, change.getValue().strip()));
            }
        });
    }

    @SafeVarargs
    private <E extends Enum<E>> void words(MultiSelectComboBox<E> box, String name, String label, E... constants) {
        box.setPlaceholder(label);
        box.setAriaLabel(label);
        box.setItems(Arrays.asList(constants));
        box.setItemLabelGenerator(constant -> word("console." + name, constant));
        box.setClearButtonVisible(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
        box.addValueChangeListener(change -> asked(change, name));
    }

    private static void codes(MultiSelectComboBox<String> box, List<String> codes) {
        box.setItems(codes);
    }

    private Popover rest() {
        var popover = new Popover();
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(text("creators.filter.more"));
        popover.setWidth("min(30rem, 94vw)");
        popover.setHeight("min(44rem, 75vh)");
        popover.addThemeVariants(PopoverVariant.LUMO_ARROW);
        for (var box : List.of(tags, topics, lists, countries, languages)) {
            box.setWidthFull();
            box.setClearButtonVisible(true);
        }
        contact.setWidthFull();
        var fields = Page.column(tags, topics, lists, countries, languages, contact, figures);
        fields.addClassName("popover-form");
        popover.add(fields);
        return popover;
    }

    private void asked(AbstractField.ComponentValueChangeEvent<?, ? extends Set<?>> change, String name) {
        if (change.isFromClient()) {
            go.accept(address.withAll(name, change.getValue()));
        }
    }

    static Stream<String> suggested(CreatorDirectory directory, String beginning, int offset, int limit) {
        return directory.tagsLike(beginning).stream().skip(offset).limit(limit);
    }
}
