package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.gateway.errors.ErrorCode;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.LetterGuesses;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The creator's side, for portals that show it in pages of their own.
@Controller
class LetterController {
    private final InvitationLetters letters;
    private final LetterGuesses guesses;
    private final CurrentUser user;

    LetterController(InvitationLetters letters, LetterGuesses guesses, CurrentUser user) {
        this.letters = letters;
        this.guesses = guesses;
        this.user = user;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Object letter(@Argument String token) {
        refuseGuessing();
        return switch (letters.open(token)) {
            case Letter.Readable readable -> ReadableLetter.of(readable);
            case Letter.Expired expired -> new ExpiredLetter(expired.expiredAt());
            case Letter.Revoked _ -> new RevokedLetter("Ask the manager for the new link.");
            case Letter.Unknown _ -> {
                guesses.miss(user.username());
                yield new UnknownLetter("Check that the link is complete.");
            }
        };
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload acceptInvitation(@Argument AcceptInvitationInput input) {
        return answered(() -> letters.accept(input.token(), input.idempotencyKey()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload declineInvitation(@Argument DeclineInvitationInput input) {
        return answered(() -> letters.decline(input.token(), input.idempotencyKey(), input.reason()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload submitDraft(@Argument SubmitDraftInput input) {
        return answered(() -> letters.submitDraft(input.token(), input.idempotencyKey(), input.text(), input.link()));
    }

    private Payload answered(Supplier<Outcome<Letter.Readable>> answer) {
        refuseGuessing();
        var outcome = answer.get();
        if (outcome instanceof Outcome.Refused<?> refused && refused.refusal() instanceof Refusal.LinkNotValid) {
            guesses.miss(user.username());
        }
        return Answers.of(outcome, done -> new LetterAnswered(done.value().stage()));
    }

    private void refuseGuessing() {
        if (guesses.mustWait(user.username())) {
            throw new RequestRefused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Too many links that do not exist were asked for.",
                    "Wait up to a quarter of an hour.",
                    Map.of());
        }
    }

    record AcceptInvitationInput(String idempotencyKey, String token) implements MutationInput {}

    record DeclineInvitationInput(
            String idempotencyKey, String token, @Nullable String reason) implements MutationInput {}

    record SubmitDraftInput(
            String idempotencyKey,
            String token,
            String text,
            @Nullable String link) implements MutationInput {}
}
