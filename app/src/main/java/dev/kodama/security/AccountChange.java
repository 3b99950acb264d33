package dev.kodama.security;

/// What became of a change to the accounts.
public sealed interface AccountChange {
    record Done(Account account) implements AccountChange {}

    /// Somebody has this username already.
    record UsernameTaken(String username) implements AccountChange {}

    /// Letters, digits and `.` `_` `-` `@`, at most 100.
    record UsernameNotUsable(String username) implements AccountChange {}

    /// The name is missing, or longer than 200 characters.
    record DisplayNameNotUsable() implements AccountChange {}

    /// A person without a role could do nothing.
    record NoRole() implements AccountChange {}

    /// See [Passwords].
    record PasswordNotUsable(int minimumLength, int maximumBytes) implements AccountChange {}

    /// The old password, asked for as a proof, is another.
    record OldPasswordWrong() implements AccountChange {}

    /// The house would be left without anybody who may administer it.
    record LastAdministrator() implements AccountChange {}

    /// There is no such account (any more).
    record Unknown() implements AccountChange {}
}
