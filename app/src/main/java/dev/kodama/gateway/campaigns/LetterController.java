package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Letter;
import dev.kodama.campaigns.Outcome;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.once.MutationInput;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The creator's side, for portals that show it in pages of their own.
@Controller
class LetterController {
    private final InvitationLetters letters;

    LetterController(InvitationLetters letters) {
        this.letters = letters;
    }

    @QueryMapping
    @Needs(Permission.READ)
    Object letter(@Argument String token) {
        return switch (letters.open(token)) {
            case Letter.Readable readable -> ReadableLetter.of(readable);
            case Letter.Expired expired -> new ExpiredLetter(expired.expiredAt());
            case Letter.Revoked _ -> new RevokedLetter("Ask the manager for the new link.");
            case Letter.Unknown _ -> new UnknownLetter("Check that the link is complete.");
        };
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload acceptInvitation(@Argument AcceptInvitationInput input) {
        return answered(letters.accept(input.token(), input.idempotencyKey()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload declineInvitation(@Argument DeclineInvitationInput input) {
        return answered(letters.decline(input.token(), input.idempotencyKey(), input.reason()));
    }

    @MutationMapping
    @Needs(Permission.WRITE)
    Payload submitDraft(@Argument SubmitDraftInput input) {
        return answered(letters.submitDraft(input.token(), input.idempotencyKey(), input.text(), input.link()));
    }

    private static Payload answered(Outcome<Letter.Readable> outcome) {
        return Answers.of(outcome, done -> new LetterAnswered(done.value().stage()));
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
