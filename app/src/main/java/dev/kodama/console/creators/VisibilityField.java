package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.select.Select;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who shall see a thing: its owner alone, the whole house, or the people of one brand.
final class VisibilityField extends Select<VisibilityField.Choice> {
    private static final int MOST_BRANDS = 200;

    /// @param shared whether anyone but the owner sees it
    /// @param brandId null for the whole house
    record Choice(boolean shared, @Nullable UUID brandId, String name) {}

    private VisibilityField(List<Choice> choices) {
        setLabel(text("relations.visibility"));
        setItems(choices);
        setItemLabelGenerator(Choice::name);
        setValue(choices.getFirst());
    }

    /// For what may be kept for oneself.
    static VisibilityField orOnlyMe(BrandBook brands, CurrentUser user) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(false, null, text("relations.visibility.me")));
        choices.addAll(others(brands, user));
        return new VisibilityField(choices);
    }

    static VisibilityField ofHouseOrBrand(BrandBook brands, CurrentUser user) {
        return new VisibilityField(others(brands, user));
    }

    void choose(boolean shared, @Nullable UUID brandId) {
        getListDataView()
                .getItems()
                .filter(choice -> choice.shared() == shared && Objects.equals(choice.brandId(), brandId))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static List<Choice> others(BrandBook brands, CurrentUser user) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(true, null, text("relations.visibility.house")));
        for (var brand : visible(brands, user)) {
            choices.add(new Choice(true, brand.id(), text("relations.visibility.brand", brand.name())));
        }
        return choices;
    }

    private static List<Brand> visible(BrandBook brands, CurrentUser user) {
        var scope = switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
        return brands.brands(scope, null, null, MOST_BRANDS).items();
    }
}
