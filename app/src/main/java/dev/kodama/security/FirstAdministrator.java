package dev.kodama.security;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A house without accounts gets an administrator. Comes after everything else that may open accounts at a first
/// start, such as the demo data.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {
    private final AccountBook accounts;

    FirstAdministrator(AccountBook accounts) {
        this.accounts = accounts;
    }

    /// The password goes to the console and not to the log, which may be kept and read elsewhere.
    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        var password = Passwords.random();
        var opened = accounts.open("admin", "Administrator", password, Set.of(Role.ADMIN), Set.of(), Locale.JAPANESE);
        if (opened instanceof AccountChange.Done) {
            System.out.printf(
                    "%n  There were no accounts. Sign in as admin with the password %s%n"
                            + "  It is shown this once; change it in the console.%n%n",
                    password);
        }
    }
}
