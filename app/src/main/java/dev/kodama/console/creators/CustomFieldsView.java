package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PlainTable;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomField.Type;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.Outcome;
import dev.kodama.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The house's own fields for creators, defined by an administrator.
@Route("custom-fields")
@RolesAllowed("ADMIN")
class CustomFieldsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final CustomFields fields;
    private final CurrentUser user;

    CustomFieldsView(CustomFields fields, CurrentUser user) {
        this.fields = fields;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("relations.custom.title");
    }

    private void show() {
        removeAll();
        var header = new PageHeader(text("relations.custom.title"));
        header.about(text("relations.custom.about"));
        header.actions(Buttons.primary(text("relations.custom.new"), () -> ask(null)));
        add(header, content());
    }

    private Component content() {
        var all = fields.all();
        if (all.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.FORM,
                    text("relations.custom.empty"),
                    text("relations.custom.empty.what-to-do"),
                    Buttons.plain(text("relations.custom.new"), () -> ask(null)));
        }
        var table = new PlainTable(
                text("relations.field.labelJa"),
                text("relations.field.labelEn"),
                text("relations.custom.type"),
                text("relations.field.choices"),
                "");
        for (var field : all) {
            table.row(
                    field.labelJa(),
                    field.labelEn(),
                    word("relations.custom.type", field.type()),
                    String.join("、", field.choices()),
                    field.retiredAt() == null
                            ? Page.row(
                                    Buttons.plain(text("console.edit"), () -> ask(field)),
                                    Buttons.quiet(text("relations.custom.retire"), () -> retire(field, true)))
                            : Page.row(
                                    new Badge(text("relations.custom.retired"), Badge.Tone.NEUTRAL),
                                    Buttons.quiet(text("relations.custom.revive"), () -> retire(field, false))));
        }
        var paper = new Div(table);
        paper.addClassName("section");
        return paper;
    }

    private void retire(CustomField field, boolean retired) {
        Outcomes.finishNow(fields.retire(field.id(), retired), done -> show());
    }

    /// @param known null for a new field
    private void ask(@Nullable CustomField known) {
        var ja = new TextField(text("relations.field.labelJa"));
        var en = new TextField(text("relations.field.labelEn"));
        var type = new Select<Type>();
        type.setLabel(text("relations.custom.type"));
        type.setItems(Type.values());
        type.setItemLabelGenerator(one -> word("relations.custom.type", one));
        type.setValue(known == null ? Type.TEXT : known.type());
        type.setReadOnly(known != null);
        var choices = new TextArea(text("relations.field.choices"));
        choices.setHelperText(text("relations.custom.choices.help"));
        choices.setVisible(type.getValue() == Type.CHOICE);
        type.addValueChangeListener(change -> choices.setVisible(change.getValue() == Type.CHOICE));
        if (known != null) {
            ja.setValue(known.labelJa());
            en.setValue(known.labelEn());
            choices.setValue(String.join("\n", known.choices()));
        }
        ja.focus();
        new FormDialog(text(known == null ? "relations.custom.new" : "relations.custom.edit"), ja, en, type, choices)
                .onSave(
                        text("console.save"),
                        () -> Outcomes.finish(
                                save(
                                        known,
                                        new CustomField.Wish(
                                                ja.getValue(),
                                                en.getValue(),
                                                type.getValue(),
                                                choices.isVisible()
                                                        ? choices.getValue()
                                                                .lines()
                                                                .toList()
                                                        : List.of())),
                                saved -> show()))
                .open();
    }

    private Outcome<CustomField> save(@Nullable CustomField known, CustomField.Wish wish) {
        return known == null ? fields.define(user.username(), wish) : fields.change(known.id(), wish);
    }
}
