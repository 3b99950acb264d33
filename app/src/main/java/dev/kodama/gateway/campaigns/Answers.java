package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Warning;
import dev.kodama.gateway.errors.Conflict;
import dev.kodama.gateway.errors.InputProblem;
import dev.kodama.gateway.errors.InvalidInput;
import dev.kodama.gateway.errors.NotFound;
import dev.kodama.gateway.errors.Payload;
import dev.kodama.gateway.ids.GlobalId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What became of an instruction, as a payload: the slice's own success, or a refusal with words that help.
final class Answers {
    private Answers() {}

    static <T> Payload of(Outcome<T> outcome, Function<Outcome.Done<T>, Payload> success) {
        return switch (outcome) {
            case Outcome.Done<T> done -> success.apply(done);
            case Outcome.Refused<T> refused -> of(refused.refusal());
        };
    }

    static List<CampaignWarning> warnings(List<Warning> warnings) {
        return warnings.stream().map(Answers::warning).toList();
    }

    private static CampaignWarning warning(Warning warning) {
        return switch (warning) {
            case Warning.OverBudget over ->
                new CampaignWarning(
                        CampaignWarning.Kind.OVER_BUDGET,
                        "Agreed fees of %d yen and open offers of %d yen exceed the budget of %d yen."
                                .formatted(over.agreedYen(), over.openOffersYen(), over.budgetYen()));
            case Warning.NoKnownAccount account ->
                new CampaignWarning(
                        CampaignWarning.Kind.NO_KNOWN_ACCOUNT,
                        "The register knows no %s account of this creator.".formatted(account.platform()));
            case Warning.OnlyByAgent _ ->
                new CampaignWarning(
                        CampaignWarning.Kind.ONLY_BY_AGENT, "Send the link to the creator's agent; they want it so.");
        };
    }

    private static Payload of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound missing -> {
                var thing = missing.thing().name().toLowerCase(Locale.ROOT);
                yield new NotFound("There is no such %s, or it is not yours to see.".formatted(thing), null, thing);
            }
            case Refusal.Outdated outdated -> new Outdated(outdated.currentVersion());
            case Refusal.Invalid invalid ->
                new InvalidInput(
                        null, invalid.faults().stream().map(Answers::problem).toList());
            case Refusal.NameTaken taken ->
                new Conflict("The name '%s' is in use already.".formatted(taken.name()), "Choose another name.");
            case Refusal.NotAtThisStage at ->
                new Conflict("This is not possible at the stage %s.".formatted(at.stage()), "Read the stage again.");
            case Refusal.NotInThisStatus in ->
                new Conflict(
                        "This is not possible while the campaign's status is %s.".formatted(in.status()),
                        "Launch or reopen the campaign first.");
            case Refusal.OptedOut optedOut ->
                new CreatorOptedOut(new GlobalId("Creator", optedOut.creatorId()).toString());
            case Refusal.ContactedLately lately ->
                new CreatorContactedLately(new GlobalId("Creator", lately.creatorId()).toString(), lately.freeOn());
            case Refusal.AgainstWishes wishes ->
                new OfferAgainstWishes(
                        new GlobalId("Creator", wishes.creatorId()).toString(),
                        List.copyOf(wishes.topics()),
                        wishes.minimumYen());
            case Refusal.PostKnown known ->
                new Conflict(
                        "The campaign has this post already: %s.".formatted(new GlobalId("Post", known.postId())),
                        "Record figures of that post instead.");
            case Refusal.MoreThanAgreed more ->
                new Conflict(
                        "Agreed are %d yen, paid are %d yen.".formatted(more.agreedYen(), more.paidYen()),
                        "Pay at most the difference.");
            case Refusal.TooLateToReopen _ ->
                new Conflict("The campaign was finished more than 90 days ago.", "Create a new campaign.");
            case Refusal.LinkNotValid _ ->
                new Conflict(
                        "The personal link has expired, was revoked or never existed.",
                        "Ask the manager to renew the link.");
            case Refusal.KeyReused _ ->
                new Conflict(
                        "This idempotency key was used before for something else.", "Choose a new key for a new wish.");
        };
    }

    private static InputProblem problem(Fault fault) {
        return new InputProblem(
                fault.field().replaceAll("\\[(\\d+)]", ".$1"),
                switch (fault.rule()) {
                    case REQUIRED -> "This is required.";
                    case TOO_LONG -> "This is too long.";
                    case TOO_MANY -> "These are too many.";
                    case OUT_OF_RANGE -> "This figure is out of range.";
                    case BEFORE_START -> "The end lies before the start.";
                    case IN_THE_FUTURE -> "This lies in the future.";
                    case BEFORE_PUBLICATION -> "This lies before the publication.";
                    case NOT_A_WEB_ADDRESS -> "This is not an http or https address.";
                    case NOT_A_POST -> "This is the address of a profile or a list, not of a post.";
                    case NOT_A_LANGUAGE -> "This is not an ISO 639-1 language.";
                    case NOT_A_REGION -> "These are not all ISO 3166 countries or subdivisions.";
                    case NOT_THIS_BRANDS -> "The product does not belong to this brand.";
                    case NO_FIGURES -> "At least one figure is needed.";
                });
    }
}
