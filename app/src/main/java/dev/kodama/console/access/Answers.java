package dev.kodama.console.access;

import static dev.kodama.console.texts.Texts.text;

import dev.kodama.security.AccountChange;
import java.util.Optional;

/// What the account book answered, in words.
final class Answers {
    private Answers() {}

    /// @return nothing if it was done
    static Optional<String> refusal(AccountChange change) {
        return Optional.ofNullable(
                switch (change) {
                    case AccountChange.Done _ -> null;
                    case AccountChange.UsernameTaken(var username) -> text("access.refused.taken", username);
                    case AccountChange.UsernameNotUsable _ -> text("access.refused.username");
                    case AccountChange.DisplayNameNotUsable _ -> text("access.refused.display-name");
                    case AccountChange.NoRole _ -> text("access.refused.no-role");
                    case AccountChange.PasswordNotUsable(var shortest, var longest) ->
                        text("access.refused.password", shortest, longest);
                    case AccountChange.OldPasswordWrong _ -> text("access.refused.old-password");
                    case AccountChange.LastAdministrator _ -> text("access.refused.last-administrator");
                    case AccountChange.Unknown _ -> text("access.refused.unknown");
                });
    }
}
