package dev.kodama.gateway.personal;

import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.TaxProfile.BankAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record TaxStatement(
        long version,
        TaxProfile.Kind kind,
        String legalName,
        @Nullable String registrationNumber,
        @Nullable String address,
        @Nullable BankAccount bank,
        @Nullable Boolean withholding,
        Instant statedAt,
        String statedBy) {
    static TaxStatement of(TaxBook.Statement statement) {
        var profile = statement.profile();
        return new TaxStatement(
                statement.version(),
                profile.kind(),
                profile.legalName(),
                profile.registrationNumber(),
                profile.address(),
                profile.bank(),
                profile.withholding(),
                statement.statedAt(),
                statement.by());
    }

    /// Nothing of it, so that it never lands in a log.
    @Override
    public String toString() {
        return "TaxStatement[…]";
    }
}
