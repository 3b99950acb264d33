package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;
import static dev.kodama.console.texts.Texts.word;

import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Warning;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Refusals and warnings as sentences that say what to do.
final class Refusals {
    private Refusals() {}

    /// For dialogs: goes on with what was done, or gives the words for above the fields.
    static <T> Optional<String> finish(Outcome<T> outcome, String done, Consumer<T> next) {
        return switch (outcome) {
            case Outcome.Done<T> success -> {
                Toast.done(done);
                success.warnings().forEach(warning -> Toast.warning(words(warning)));
                next.accept(success.value());
                yield Optional.empty();
            }
            case Outcome.Refused<T> refused -> Optional.of(words(refused.refusal()));
        };
    }

    /// For buttons without a form: a refusal stays on screen until it was read.
    static <T> void act(Outcome<T> outcome, String done, Consumer<T> next) {
        finish(outcome, done, next).ifPresent(Toast::problem);
    }

    static String words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound missing -> word("campaigns.refusal.not-found", missing.thing());
            case Refusal.Outdated _ -> text("campaigns.refusal.outdated");
            case Refusal.Invalid invalid ->
                invalid.faults().stream().map(Refusals::words).collect(Collectors.joining(" "));
            case Refusal.NameTaken taken -> text("campaigns.refusal.name-taken", taken.name());
            case Refusal.NotAtThisStage at -> text("campaigns.refusal.stage", word("campaigns.stage", at.stage()));
            case Refusal.NotInThisStatus in -> word("campaigns.refusal.status", in.status());
            case Refusal.OptedOut _ -> text("campaigns.refusal.opted-out");
            case Refusal.ContactedLately lately -> text("contact.refusal.lately", Formats.date(lately.freeOn()));
            case Refusal.AgainstWishes wishes -> words(wishes);
            case Refusal.PostKnown _ -> text("campaigns.refusal.post-known");
            case Refusal.MoreThanAgreed more ->
                text(
                        "campaigns.refusal.more-than-agreed",
                        Formats.yen(more.agreedYen()),
                        Formats.yen(more.paidYen()),
                        Formats.yen(more.agreedYen() - more.paidYen()));
            case Refusal.TooLateToReopen _ -> text("campaigns.refusal.too-late");
            case Refusal.LinkNotValid _ -> text("campaigns.refusal.link");
            case Refusal.KeyReused _ -> text("campaigns.refusal.key");
        };
    }

    private static String words(Refusal.AgainstWishes wishes) {
        var sentences = new ArrayList<String>();
        if (!wishes.topics().isEmpty()) {
            sentences.add(
                    text("contact.refusal.topics", String.join(text("campaigns.list-separator"), wishes.topics())));
        }
        if (wishes.minimumYen() != null) {
            sentences.add(text("contact.refusal.minimum", Formats.yen(wishes.minimumYen())));
        }
        return String.join(" ", sentences);
    }

    /// The rule alone, for below its field.
    static String rule(Fault fault) {
        return word("campaigns.rule", fault.rule());
    }

    private static String words(Fault fault) {
        var field = fault.field().replaceAll("^brief\\.|\\[\\d+]|^offer\\.", "");
        return text("campaigns.refusal.field", text("campaigns.field." + field), rule(fault));
    }

    static String words(Warning warning) {
        return switch (warning) {
            case Warning.OverBudget over ->
                text(
                        "campaigns.warning.over-budget",
                        Formats.yen(over.agreedYen()),
                        Formats.yen(over.openOffersYen()),
                        Formats.yen(over.budgetYen()));
            case Warning.NoKnownAccount account ->
                text("campaigns.warning.no-account", word("console.platform", account.platform()));
            case Warning.OnlyByAgent _ -> text("contact.warning.only-by-agent");
        };
    }
}
