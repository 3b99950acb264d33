package dev.kodama.console.access;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kodama.console.parts.Badge;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Confirm;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.parts.Page;
import dev.kodama.console.parts.PageHeader;
import dev.kodama.console.parts.PagedGrid;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.security.AccessToken;
import dev.kodama.security.AccountBook;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.TokenBook;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// One's own tokens, and one's own password.
@Route("access/tokens")
@PermitAll
class TokensView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final TokenBook tokens;
    private final AccountBook accounts;
    private final CurrentUser user;
    private final PagedGrid<AccessToken> grid = new PagedGrid<>();

    TokensView(TokenBook tokens, AccountBook accounts, CurrentUser user) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.user = user;
        fillHeight();
        add(
                new PageHeader(text("access.tokens.title"))
                        .about(text("access.tokens.about"))
                        .actions(
                                Buttons.plain(text("access.password.change"), this::changePassword),
                                Buttons.primary(text("access.tokens.new"), this::issue)),
                grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return text("access.tokens.title");
    }

    private void show() {
        grid.setItems(tokens.of(user.accountId()));
    }

    private void columns() {
        grid.addColumn(AccessToken::name).setHeader(text("access.token.name")).setFlexGrow(2);
        grid.addColumn(token -> token.scopes().stream()
                        .sorted()
                        .map(scope -> text("access.scope." + scope))
                        .collect(Collectors.joining(text("access.separator"))))
                .setHeader(text("access.token.scopes"))
                .setAutoWidth(true);
        grid.addComponentColumn(TokensView::state)
                .setHeader(text("access.field.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> Formats.date(token.expiresAt()))
                .setHeader(text("access.token.expires-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> Formats.moment(token.lastUsedAt()))
                .setHeader(text("access.token.last-used-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::revokeButton).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.KEY_O,
                text("access.tokens.none"),
                text("access.tokens.none.what-to-do"),
                Buttons.plain(text("access.tokens.new"), this::issue)));
    }

    private Component revokeButton(AccessToken token) {
        Button button = Buttons.icon(VaadinIcon.BAN, text("access.tokens.revoke"), () -> revoke(token));
        button.setVisible(token.isUsableAt(Instant.now()));
        return button;
    }

    private static Component state(AccessToken token) {
        if (token.revokedAt() != null) {
            return new Badge(text("access.token.revoked"), Badge.Tone.NEUTRAL).hint(Formats.moment(token.revokedAt()));
        }
        return token.isUsableAt(Instant.now())
                ? new Badge(text("access.token.usable"), Badge.Tone.GOOD)
                : new Badge(text("access.token.expired"), Badge.Tone.NEUTRAL);
    }

    private void issue() {
        var fields = new TokenFields();
        new FormDialog(text("access.tokens.new"), fields.all())
                .onSave(text("access.tokens.issue"), () -> switch (tokens.issue(
                        user.accountId(), fields.name(), fields.scopes(), fields.lifetime())) {
                    case TokenBook.Issue.Issued issued -> {
                        show();
                        showOnce(issued.secret());
                        yield Optional.empty();
                    }
                    case TokenBook.Issue.NameNotUsable _ -> Optional.of(text("access.refused.token-name"));
                    case TokenBook.Issue.LifetimeNotUsable(var longest) ->
                        Optional.of(text("access.refused.lifetime", longest.toDays()));
                })
                .open();
    }

    /// Closes by its button alone, so that no stray click loses the token.
    private static void showOnce(String secret) {
        var field = new TextField(text("access.token.secret"));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setId("token-secret");
        field.setSuffixComponent(Buttons.icon(
                VaadinIcon.COPY_O,
                text("access.tokens.copy"),
                () -> field.getElement().executeJs("navigator.clipboard?.writeText(this.value)")));
        var dialog = new Dialog(column(Notice.warning(text("access.tokens.once")), field));
        dialog.setHeaderTitle(text("access.tokens.issued"));
        dialog.setWidth("36rem");
        dialog.setMaxWidth("96vw");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(Buttons.primary(text("access.tokens.kept"), dialog::close));
        dialog.open();
    }

    private void revoke(AccessToken token) {
        Confirm.danger(
                text("access.tokens.revoke.question", token.name()),
                text("access.tokens.revoke.consequence"),
                text("access.tokens.revoke"),
                () -> {
                    tokens.revoke(user.accountId(), token.id());
                    Toast.done(text("access.tokens.revoke.done", token.name()));
                    show();
                });
    }

    private void changePassword() {
        var old = new PasswordField(text("access.password.old"));
        var wanted = new PasswordField(text("access.password.new"));
        wanted.setHelperText(text("access.field.password.help"));
        new FormDialog(text("access.password.change"), old, wanted)
                .onSave(text("access.password.change"), () -> {
                    var refusal = Answers.refusal(
                            accounts.changePassword(user.accountId(), old.getValue(), wanted.getValue()));
                    if (refusal.isEmpty()) {
                        Toast.done(text("access.password.done"));
                    }
                    return refusal;
                })
                .open();
    }
}
