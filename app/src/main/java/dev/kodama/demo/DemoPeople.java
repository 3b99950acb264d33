package dev.kodama.demo;

import dev.kodama.console.DemoLogins;
import dev.kodama.security.AccountBook;
import dev.kodama.security.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// One login for each role. The passwords are public, which is why demo data must never be loaded on a server that
/// strangers reach.
@Component
@WithDemoData
class DemoPeople implements DemoLogins {
    private static final String PASSWORD = "kodama-demo";
    private static final List<Login> LOGINS = List.of(
            new Login("admin", "デモ管理者 Demo admin", Role.ADMIN),
            new Login("manager", "デモ担当者 Demo manager", Role.MANAGER),
            new Login("ops", "デモ運用 Demo operations", Role.OPS),
            new Login("viewer", "デモ閲覧者 Demo viewer", Role.VIEWER));

    private record Login(String username, String displayName, Role role) {}

    private final AccountBook accounts;
    private final String port;

    DemoPeople(AccountBook accounts, @Value("${server.port:8080}") String port) {
        this.accounts = accounts;
        this.port = port;
    }

    boolean isNobodyHere() {
        return accounts.isEmpty();
    }

    void arrive() {
        for (var login : LOGINS) {
            accounts.open(
                    login.username(), login.displayName(), PASSWORD, Set.of(login.role()), Set.of(), Locale.JAPANESE);
        }
    }

    /// The manager sees every brand, the viewer only one: so that one can see that brands do not see each other.
    void mayWorkFor(UUID viewersBrand, UUID... otherBrands) {
        accounts.byUsername("manager").ifPresent(account -> {
            accounts.addBrand(account.id(), viewersBrand);
            Stream.of(otherBrands).forEach(brand -> accounts.addBrand(account.id(), brand));
        });
        accounts.byUsername("viewer").ifPresent(account -> accounts.addBrand(account.id(), viewersBrand));
    }

    @Override
    public List<DemoLogin> logins() {
        return LOGINS.stream()
                .filter(login -> accounts.byUsername(login.username()).isPresent())
                .map(login ->
                        new DemoLogin(login.username(), PASSWORD, login.role().name()))
                .toList();
    }

    /// To the terminal, where the person who has just started Kodama is looking.
    @SuppressWarnings("SystemOut")
    void announce() {
        if (logins().isEmpty()) {
            return;
        }
        System.out.printf(
                """

                  木霊 Kodama: http://localhost:%s
                  デモデータのログイン / demo logins, password %s: %s
                  空の状態で始める / to start empty: an empty KODAMA_HOME and --kodama.demo=false

                """,
                port,
                PASSWORD,
                String.join(", ", logins().stream().map(DemoLogin::name).toList()));
    }
}
