package dev.kodama.creators.tax;

import dev.kodama.creators.TaxBook.Fault;
import dev.kodama.creators.TaxBook.Reason;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.TaxProfile.BankAccount;
import dev.kodama.creators.naming.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tax profile as it is kept, and what was wrong with how it was typed.
final class TidyTaxProfile {
    private static final int LONGEST = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final TaxProfile profile;

    TidyTaxProfile(TaxProfile typed) {
        profile = new TaxProfile(
                typed.kind(),
                required("legalName", typed.legalName()),
                registrationNumber(typed.registrationNumber()),
                optional("address", typed.address()),
                typed.bank() == null ? null : bank(typed.bank()),
                typed.withholding());
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    TaxProfile profile() {
        return profile;
    }

    private BankAccount bank(BankAccount typed) {
        return new BankAccount(
                required("bank", typed.bank()),
                required("branch", typed.branch()),
                typed.type(),
                accountNumber(typed.number()),
                required("holder", typed.holder()));
    }

    private String accountNumber(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!plain.matches("\\d{7}")) {
            faults.add(new Fault("number", Reason.NOT_AN_ACCOUNT_NUMBER));
        }
        return plain;
    }

    private @Nullable String registrationNumber(@Nullable String typed) {
        if (typed == null || Folding.isBlank(typed)) {
            return null;
        }
        return switch (RegistrationNumber.read(typed)) {
            case RegistrationNumber.Reading.Valid(var number) -> number;
            case RegistrationNumber.Reading.NotANumber _ -> {
                faults.add(new Fault("registrationNumber", Reason.NOT_A_REGISTRATION_NUMBER));
                yield null;
            }
            case RegistrationNumber.Reading.WrongCheckDigit _ -> {
                faults.add(new Fault("registrationNumber", Reason.WRONG_CHECK_DIGIT));
                yield null;
            }
        };
    }

    private String required(String field, String typed) {
        var tidy = optional(field, typed);
        if (tidy == null) {
            faults.add(new Fault(field, Reason.REQUIRED));
        }
        return tidy == null ? "" : tidy;
    }

    private @Nullable String optional(String field, @Nullable String typed) {
        if (typed == null || Folding.isBlank(typed)) {
            return null;
        }
        if (typed.length() > LONGEST) {
            faults.add(new Fault(field, Reason.TOO_LONG));
        }
        return Folding.tidy(typed);
    }
}
