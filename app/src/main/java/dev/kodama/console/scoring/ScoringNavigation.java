package dev.kodama.console.scoring;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.Navigation;
import dev.kodama.console.parts.Address;
import dev.kodama.scoring.model.Weights;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The ways to how scores are made, and to creators that resemble others.
@Component
public class ScoringNavigation implements Navigation {
    @Override
    public List<Place> places() {
        return List.of(new Place(30, "metrics.title", VaadinIcon.SCALE, 'd', MetricsView.class));
    }

    /// Creators that resemble these.
    static void openLookalikes(Set<UUID> creatorIds) {
        Address.empty().withAll(LookalikesView.OF, creatorIds).go(LookalikesView.class);
    }

    /// Two creators beside each other, for a campaign.
    ///
    /// @param weights null for those saved with the campaign, else the defaults
    static void openComparison(UUID campaignId, UUID one, UUID other, @Nullable Weights weights) {
        RankingAddress.with(Address.empty(), weights)
                .with(CompareView.ONE, one)
                .with(CompareView.OTHER, other)
                .go(CompareView.class, CompareView.parameters(campaignId));
    }

    /// The two that were judged best when they were shortlisted; there one can choose others.
    static void openComparison(UUID campaignId, @Nullable Weights weights) {
        RankingAddress.with(Address.empty(), weights).go(CompareView.class, CompareView.parameters(campaignId));
    }
}
