package dev.kodama.gateway.personal;

import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxBook.Reading;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.TaxProfile.BankAccount;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.personal.Purpose;
import dev.kodama.personal.TaxDesk;
import dev.kodama.security.PersonalAccess.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Tax profiles, one at a time; who asked and why is written down by the desk.
@Controller
class TaxController {
    private final TaxDesk desk;

    TaxController(TaxDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    @Needs(Permission.WRITE)
    @Nullable
    Object taxProfile(@Argument GlobalId creator, @Argument Purpose purpose) {
        return switch (desk.read(creator.of("Creator"), purpose, Door.GRAPHQL)) {
            case Reading.None _ -> null;
            case Reading.Known(var statement) -> TaxStatement.of(statement);
            case Reading.Unreadable(var version, var keyId) -> new TaxProfileUnreadable(version, keyId);
        };
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload stateTaxProfile(@Argument StateTaxProfileInput input) {
        var outcome = desk.state(
                input.creator().of("Creator"),
                input.version(),
                new TaxProfile(
                        input.kind(),
                        input.legalName(),
                        input.registrationNumber(),
                        input.address(),
                        input.bank() == null ? null : input.bank().toAccount(),
                        input.withholding()),
                input.purpose(),
                Door.GRAPHQL);
        return switch (outcome) {
            case TaxBook.Outcome.Done(var statement) -> new TaxProfileStated(statement.version());
            case TaxBook.Outcome.NotFound _ -> NotFound.of(input.creator());
            case TaxBook.Outcome.Conflict _ ->
                new Conflict("Someone else has changed this tax profile.", "Read it again.");
            case TaxBook.Outcome.Invalid(var faults) ->
                new InvalidInput(
                        null, faults.stream().map(TaxController::problem).toList());
        };
    }

    private static InputProblem problem(TaxBook.Fault fault) {
        var field = switch (fault.field()) {
            case "bank", "branch", "number", "holder" -> "bank." + fault.field();
            default -> fault.field();
        };
        return new InputProblem(
                field,
                switch (fault.reason()) {
                    case REQUIRED -> "This is required.";
                    case TOO_LONG -> "This is too long.";
                    case NOT_A_REGISTRATION_NUMBER -> "A registration number is T and 13 digits.";
                    case WRONG_CHECK_DIGIT -> "The check digit does not fit; a digit is mistyped.";
                    case NOT_AN_ACCOUNT_NUMBER -> "An account number has 7 digits.";
                });
    }

    record BankAccountInput(String bank, String branch, BankAccount.Type type, String number, String holder) {
        BankAccount toAccount() {
            return new BankAccount(bank, branch, type, number, holder);
        }

        @Override
        public String toString() {
            return "BankAccountInput[…]";
        }
    }

    record StateTaxProfileInput(
            String idempotencyKey,
            GlobalId creator,
            long version,
            Purpose purpose,
            TaxProfile.Kind kind,
            String legalName,
            @Nullable String registrationNumber,
            @Nullable String address,
            @Nullable BankAccountInput bank,
            @Nullable Boolean withholding)
            implements MutationInput {
        @Override
        public String toString() {
            return "StateTaxProfileInput[…]";
        }
    }
}
