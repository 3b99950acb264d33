package dev.kodama.console.access;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.kodama.campaigns.Brand;
import dev.kodama.console.texts.Languages;
import dev.kodama.security.Account;
import dev.kodama.security.Role;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The fields of an account; those of a new one have a username and a password as well.
final class AccountFields {
    final TextField username = new TextField(text("access.field.username"));
    final TextField displayName = new TextField(text("access.field.display-name"));
    final PasswordField password = new PasswordField(text("access.field.password"));
    final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("access.field.roles"));
    final MultiSelectComboBox<Brand> brands = new MultiSelectComboBox<>(text("access.field.brands"));
    final Select<Locale> locale = new Select<>();
    final Checkbox enabled = new Checkbox(text("access.field.enabled"), true);

    AccountFields(Collection<Brand> allBrands) {
        username.setHelperText(text("access.field.username.help"));
        username.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        password.setHelperText(text("access.field.password.help"));
        password.setRequiredIndicatorVisible(true);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> text("console.role." + role));
        roles.setRequiredIndicatorVisible(true);
        brands.setItems(allBrands);
        brands.setItemLabelGenerator(Brand::name);
        brands.setHelperText(text("access.field.brands.help"));
        locale.setLabel(text("access.field.locale"));
        locale.setItems(Languages.ALL);
        locale.setItemLabelGenerator(language -> language.getDisplayLanguage(language));
        locale.setValue(Languages.JAPANESE);
    }

    void read(Account account) {
        displayName.setValue(account.displayName());
        roles.setValue(account.roles());
        brands.setValue(brands.getListDataView()
                .getItems()
                .filter(brand -> account.brandIds().contains(brand.id()))
                .collect(Collectors.toSet()));
        locale.setValue(Languages.supported(account.locale()));
        enabled.setValue(account.enabled());
    }

    Component[] ofANewAccount() {
        return new Component[] {username, displayName, password, locale, roles, brands};
    }

    Component[] ofAnAccount() {
        return new Component[] {displayName, locale, roles, brands, enabled};
    }

    Set<UUID> brandIds() {
        return brands.getValue().stream().map(Brand::id).collect(Collectors.toSet());
    }
}
