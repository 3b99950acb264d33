package dev.kodama.scoring.model;

import dev.kodama.campaigns.events.Brief;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a creator has agreed to with another campaign.
///
/// @param finished whether that campaign is over; what its creators promised for afterwards holds all the same
/// @param category the kind of product; null where nobody said so
/// @param boundUntil the last day on which its creators work for no competitor
public record Commitment(
        UUID campaignId,
        UUID brandId,
        String campaign,
        boolean finished,
        Stage stage,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String category,
        LocalDate boundUntil) {
    /// An offer that nobody has accepted yet binds nobody.
    public static final Set<Stage> AGREED =
            EnumSet.of(Stage.ACCEPTED, Stage.IN_REVIEW, Stage.REVISING, Stage.APPROVED, Stage.LIVE);

    /// What it means for a campaign of that brand with that brief; null for nothing.
    ///
    /// Two campaigns of different brands compete where they are about the same kind of product and one begins
    /// before the exclusivity of the other has ended.
    public Availability.@Nullable Obstacle against(UUID otherBrand, Brief brief) {
        if (competesWith(otherBrand, brief)) {
            return new Availability.Conflict(campaignId, brandId, campaign, String.valueOf(category), boundUntil);
        }
        return isOpenWork() && overlaps(brief)
                ? new Availability.Busy(campaignId, brandId, campaign, startsOn, endsOn)
                : null;
    }

    private boolean competesWith(UUID otherBrand, Brief brief) {
        var exclusivity = brief.exclusivity();
        return exclusivity != null
                && !brandId.equals(otherBrand)
                && exclusivity.category().equals(category)
                && !startsOn.isAfter(brief.endsOn().plusDays(exclusivity.days()))
                && !boundUntil.isBefore(brief.startsOn());
    }

    /// Once the post is live, the work is done.
    private boolean isOpenWork() {
        return !finished && stage != Stage.LIVE && AGREED.contains(stage);
    }

    private boolean overlaps(Brief brief) {
        return !startsOn.isAfter(brief.endsOn()) && !endsOn.isBefore(brief.startsOn());
    }
}
