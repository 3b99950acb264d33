package dev.kodama.creators;

import org.jspecify.annotations.Nullable;

/// Who a creator is to the tax office, and where they are paid.
///
/// @param legalName as in the family register or the commercial register
/// @param registrationNumber of the invoice system: `T` and 13 digits; null if they are not registered
/// @param address of residence or of the seat
/// @param bank where they are paid; null if it is not known
/// @param withholding whether income tax is withheld from their fees, as the house has decided; null while it has not
public record TaxProfile(
        Kind kind,
        String legalName,
        @Nullable String registrationNumber,
        @Nullable String address,
        @Nullable BankAccount bank,
        @Nullable Boolean withholding) {
    /// Whom the fee goes to.
    public enum Kind {
        INDIVIDUAL,
        COMPANY
    }

    /// @param number 7 digits
    /// @param holder as the bank writes it
    public record BankAccount(String bank, String branch, Type type, String number, String holder) {
        /// What kind of account it is.
        public enum Type {
            ORDINARY,
            CURRENT,
            SAVINGS
        }

        /// Nothing of it, so that it never lands in a log.
        @Override
        public String toString() {
            return "BankAccount[…]";
        }
    }

    /// Nothing of it, so that it never lands in a log.
    @Override
    public String toString() {
        return "TaxProfile[…]";
    }
}
