package dev.kodama.console;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.Facts;
import dev.kodama.console.parts.Notice;
import dev.kodama.console.texts.Languages;
import dev.kodama.console.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;

/// Signing in. The form posts to `/login`, where Spring Security takes over; what went wrong comes back in the address.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();
    private final Div messages = new Div();

    LoginView(AuthenticationContext authentication, ObjectProvider<DemoLogins> demo) {
        this.authentication = authentication;
        addClassName("login");
        form.setI18n(words());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        var other = Languages.other(Texts.locale());
        var language = Buttons.quiet(
                Texts.in(other, "console.language"), () -> Preferences.speak(UI.getCurrentOrThrow(), other));
        language.addClassName("login-language");
        var paper = new Div(language, messages, form);
        paper.addClassName("login-paper");
        demo.ifAvailable(logins -> paper.add(hint(logins)));
        add(woods(), paper);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        messages.removeAll();
        if (parameters.containsKey("wait")) {
            messages.add(Notice.warning(text("console.login.wait")));
        }
        if (parameters.containsKey("expired")) {
            messages.add(Notice.info(text("console.login.expired")));
        } else if (parameters.containsKey("logout")) {
            messages.add(Notice.success(text("console.login.goodbye")));
        }
    }

    @Override
    public String getPageTitle() {
        return text("console.login.title");
    }

    private static Div woods() {
        var picture = new Span();
        picture.addClassName("mark-picture");
        var words = new Div(picture, new H1("木霊 Kodama"), new Paragraph(text("console.login.motto")));
        words.addClassName("login-words");
        var woods = new Div(words);
        woods.addClassName("login-woods");
        return woods;
    }

    private static Div hint(DemoLogins demo) {
        var logins = new Facts();
        for (var login : demo.logins()) {
            logins.fact(text("console.role." + login.role()), login.name() + " / " + login.password());
        }
        var hint = new Div(new Paragraph(text("console.login.demo")), logins);
        hint.addClassName("login-demo");
        return hint;
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        var form = words.getForm();
        form.setTitle(text("console.login.title"));
        form.setUsername(text("console.login.name"));
        form.setPassword(text("console.login.password"));
        form.setSubmit(text("console.login.submit"));
        var error = words.getErrorMessage();
        error.setTitle(text("console.login.refused"));
        error.setMessage(text("console.login.refused.what-to-do"));
        error.setUsername(text("console.login.name.missing"));
        error.setPassword(text("console.login.password.missing"));
        return words;
    }
}
