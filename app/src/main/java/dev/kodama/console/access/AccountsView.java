package dev.kodama.console.access;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.campaigns.Brand;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.security.Account;
import dev.kodama.security.AccountBook;
import dev.kodama.security.AccountChange;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The people who sign in, their roles and their brands.
@Route("access/accounts")
@RolesAllowed("ADMIN")
class AccountsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    /// A house has some dozens; the choice in the dialog offers so many.
    private static final int BRANDS_OFFERED = 200;

    private final AccountBook accounts;
    private final BrandBook brandBook;
    private final PagedGrid<Account> grid = new PagedGrid<>();
    private List<Brand> brands = List.of();

    AccountsView(AccountBook accounts, BrandBook brandBook) {
        this.accounts = accounts;
        this.brandBook = brandBook;
        fillHeight();
        add(
                new PageHeader(text("access.accounts.title"))
                        .about(text("access.accounts.about"))
                        .actions(Buttons.primary(text("access.accounts.new"), this::open)),
                grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("access.accounts.title");
    }

    private void show() {
        brands = brandBook
                .brands(BrandScope.everything(), null, null, BRANDS_OFFERED)
                .items();
        grid.show((after, first) -> {
            var page = accounts.page(after, first);
            return new PagedGrid.Slice<>(
                    page, page.isEmpty() ? null : page.getLast().username(), page.size() == first);
        });
    }

    private void columns() {
        grid.addColumn(Account::username)
                .setHeader(text("access.field.username"))
                .setAutoWidth(true);
        grid.addColumn(Account::displayName)
                .setHeader(text("access.field.display-name"))
                .setAutoWidth(true);
        grid.addColumn(AccountsView::roleNames)
                .setHeader(text("access.field.roles"))
                .setAutoWidth(true);
        grid.addColumn(this::brandNames).setHeader(text("access.field.brands")).setFlexGrow(2);
        grid.addComponentColumn(AccountsView::state)
                .setHeader(text("access.field.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(account -> Formats.date(account.createdAt()))
                .setHeader(text("access.field.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(account -> row(
                        Buttons.icon(VaadinIcon.EDIT, text("access.accounts.edit"), () -> edit(account)),
                        Buttons.icon(VaadinIcon.PASSWORD, text("access.accounts.password"), () -> reset(account))))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void open() {
        var fields = new AccountFields(brands);
        new FormDialog(text("access.accounts.new"), fields.ofANewAccount())
                .onSave(
                        text("access.accounts.open"),
                        () -> done(
                                accounts.open(
                                        fields.username.getValue(),
                                        fields.displayName.getValue(),
                                        fields.password.getValue(),
                                        fields.roles.getValue(),
                                        fields.brandIds(),
                                        fields.locale.getValue()),
                                "access.accounts.opened"))
                .open();
    }

    private void edit(Account account) {
        var fields = new AccountFields(brands);
        fields.read(account);
        new FormDialog(text("access.accounts.edit.title", account.username()), fields.ofAnAccount())
                .onSave(text("console.save"), () -> {
                    var change = accounts.change(
                            account.id(),
                            fields.displayName.getValue(),
                            fields.roles.getValue(),
                            fields.enabled.getValue(),
                            fields.locale.getValue());
                    return done(
                            change instanceof AccountChange.Done
                                    ? accounts.assignBrands(account.id(), fields.brandIds())
                                    : change,
                            "access.accounts.changed");
                })
                .open();
    }

    private void reset(Account account) {
        var password = new PasswordField(text("access.field.password"));
        password.setHelperText(text("access.field.password.help"));
        new FormDialog(text("access.accounts.password.title", account.username()), password)
                .onSave(
                        text("access.accounts.password"),
                        () -> done(
                                accounts.resetPassword(account.id(), password.getValue()),
                                "access.accounts.password.done"))
                .open();
    }

    private Optional<String> done(AccountChange change, String success) {
        var refusal = Answers.refusal(change);
        if (refusal.isEmpty()) {
            Toast.done(text(success));
            show();
        }
        return refusal;
    }

    private static String roleNames(Account account) {
        return account.roles().stream()
                .sorted()
                .map(role -> text("console.role." + role))
                .collect(Collectors.joining(text("access.separator")));
    }

    private String brandNames(Account account) {
        Map<UUID, Brand> byId = brands.stream().collect(Collectors.toMap(Brand::id, Function.identity()));
        return account.brandIds().stream()
                .map(id -> byId.containsKey(id) ? byId.get(id).name() : Formats.MISSING)
                .sorted()
                .collect(Collectors.joining(text("access.separator")));
    }

    private static Component state(Account account) {
        return account.enabled()
                ? new Badge(text("access.state.enabled"), Badge.Tone.GOOD)
                : new Badge(text("access.state.disabled"), Badge.Tone.NEUTRAL);
    }
}
