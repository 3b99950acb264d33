package dev.kodama.scoring.echo;

import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.AudiencesMeasured;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.FollowersListed;
import dev.kodama.creators.events.FollowersSampled;
import dev.kodama.creators.events.OverlapsMeasured;
import dev.kodama.creators.events.PostsCaptured;
import dev.kodama.creators.events.RateCardsChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the register of creators says.
@Component
class CreatorsEcho {
    private final KnownProfiles profiles;
    private final KnownFigures figures;
    private final KnownFollowers followers;
    private final KnownAudiences audiences;
    private final KnownRateCards rateCards;
    private final KnownSamples samples;
    private final KnownErasures erasures;
    private final KnownFollowerLists followerLists;
    private final MeasuredOverlaps overlaps;
    private final KnownPosts posts;

    CreatorsEcho(
            KnownProfiles profiles,
            KnownFigures figures,
            KnownFollowers followers,
            KnownAudiences audiences,
            KnownRateCards rateCards,
            KnownSamples samples,
            KnownErasures erasures,
            KnownFollowerLists followerLists,
            MeasuredOverlaps overlaps,
            KnownPosts posts) {
        this.profiles = profiles;
        this.figures = figures;
        this.followers = followers;
        this.audiences = audiences;
        this.rateCards = rateCards;
        this.samples = samples;
        this.erasures = erasures;
        this.followerLists = followerLists;
        this.overlaps = overlaps;
        this.posts = posts;
    }

    @ApplicationModuleListener(id = "scoring.creator-profiles-changed")
    void on(CreatorProfilesChanged event) {
        profiles.remember(event.creators());
    }

    @ApplicationModuleListener(id = "scoring.account-figures-captured")
    void on(AccountFiguresCaptured event) {
        figures.remember(event.accounts());
        followers.withdraw(event.withdrawnCounts(), event.occurredAt());
        followers.remember(event.followerCounts(), event.occurredAt());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.audiences-measured")
    void on(AudiencesMeasured event) {
        audiences.remember(event.audiences());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.posts-captured")
    void on(PostsCaptured event) {
        posts.remember(event.accounts());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.followers-sampled")
    void on(FollowersSampled event) {
        samples.remember(event.samples());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.rate-cards-changed")
    void on(RateCardsChanged event) {
        rateCards.remember(event.rateCards());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.creators-erased")
    void on(CreatorsErased event) {
        erasures.remember(event.creators());
    }

    @ApplicationModuleListener(id = "scoring.followers-listed")
    void on(FollowersListed event) {
        followerLists.remember(event.lists());
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "scoring.overlaps-measured")
    void on(OverlapsMeasured event) {
        overlaps.remember(event.overlaps());
        erasures.sweep();
    }
}
