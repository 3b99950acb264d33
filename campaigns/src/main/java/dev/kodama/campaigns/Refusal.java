package dev.kodama.campaigns;

import dev.kodama.campaigns.events.CampaignStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why an instruction was not carried out.
public sealed interface Refusal {
    /// It does not exist, or lies outside the caller's brands.
    record NotFound(Thing thing) implements Refusal {}

    /// Someone else changed it since the caller looked.
    record Outdated(long currentVersion) implements Refusal {}

    /// What was entered does not fit.
    record Invalid(List<Fault> faults) implements Refusal {}

    /// That name is in use already.
    record NameTaken(String name) implements Refusal {}

    /// The collaboration is at a stage where this makes no sense.
    record NotAtThisStage(CollaborationStage stage) implements Refusal {}

    /// The campaign's status does not allow it.
    record NotInThisStatus(CampaignStatus status) implements Refusal {}

    /// The creator does not want to be contacted.
    record OptedOut(UUID creatorId) implements Refusal {}

    /// The house has approached the creator lately, or they have declined, or it has approached them too often; which
    /// of it, and for whom, is not told, because brands do not see each other.
    ///
    /// @param freeOn the first day on which they may be approached again
    record ContactedLately(UUID creatorId, LocalDate freeOn) implements Refusal {}

    /// The creator has said that they do not want such offers.
    ///
    /// @param topics those of the campaign for which they do not work
    /// @param minimumYen what they work for at least; null if the offer is not below it
    record AgainstWishes(
            UUID creatorId, Set<String> topics, @Nullable Long minimumYen) implements Refusal {}

    /// This campaign has that post already.
    record PostKnown(UUID postId) implements Refusal {}

    /// The payment would exceed the agreed fee.
    record MoreThanAgreed(long agreedYen, long paidYen) implements Refusal {}

    /// A finished campaign may be reopened for 90 days only, because reports are settled after that.
    record TooLateToReopen() implements Refusal {}

    /// The personal link has expired, was revoked or never existed.
    record LinkNotValid() implements Refusal {}

    /// The same key was used for a different instruction.
    record KeyReused() implements Refusal {}

    /// What a refusal can be about.
    enum Thing {
        BRAND,
        PRODUCT,
        CAMPAIGN,
        CREATOR,
        COLLABORATION,
        POST
    }

    /// One field and the rule that it breaks.
    ///
    /// @param field as in the input, such as `brief.endsOn`
    record Fault(String field, Rule rule) {}

    /// The rules that an input can break.
    enum Rule {
        REQUIRED,
        TOO_LONG,
        TOO_MANY,
        OUT_OF_RANGE,
        BEFORE_START,
        IN_THE_FUTURE,
        BEFORE_PUBLICATION,
        NOT_A_WEB_ADDRESS,
        NOT_A_POST,
        NOT_A_LANGUAGE,
        NOT_A_REGION,
        NOT_THIS_BRANDS,
        NO_FIGURES
    }
}
