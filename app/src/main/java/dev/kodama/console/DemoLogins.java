package dev.kodama.console;

import java.util.List;

/// The logins that come with the demo data. A bean of it exists only while the demo data is loaded; then the login page
/// shows them.
@FunctionalInterface
public interface DemoLogins {
    List<DemoLogin> logins();

    /// @param role name of the role, such as `MANAGER`; the page shows the text `console.role.MANAGER`
    record DemoLogin(String name, String password, String role) {}
}
