package dev.kodama.creators.events;

/// Where an account lives. Adding a platform is adding a constant here and its engagement denominator.
public enum Platform {
    YOUTUBE(Denominator.VIEWS),
    TIKTOK(Denominator.VIEWS),
    INSTAGRAM(Denominator.FOLLOWERS),
    X(Denominator.FOLLOWERS),
    FACEBOOK(Denominator.FOLLOWERS),
    BLOG(Denominator.VIEWS),
    TWITCH(Denominator.VIEWS);

    private final Denominator engagementDenominator;

    Platform(Denominator engagementDenominator) {
        this.engagementDenominator = engagementDenominator;
    }

    /// What interactions are divided by on this platform to get the account's engagement rate.
    public Denominator engagementDenominator() {
        return engagementDenominator;
    }

    /// The two denominators of the engagement-rate family; a rate without its denominator says nothing.
    public enum Denominator {
        FOLLOWERS,
        VIEWS
    }
}
